import { after, before, describe } from 'node:test';
import type { Browser } from 'playwright-core';
import { openBrowser } from './browser.ts';
import { openPortal, type Portal } from './portal.ts';
import { accessibility } from './suites/accessibility.ts';
import { badInput } from './suites/badInput.ts';
import { comments } from './suites/comments.ts';
import { documents } from './suites/documents.ts';
import { goldenPaths } from './suites/goldenPaths.ts';
import { metrics } from './suites/metrics.ts';
import { navigation } from './suites/navigation.ts';
import { objectives } from './suites/objectives.ts';
import { primitives } from './suites/primitives.ts';
import { promisesKept } from './suites/promisesKept.ts';
import { requests } from './suites/requests.ts';
import { rights } from './suites/rights.ts';
import { roadmap } from './suites/roadmap.ts';
import { roadmapDocuments } from './suites/roadmapDocuments.ts';
import { search } from './suites/search.ts';
import { serviceLevels } from './suites/serviceLevels.ts';
import { story } from './suites/story.ts';
import { visibility } from './suites/visibility.ts';

// One portal for all suites: starting one takes longer than most of the tests.
describe('the portal', () => {
  const stage = {} as Stage;

  before(async () => {
    stage.portal = await openPortal();
    stage.browser = await openBrowser();
  });
  after(async () => {
    await stage.browser?.close();
    await stage.portal?.close();
  });

  story(stage);
  goldenPaths(stage);
  rights(stage);
  navigation(stage);
  primitives(stage);
  accessibility(stage);
  badInput(stage);
  search(stage);
  documents(stage);
  serviceLevels(stage);
  roadmap(stage);
  promisesKept(stage);
  requests(stage);
  roadmapDocuments(stage);
  visibility(stage);
  objectives(stage);
  comments(stage);
  metrics(stage);
});

/** What every suite plays on; filled before the first test. */
export interface Stage {
  portal: Portal;
  browser: Browser;
}
