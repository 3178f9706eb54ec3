import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Readers } from '../serviceLevels.ts';

const PAGES: [what: string, path: string, call: RegExp][] = [
  ['the objectives', '/service-levels/objectives', /\/v1\/objectives\?/],
  [
    'this window',
    '/service-levels/objectives/default/tracking-api-availability/default',
    /\/window/,
  ],
  [
    'the agreement tracking-for-merchants',
    '/service-levels/agreements/default/tracking-for-merchants',
    /\/v1\/agreements\/default/,
  ],
  ['the status', '/service-levels/status', /\/v1\/status$/],
];

const FAILURE = { error: { name: 'Error', message: 'The database is away' } };

/** Pages whose server does not answer as it should. */
export const failures = (readers: Readers) =>
  describe('when the server fails', () => {
    for (const [what, path, call] of PAGES) {
      it(`says that ${what} could not be loaded, and recovers`, async () => {
        const { page } = readers.devon;
        await page.route(call, route =>
          route.fulfill({ status: 500, json: FAILURE }),
        );
        await page.goto(path);
        const alert = page.getByRole('alert').filter({ hasText: what });
        assert.match(await alert.innerText(), /Could not load/);
        await page.unroute(call);
        await alert.getByRole('button', { name: 'Try again' }).click();
        await alert.waitFor({ state: 'detached' });
      });
    }

    it('says that it loads while the answer takes its time', async () => {
      const { page } = readers.devon;
      const [what, path, call] = PAGES[1];
      let answer = () => {};
      const held = new Promise<void>(resolve => (answer = resolve));
      await page.route(call, async route => {
        await held;
        await route.continue();
      });
      await page.goto(path);
      await page.getByRole('status', { name: 'Loading' }).waitFor();
      answer();
      await page.getByRole('region', { name: 'Attainment' }).waitFor();
      assert.equal(await page.getByRole('alert').count(), 0, what);
      await page.unroute(call);
    });
  });
