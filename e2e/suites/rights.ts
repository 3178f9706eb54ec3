import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openWindow, signIn, type Person } from '../browser.ts';
import type { Stage } from '../all.test.ts';

type Row = [
  name: string,
  method: string,
  path: string,
  body: unknown,
  expected: Record<Person, number>,
];

const ITEM = {
  title: 'Try the rights',
  summary: 'Made by a test.',
  ownerRef: 'group:default/parcel-tracking',
  entities: [],
};

const SAMPLES = {
  source: 'rights-test',
  samples: [
    {
      objective: 'slo:default/nobody-wrote-this/default',
      minute: '2026-11-24T00:00:00Z',
      good: 1,
      total: 1,
    },
  ],
};

// What each person may do. 400 tells that the door was open and the objective is unknown.
const ROWS: Row[] = [
  [
    'reads objectives',
    'GET',
    '/api/sla/v1/objectives',
    undefined,
    { priya: 200, devon: 200, rita: 200, guest: 200 },
  ],
  [
    'reads the roadmap',
    'GET',
    '/api/roadmap/v1/items',
    undefined,
    { priya: 200, devon: 200, rita: 200, guest: 200 },
  ],
  [
    'creates an item',
    'POST',
    '/api/roadmap/v1/items',
    ITEM,
    { priya: 201, devon: 201, rita: 403, guest: 403 },
  ],
  [
    'removes a source',
    'DELETE',
    '/api/sla/v1/sources/rights-test',
    undefined,
    { priya: 204, devon: 403, rita: 403, guest: 403 },
  ],
  [
    'pushes samples',
    'POST',
    '/api/sla/v1/samples',
    SAMPLES,
    { priya: 400, devon: 403, rita: 403, guest: 403 },
  ],
];

/** Permissions as people feel them: through their own sign-in. */
export const rights = (stage: Stage) =>
  describe('rights', () => {
    for (const person of ['priya', 'devon', 'rita', 'guest'] as const) {
      it(`gives ${person} what the policy says`, async () => {
        const { context, page } = await openWindow(
          stage.browser,
          stage.portal.baseUrl,
        );
        let authorization: string | undefined;
        page.on('request', request => {
          authorization = request.headers().authorization ?? authorization;
        });
        await signIn(page, person);
        await page.waitForLoadState('networkidle');
        assert.ok(authorization, 'the page sent no token');
        for (const [name, method, path, body, expected] of ROWS) {
          const response: Response = await fetch(stage.portal.baseUrl + path, {
            method,
            headers: { authorization, 'content-type': 'application/json' },
            body: body === undefined ? undefined : JSON.stringify(body),
          });
          assert.equal(
            response.status,
            expected[person],
            `${person} ${name}: ${await response.text()}`,
          );
        }
        await context.close();
      });
    }

    it('asks a stranger to sign in', async () => {
      for (const [, method, path, body] of ROWS) {
        const response: Response = await fetch(stage.portal.baseUrl + path, {
          method,
          headers: { 'content-type': 'application/json' },
          body: body === undefined ? undefined : JSON.stringify(body),
        });
        assert.equal(response.status, 401, `${method} ${path}`);
      }
    });
  });
