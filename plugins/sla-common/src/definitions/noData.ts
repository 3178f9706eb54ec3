import { InputError } from '@backstage/errors';

/** Names of {@link NoDataPolicy}. */
export const NO_DATA_POLICIES = ['exclude', 'good', 'bad'] as const;

/**
 * What a minute without any sample counts as: nothing, good, or bad. Coverage
 * is told beside every figure, whatever the policy.
 */
export type NoDataPolicy = (typeof NO_DATA_POLICIES)[number];

/**
 * Reads the annotation `stagecraft.dev/no-data`; without it minutes count as
 * nothing.
 *
 * @throws InputError if the text is no policy
 */
export function noDataPolicyOf(annotation: string | undefined): NoDataPolicy {
  const policy = NO_DATA_POLICIES.find(name => name === annotation);
  if (annotation !== undefined && !policy) {
    throw new InputError(
      `must be one of ${NO_DATA_POLICIES.join(', ')}, got ${JSON.stringify(
        annotation.slice(0, 60),
      )}`,
    );
  }
  return policy ?? 'exclude';
}
