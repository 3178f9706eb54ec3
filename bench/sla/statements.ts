import { countStatements } from '../countStatements.ts';
import { entityOf } from './fill.ts';
import type { Side } from './sides.ts';

/** Statements of each request, for few and for many objectives. */
export const statementCounts = ({ db, app }: Side): Promise<string> => {
  const refs = (count: number) => ({
    entityRefs: Array.from({ length: count }, (_, n) => entityOf(n + 1)),
  });
  return countStatements(db, [
    [
      'GET /v1/objectives',
      many => app.call(`/v1/objectives?limit=${many ? 500 : 10}`),
    ],
    [
      'POST /v1/entities/summaries',
      many => app.call('/v1/entities/summaries', refs(many ? 10_000 : 10)),
    ],
    [
      'POST /v1/objectives/by-entities',
      many => app.call('/v1/objectives/by-entities', refs(many ? 500 : 10)),
    ],
  ]);
};
