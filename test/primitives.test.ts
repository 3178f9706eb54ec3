// What the primitives of the example company say of themselves is what their
// page reads. Run with `node --test test/primitives.test.ts`.
import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import { type Entity, loadLocation } from './loadEntities.ts';
import { list } from './references.ts';

const require = createRequire(import.meta.url);
// Lets `require` read the TypeScript of our own packages.
require('@backstage/cli/config/nodeTransform.cjs');
const {
  primitiveTerms,
} = require('../plugins/primitives/src/primitives/primitiveTerms.ts');

const root = path.resolve(import.meta.dirname, '..');

describe('the primitives of the example company', () => {
  let components: Entity[] = [];
  let primitives: Entity[] = [];

  before(async () => {
    const file = path.join(root, 'examples/catalog-info.yaml');
    components = (await loadLocation(file, root))
      .map(({ entity }) => entity)
      .filter(({ kind }) => kind === 'Component');
    primitives = components.filter(({ spec }) => spec.type === 'primitive');
  });

  it('say what they cost and where to ask, in words that their page reads', () => {
    assert.ok(primitives.length >= 4);
    for (const primitive of primitives) {
      const { name } = primitive.metadata;
      const terms = primitiveTerms(primitive);
      assert.deepEqual(terms.problems, [], name);
      assert.ok(terms.cost, name);
      assert.equal(terms.channels.length, 1, name);
    }
  });

  it('are retired with dates, a guide and teams that have to move', async () => {
    const [retiring, ...others] = primitives.filter(
      ({ spec }) => spec.lifecycle === 'deprecated',
    );
    assert.deepEqual(others, []);
    const terms = primitiveTerms(retiring);
    assert.ok(terms.deprecatedOn < terms.sunsetOn);
    const { name, annotations = {} } = retiring.metadata;
    const guide = annotations['stagecraft.dev/migration-guide'];
    await fs.access(
      path.join(root, `examples/platform/${name}/docs/${guide}.md`),
    );
    const teams = components
      .filter(({ spec }) => list(spec.dependsOn).includes(`component:${name}`))
      .map(({ spec }) => spec.owner);
    assert.ok(new Set(teams).size >= 3, name);
  });
});
