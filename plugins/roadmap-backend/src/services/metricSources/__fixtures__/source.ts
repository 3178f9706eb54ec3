import type { MetricSource } from '@stagecraft/backstage-plugin-roadmap-node';

/** A source that always reads 75, or does what the fields say. */
export function source(fields: Partial<MetricSource> = {}): MetricSource {
  return {
    type: 'test',
    title: 'Test',
    queryHint: 'Anything',
    findQueryProblem: () => undefined,
    read: async () => ({ value: 75 }),
    ...fields,
  };
}
