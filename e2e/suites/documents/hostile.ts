import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Stage } from '../../all.test.ts';
import { whenQuiet } from '../../browser.ts';
import type { Readers } from '../documents.ts';
import { watch } from '../hostileMarkup.ts';
import { DIAGRAM_COUNT, NAME } from './handbook.ts';

/** The page itself, without what the portal sets around it. */
const ARTICLE = 'article.md-typeset';

/** Tags that could run something or load it from elsewhere. */
const LIVE = `${ARTICLE} :is(script, iframe, object, embed, form, video, math)`;

/** What is hostile in a page stays text. */
export const hostile = (stage: Stage, cast: Readers) =>
  it('shows hostile Markdown and hostile diagrams as text', async () => {
    const { page, complaints } = cast.priya;
    const noticed = watch(page, stage.portal.baseUrl);
    await page.goto(`/docs/default/component/${NAME}/guide/hostile`);
    await page
      .getByRole('heading', { name: 'The end of what is hostile' })
      .waitFor();
    const diagrams = page.locator(`${ARTICLE} .diagram`);
    await diagrams.nth(DIAGRAM_COUNT - 1).waitFor();
    await whenQuiet(page);
    noticed.stop();

    const written = page.getByText('<script>alert(1)</script>', {
      exact: true,
    });
    await written.first().waitFor();
    assert.equal(await page.locator(LIVE).count(), 0);
    const attributes = await page
      .locator(`${ARTICLE} *`)
      .evaluateAll(all =>
        all.flatMap(element =>
          [...element.attributes].map(({ name, value }) => ({ name, value })),
        ),
      );
    assert.deepEqual(
      attributes.filter(({ name }) => /^on/i.test(name)),
      [],
    );
    const links = attributes.filter(({ name }) => name === 'href');
    assert.ok(links.length > 0);
    for (const { value } of links) assert.match(value, /^(https?:|#)/);
    assert.deepEqual(noticed.dialogs, []);
    assert.deepEqual(noticed.foreign, []);
    assert.deepEqual(complaints, { errors: [], failedRequests: [] });
  });
