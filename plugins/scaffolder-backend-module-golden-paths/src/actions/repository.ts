import { InputError } from '@backstage/errors';
import type { RepositoryAddress } from '@stagecraft/backstage-plugin-golden-paths-node';

const NAME = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}$/;

/**
 * Reads a `repoUrl` as Backstage's repository picker writes it, such as
 * `github.com?owner=acme&repo=dock-planner`.
 *
 * @throws InputError that says which part is missing or wrong
 */
export function parseRepository(repoUrl: string): RepositoryAddress {
  const parsed = URL.parse(`https://${repoUrl}`);
  const owner = parsed?.searchParams.get('owner') ?? '';
  const name = parsed?.searchParams.get('repo') ?? '';
  const isName = (text: string) => NAME.test(text) && !text.includes('..');
  if (parsed?.host && isName(owner) && isName(name)) {
    return { host: parsed.host, owner, name };
  }
  throw new InputError(
    `repoUrl must look like github.com?owner=acme&repo=dock-planner, got ${JSON.stringify(
      repoUrl.slice(0, 200),
    )}`,
  );
}
