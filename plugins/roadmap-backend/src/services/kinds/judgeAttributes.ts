import { InputError } from '@backstage/errors';
import type {
  ItemAttributes,
  ItemState,
  KindDefinition,
} from '@stagecraft/backstage-plugin-roadmap-common';

const MOST = 20;

function refuse(problems: string[]) {
  if (problems.length > 0) {
    throw new InputError(problems.slice(0, MOST).join('; '));
  }
}

/** Where attributes do not fit the schema of their kind, each by its path. */
export function findShapeProblems(
  kind: KindDefinition,
  attributes: ItemAttributes,
  path: string,
): string[] {
  const { error } = kind.attributes.safeParse(attributes);
  return (error?.issues ?? []).map(
    issue => `${[path, ...issue.path].join('/')}: ${issue.message}`,
  );
}

/** Refuses attributes that do not fit the schema of their kind. @throws InputError */
export function refuseMisfit(
  kind: KindDefinition,
  attributes: ItemAttributes,
  path: string,
): void {
  refuse(findShapeProblems(kind, attributes, path));
}

/** Refuses attributes that do not go with a state that is entered on a day. */
export function refuseAttributeProblems(
  kind: KindDefinition,
  attributes: ItemAttributes,
  context: { state: ItemState; today: string },
  path: string,
): void {
  const problems = kind.findProblems?.(attributes, context) ?? [];
  refuse(
    problems.map(
      ({ attribute, message }) => `${path}/${attribute}: ${message}`,
    ),
  );
}

/** Refuses a state that asks for a reason which was not given. */
export function refuseMissingReason(
  kind: KindDefinition,
  state: ItemState,
  reason: string | undefined,
): void {
  if (kind.states[state]?.needsReason && !reason?.trim()) {
    throw new InputError(
      `/body/reason: must say why the item becomes '${state}'`,
    );
  }
}
