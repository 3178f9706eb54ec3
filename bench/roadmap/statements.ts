import type { Knex } from 'knex';
import { countStatements } from '../countStatements.ts';
import type { Served } from './server.ts';

/** Statements of each request, for little and for much. */
export const statementCounts = (side: { db: Knex; roadmap: Served }) => {
  const get = (few: string, many: string) => (much: boolean) =>
    side.roadmap.call(much ? many : few);
  return countStatements(side.db, [
    ['GET /v1/items', get('/v1/items?limit=5', '/v1/items?limit=200')],
    [
      'GET /v1/items?asOf=',
      get(
        '/v1/items?limit=5&asOf=2026-01-01T00:00:00Z',
        '/v1/items?limit=200&asOf=2026-01-01T00:00:00Z',
      ),
    ],
    [
      'GET /v1/scorecard',
      get(
        '/v1/scorecard?from=2026-Q1&to=2026-Q1',
        '/v1/scorecard?from=2022-Q1&to=2026-Q4',
      ),
    ],
    [
      'GET /v1/changelog',
      get('/v1/changelog?limit=5', '/v1/changelog?limit=100'),
    ],
    [
      'GET /v1/requests/similar',
      get(
        '/v1/requests/similar?text=parcel&limit=1',
        '/v1/requests/similar?text=parcel+label+scanner&limit=10',
      ),
    ],
  ]);
};
