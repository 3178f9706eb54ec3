// Every entity of the example company is valid, and every name in it leads
// somewhere. Run with `node --test test/examples.test.ts`.
import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import {
  type Entity,
  type LoadedEntity,
  loadLocation,
  loadTemplates,
} from './loadEntities.ts';
import { list, references } from './references.ts';

const require = createRequire(import.meta.url);
const {
  apiEntityV1alpha1Validator,
  componentEntityV1alpha1Validator,
  domainEntityV1alpha1Validator,
  groupEntityV1alpha1Validator,
  locationEntityV1alpha1Validator,
  resourceEntityV1alpha1Validator,
  systemEntityV1alpha1Validator,
  userEntityV1alpha1Validator,
  EntityPolicies,
  DefaultNamespaceEntityPolicy,
  FieldFormatEntityPolicy,
  NoForeignRootFieldsEntityPolicy,
  SchemaValidEntityPolicy,
  parseEntityRef,
  stringifyEntityRef,
} = require('@backstage/catalog-model');
const { ConfigReader } = require('@backstage/config');
const { ScmIntegrations } = require('@backstage/integration');
const SwaggerParser = require('@apidevtools/swagger-parser');
const YAML = require('yaml');
// Lets `require` read the TypeScript of our own packages.
require('@backstage/cli/config/nodeTransform.cjs');
const sla = require('../plugins/sla-common/src/index.ts');
const {
  MarkdownGenerator,
} = require('../plugins/techdocs-backend-module-markdown/src/generator/MarkdownGenerator.ts');

const root = path.resolve(import.meta.dirname, '..');
const examples = path.join(root, 'examples/catalog-info.yaml');

const validators: Record<string, { check(e: Entity): Promise<boolean> }> = {
  API: apiEntityV1alpha1Validator,
  Component: componentEntityV1alpha1Validator,
  Domain: domainEntityV1alpha1Validator,
  Group: groupEntityV1alpha1Validator,
  Location: locationEntityV1alpha1Validator,
  Resource: resourceEntityV1alpha1Validator,
  System: systemEntityV1alpha1Validator,
  User: userEntityV1alpha1Validator,
};

const envelope = EntityPolicies.allOf([
  new DefaultNamespaceEntityPolicy(),
  new SchemaValidEntityPolicy(),
  new NoForeignRootFieldsEntityPolicy(),
  new FieldFormatEntityPolicy(),
]);

let loaded: LoadedEntity[] = [];
let known = new Set<string>();

const ofKind = (kind: string) =>
  loaded.map(l => l.entity).filter(e => e.kind === kind);
const refOf = (entity: Entity) => stringifyEntityRef(entity);

/** References of the given entities that no entity answers to. */
function dangling(entities: LoadedEntity[], targets: Set<string>) {
  return entities.flatMap(({ file, entity }) =>
    [...references(entity)]
      .filter(({ ref }) => !targets.has(ref))
      .map(({ field, ref }) => `${file} ${refOf(entity)} ${field}: ${ref}`),
  );
}

before(async () => {
  loaded = await loadLocation(examples, root);
  known = new Set([
    ...loaded.map(l => refOf(l.entity)),
    ...(await loadTemplates(root)).map(l => refOf(l.entity)),
  ]);
});

describe('the example company', () => {
  it('holds only entities that Backstage accepts', async () => {
    for (const { file, entity } of loaded) {
      const where = `${file} ${refOf(entity)}`;
      if (['SLO', 'SLI', 'ServiceLevelAgreement'].includes(entity.kind)) {
        continue; // Judged by our own rules below.
      }
      await assert.doesNotReject(
        envelope.enforce(structuredClone(entity)),
        where,
      );
      assert.ok(await validators[entity.kind].check(entity), where);
    }
  });

  it('names each entity once', () => {
    const refs = loaded.map(l => refOf(l.entity));
    const twice = refs.filter((ref, i) => refs.indexOf(ref) !== i);
    assert.deepEqual(twice, []);
  });

  it('has no reference that leads nowhere', () => {
    assert.deepEqual(dangling(loaded, known), []);
  });

  it('would notice a reference that leads nowhere', () => {
    const without = new Set(known);
    without.delete('group:default/parcel-tracking');
    assert.ok(dangling(loaded, without).length > 0);
  });

  it('has an owner for everything that can be owned', () => {
    const owned = loaded.filter(
      ({ entity }) =>
        !['User', 'Group', 'Location', 'SLO', 'SLI'].includes(entity.kind),
    );
    const orphans = owned.filter(({ entity }) => !entity.spec.owner);
    assert.deepEqual(
      orphans.map(o => refOf(o.entity)),
      [],
    );
  });

  it('has a member in every group and one root', () => {
    const members = new Set(
      ofKind('User').flatMap(u => u.spec.memberOf as string[]),
    );
    const groups = ofKind('Group');
    const empty = groups.filter(g => !members.has(g.metadata.name));
    assert.deepEqual(empty.map(refOf), []);
    assert.equal(groups.filter(g => !g.spec.parent).length, 1);
  });

  it('is large enough to be worth opening', () => {
    const least: Record<string, number> = {
      Group: 14,
      Domain: 5,
      System: 5,
      Component: 40,
      API: 8,
      Resource: 10,
      SLO: 24,
      ServiceLevelAgreement: 8,
    };
    for (const [kind, count] of Object.entries(least)) {
      assert.ok(
        ofKind(kind).length >= count,
        `${kind}: ${ofKind(kind).length}`,
      );
    }
  });

  it('has APIs with valid and different OpenAPI documents', async () => {
    const paths = new Set<string>();
    for (const api of ofKind('API')) {
      const document = YAML.parse(api.spec.definition);
      await assert.doesNotReject(
        SwaggerParser.validate(structuredClone(document)),
        refOf(api),
      );
      paths.add(JSON.stringify(document.paths));
    }
    assert.equal(paths.size, ofKind('API').length);
  });

  it('has every API provided by someone', () => {
    const provided = new Set(
      ofKind('Component').flatMap(c => list(c.spec.providesApis)),
    );
    const alone = ofKind('API').filter(a => !provided.has(a.metadata.name));
    assert.deepEqual(alone.map(refOf), []);
  });

  it('writes to nobody real', () => {
    const text = JSON.stringify(loaded);
    const mails = text.match(/[\w.+-]+@[\w-]+(\.[\w-]+)+/g) ?? [];
    assert.ok(mails.length > 0);
    assert.deepEqual(
      mails.filter(mail => !mail.endsWith('@meridian.example')),
      [],
    );
  });
});

describe('the promises', () => {
  const levels = () =>
    ofKind('SLO').flatMap(slo => {
      const named = (kind: string, name: string) =>
        ofKind(kind).find(it => it.metadata.name === name);
      return sla.objectivesOf(sla.resolveReferences(slo, named)) as any[];
    });

  it('have no problem that an author would be told of', async () => {
    const files = new Set(
      loaded
        .filter(({ entity }) => /^(SLO|SLI|ServiceLevel)/.test(entity.kind))
        .map(({ file }) => file),
    );
    for (const file of files) {
      const text = await fs.readFile(path.join(root, file), 'utf8');
      assert.deepEqual(sla.validateDocuments(text), [], file);
    }
    assert.ok(files.size >= 5);
  });

  it('are objectives that are computed', () => {
    const left = levels().filter(o => o.notComputed);
    assert.deepEqual(
      left.map(o => `${o.objective}: ${o.notComputed}`),
      [],
    );
  });

  it('are never stricter than the objectives that they stand on', () => {
    for (const agreement of ofKind('ServiceLevelAgreement')) {
      for (const level of sla.agreedLevelsOf(agreement)) {
        const own = levels().filter(o => o.sloRef === level.sloRef);
        const check = sla.checkAgreedLevel(level, own);
        assert.ok(!check.message, `${refOf(agreement)} ${check.message}`);
        assert.equal(
          own[0].entityRef,
          stringifyEntityRef(parseEntityRef(agreement.spec.provider)),
        );
      }
    }
  });
});

describe('the primitives', () => {
  // What is being retired is judged by primitives.test.ts.
  const primitives = () =>
    ofKind('Component').filter(
      c => c.spec.type === 'primitive' && c.spec.lifecycle !== 'deprecated',
    );

  it('say which job they do and where to start, and have documents', () => {
    assert.equal(primitives().length, 3);
    for (const primitive of primitives()) {
      const annotations = primitive.metadata.annotations ?? {};
      assert.ok(annotations['stagecraft.dev/job'], refOf(primitive));
      assert.ok(annotations['stagecraft.dev/synonyms'], refOf(primitive));
      assert.ok(annotations['stagecraft.dev/start-here'], refOf(primitive));
      assert.equal(annotations['backstage.io/techdocs-ref'], 'dir:.');
    }
  });

  it('have documents of five pages without a dead link', async t => {
    const integrations = ScmIntegrations.fromConfig(new ConfigReader({}));
    for (const { metadata } of primitives()) {
      const outputDir = await fs.mkdtemp(path.join(os.tmpdir(), 'docs-'));
      t.after(() => fs.rm(outputDir, { recursive: true }));
      const problems: string[] = [];
      await new MarkdownGenerator({ integrations }).run({
        inputDir: path.join(root, 'examples/platform', metadata.name),
        outputDir,
        logger: { info() {}, warn: (text: string) => problems.push(text) },
      });
      assert.deepEqual(problems, []);
      const start = path.join(outputDir, 'start/index.html');
      assert.match(await fs.readFile(start, 'utf8'), /Start in ten minutes/);
      assert.equal((await fs.readdir(outputDir)).includes('reference'), true);
    }
  });

  it('have at least six adopters each', () => {
    const components = ofKind('Component');
    for (const primitive of primitives()) {
      const ref = `component:${primitive.metadata.name}`;
      const adopters = components.filter(c =>
        list(c.spec.dependsOn).includes(ref),
      );
      assert.ok(adopters.length >= 6, `${ref}: ${adopters.length}`);
    }
  });
});
