import type { interactionPolicy } from 'oidc-provider';

type Library = { interactionPolicy: typeof interactionPolicy };

/**
 * The library's rules with one more: each sign-in asks who it is, because
 * people come here to be somebody else than a minute ago.
 */
export function alwaysChoose({ interactionPolicy: { base, Check } }: Library) {
  const policy = base();
  const isChosen = (ctx: { oidc: { result?: { login?: unknown } } }) =>
    Boolean(ctx.oidc.result?.login);
  policy
    .get('login')
    ?.checks.add(
      new Check('always_choose', 'A person has to be chosen', ctx =>
        isChosen(ctx as never) ? Check.NO_NEED_TO_PROMPT : Check.REQUEST_PROMPT,
      ),
    );
  return policy;
}
