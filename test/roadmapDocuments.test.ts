// The documents that a how-to shows are documents that the portal reads.
// Run with `node --test test/roadmapDocuments.test.ts`.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, it } from 'node:test';

const require = createRequire(import.meta.url);
// Lets `require` read the TypeScript of our own packages.
require('@backstage/cli/config/nodeTransform.cjs');
const {
  readRoadmap,
  writeRoadmap,
} = require('../plugins/roadmap-common/src/documents');

const howTo = readFileSync(
  path.join(import.meta.dirname, '../docs/how-to/keep-the-roadmap-in-git.md'),
  'utf8',
);
const block = (language: string): string =>
  new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``).exec(howTo)![1];

describe('the how-to of roadmaps in git', () => {
  const read = (format: 'yaml' | 'csv') => {
    const { items, problems } = readRoadmap({ text: block(format), format });
    assert.deepEqual(problems, []);
    return items.map(({ item }: { item: unknown }) => item);
  };

  it('shows the same roadmap in both notations', () =>
    assert.deepEqual(read('csv'), read('yaml')));

  it('shows what an export looks like', () =>
    assert.equal(writeRoadmap(read('yaml'), 'yaml'), block('yaml')));

  it('names every field', () => {
    for (const field of Object.keys(read('yaml')[0])) {
      assert.ok(howTo.includes(`| \`${field}\``), field);
    }
  });
});
