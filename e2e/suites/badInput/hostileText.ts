import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import type { Stage } from '../../all.test.ts';
import { hostileStrings } from '../../../packages/backend-http/src/testUtils/hostileStrings.ts';
import { follow, picture, whenQuiet } from '../../browser.ts';
import type { Cast } from '../badInput.ts';
import { ELSEWHERE, LINKS, MARKUP, watch } from '../hostileMarkup.ts';

const SOURCE = 'bad-input';
const IMPORTS = '/api/roadmap/v1/imports';

/** Text that attacks who reads it; imported, so that it can be taken away again. */
export const hostileText = (stage: Stage, cast: Cast) =>
  describe('in what people read', () => {
    after(async () => {
      const path = `/api/roadmap/v1/sources/${SOURCE}`;
      assert.equal((await cast.priya.call('DELETE', path)).status, 204);
    });

    it('would be noticed', async () => {
      const { page } = cast.rita;
      const noticed = watch(page, 'http://localhost:1');
      await page.goto('about:blank');
      await page.setContent([...MARKUP].slice(0, 3).join('\n'));
      await page.waitForTimeout(500);
      noticed.stop();
      assert.ok(noticed.dialogs.length > 0, 'no dialog was noticed');
      assert.ok(
        noticed.foreign.some(url => url.startsWith(ELSEWHERE)),
        'no request was noticed',
      );
    });

    it('is stored or refused, and never fails the portal', async () => {
      const refused: number[] = [];
      for (const [index, text] of hostileStrings.entries()) {
        const item = imported(`string-${index}`, text, text);
        const body = { source: SOURCE, items: [item] };
        const { status, text: answer } = await cast.priya.call(
          'POST',
          IMPORTS,
          {
            body,
          },
        );
        assert.ok(
          status === 200 || status === 400,
          `${status} for ${JSON.stringify(text)}: ${answer}`,
        );
        if (status === 400) refused.push(index);
      }
      const nul = hostileStrings.indexOf('a\u0000b');
      assert.ok(refused.includes(nul), 'NUL was not refused');
      assert.ok(refused.length < hostileStrings.length, 'all were refused');
    });

    it('opens no dialog and asks no other server', async () => {
      const { devon, priya } = cast;
      const items = [
        ...MARKUP.map((text, index) => imported(`markup-${index}`, text, text)),
        imported('links', LINKS[7], LINKS.join('\n\n')),
        imported('all', 'All at once (a test)', MARKUP.join('\n\n')),
      ];
      const body = { source: SOURCE, items };
      const answer = await priya.call('POST', IMPORTS, { body });
      assert.equal(answer.status, 200, answer.text);

      const noticed = watch(devon.page, stage.portal.baseUrl);
      await devon.page.goto('/roadmap');
      await showAll(devon.page);
      await devon.page.getByText('All at once (a test)').first().waitFor();
      await whenQuiet(devon.page);
      await picture(devon.page, 'bad-input-roadmap', ['light']);
      // The strings of the test before were on the board; a page for each takes long.
      const summaries = items.map(({ summary }) => summary);
      const keys = await keysOf(cast, summaries);
      assert.ok(keys.length >= items.length, `only ${keys.length} were kept`);
      for (const key of keys) {
        await follow(devon.page, `/roadmap/items/${key}`);
        await whenQuiet(devon.page);
        await devon.page.getByRole('region', { name: 'Summary' }).waitFor();
        await checkLinks(devon.page);
      }
      await devon.page.goto('/');
      await devon.page.getByRole('heading', { name: /Devon/ }).waitFor();
      await whenQuiet(devon.page);
      noticed.stop();
      assert.deepEqual(noticed.dialogs, []);
      assert.deepEqual(noticed.foreign, []);
      assert.deepEqual(devon.complaints, { errors: [], failedRequests: [] });
    });
  });

function imported(externalId: string, title: string, summary: string) {
  return {
    externalId,
    title: title.slice(0, 140),
    summary,
    ownerRef: 'group:default/parcel-tracking',
    entities: [],
    state: 'proposed',
    createdAt: new Date().toISOString(),
    commitments: [],
    events: [],
    votes: [],
  };
}

/** The keys of what was imported with these summaries. */
async function keysOf({ devon }: Cast, summaries: string[]): Promise<string[]> {
  const path = '/api/roadmap/v1/items?limit=200';
  const { json } = await devon.call('GET', path);
  const items = json.items as {
    key: string;
    source: string;
    summary: string;
  }[];
  return items
    .filter(item => item.source === SOURCE && summaries.includes(item.summary))
    .map(item => item.key);
}

/** Lets the columns of the board show all that they read only when asked. */
async function showAll(page: Page): Promise<void> {
  const more = page.getByRole('button', { name: /^Show more of \d+$/ });
  await more.first().waitFor();
  while ((await more.count()) > 0) {
    await more.first().click();
    await whenQuiet(page);
  }
}

/** Whatever a reader could follow in the summary leads to a page, not to a script. */
async function checkLinks(page: Page): Promise<void> {
  const links = page
    .getByRole('region', { name: 'Summary' })
    .locator('a[href]');
  for (const href of await links.evaluateAll(all =>
    all.map(link => link.getAttribute('href') ?? ''),
  )) {
    assert.match(href, /^(https?:\/\/|mailto:|\/|#|$)/, `the link ${href}`);
  }
}
