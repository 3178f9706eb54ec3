import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import {
  formOf,
  namesUsed,
  readLayers,
  readTemplate,
  renderingOf,
} from './template.mjs';

const require = createRequire(import.meta.url);
const Ajv = require('ajv').default ?? require('ajv');
const micromatch = require('micromatch');
const {
  templateEntityV1beta3Validator,
} = require('@backstage/plugin-scaffolder-common');

/** What no form may let through, whatever the template is for. */
const REFUSED = [
  ...[
    '',
    'a',
    'Label',
    'label_printer',
    '-x',
    'x-',
    'a--b',
    '1st',
    '../x',
    'a/b',
    'a b',
    'a\u0000b',
    'é',
    'x'.repeat(50),
  ].map(name => ({ name })),
  ...['', 'x'.repeat(201), 'two\nlines', 'nul\u0000'].map(description => ({
    description,
  })),
  ...['', 'user:default/x', 'group:', '../x', 'a b', '${{ 1 }}', 'a\nb: c'].map(
    owner => ({ owner }),
  ),
  ...['', 'component:x', 'a: b'].map(system => ({ system })),
  ...[80, 3099, 3200, 3100.5, '3100', null].map(port => ({ port })),
  ...['100', '98', 99, '${{ 1 }}'].map(availability => ({ availability })),
];

/**
 * Tests of a template that need nothing but its files: `{ name, answers,
 * refused }`, where `refused` are answers that the form must not let through.
 */
export function checkTemplate({ name, answers, refused = [] }) {
  const template = readTemplate(name);
  checkEntity(name, template);
  checkNames(template);
  checkSkeleton(template);
  checkLockfile(name);
  checkForm(template, answers, [...REFUSED, ...refused]);
}

function checkEntity(name, template) {
  test('the template is a valid entity with the name that the catalog links to', async () => {
    assert.equal(await templateEntityV1beta3Validator.check(template), true);
    assert.equal(template.metadata.name, name);
    assert.equal(template.spec.owner, 'group:default/platform-engineering');
  });

  test('step ids are camelCase, so that later steps can name them', () => {
    for (const { id } of template.spec.steps)
      assert.match(id, /^[a-z][a-zA-Z]*$/);
  });

  test('what was made is taken back when a step fails', () => {
    const last = template.spec.steps.at(-1);
    assert.equal(last.action, 'golden-path:withdraw');
    assert.equal(last.if, '${{ failure() }}');
  });
}

function checkNames(template) {
  test('each parameter and each step that is used exists, and each parameter is used', () => {
    const text = JSON.stringify(template.spec);
    const steps = new Set(template.spec.steps.map(step => step.id));
    const used = [...namesUsed(text, 'parameters')];
    const answered = Object.entries(formOf(template).properties)
      // It shows what will come, and asks nothing.
      .filter(([, it]) => it['ui:field'] !== 'GoldenPathPreview')
      .map(([name]) => name);
    assert.deepEqual(
      used.filter(it => !/^git(Host|Organization)$/.test(it)).sort(),
      answered.sort(),
    );
    for (const it of namesUsed(text, 'steps')) assert.ok(steps.has(it), it);
  });
}

function checkSkeleton(template) {
  const { layers, values, copyWithoutTemplating } = renderingOf(template);
  const files = readLayers(layers);
  const isCopied = path => micromatch.isMatch(path, copyWithoutTemplating);
  const rendered = files.filter(({ path }) => !isCopied(path));

  test('the skeletons use exactly the values that they are given', () => {
    const used = rendered.flatMap(({ text }) => [...namesUsed(text, 'values')]);
    assert.deepEqual([...new Set(used)].sort(), Object.keys(values).sort());
  });

  test('text that people write is quoted wherever a parser reads it', () => {
    const parsed = /\.(ya?ml|json)$/;
    for (const { layer, path, text } of rendered) {
      if (!parsed.test(path)) continue;
      for (const name of ['description', 'owner', 'system', 'schedule']) {
        const bare = new RegExp(`\\$\\{\\{\\s*values\\.${name}\\s*\\}\\}`);
        assert.doesNotMatch(text, bare, `${layer}/${path}`);
      }
    }
  });

  test('every folder of code is copied as it is', () => {
    const code = files.filter(({ path }) => /\.(ts|sql|jsonl)$/.test(path));
    assert.ok(code.length > 10);
    for (const { path } of code) assert.ok(isCopied(path), path);
  });

  test('no secret and no address of a registry is in the template', () => {
    const secret =
      /BEGIN [A-Z ]*PRIVATE KEY|secrets\.|_authToken|registry\.npm/i;
    for (const { layer, path, text } of files) {
      assert.doesNotMatch(text, secret, `${layer}/${path}`);
    }
  });
}

function checkLockfile(name) {
  const file = path => readLayers([name]).find(it => it.path === path)?.text;
  test('the lockfile names no registry and agrees with exact versions', () => {
    const text = file('package-lock.json');
    const lock = JSON.parse(text);
    assert.doesNotMatch(text, /"resolved"|https?:\/\/[^"]*registry/);
    const { dependencies, devDependencies } = lock.packages[''];
    const [base] = readLayers(['base']).filter(
      it => it.path === 'package.json',
    );
    const manifests = [base.text, file('package.merge.json')].map(JSON.parse);
    for (const [kind, locked] of Object.entries({
      dependencies,
      devDependencies,
    })) {
      const wanted = Object.assign({}, ...manifests.map(it => it[kind]));
      assert.deepEqual(
        sorted(locked),
        sorted(wanted),
        `run npm install for ${name}`,
      );
    }
    for (const [it, version] of Object.entries({
      ...dependencies,
      ...devDependencies,
    })) {
      assert.match(version, /^\d+\.\d+\.\d+(-[\w.]+)?$/, it);
      assert.equal(lock.packages[`node_modules/${it}`].version, version);
      assert.ok(lock.packages[`node_modules/${it}`].integrity, it);
    }
  });
}

const sorted = object => Object.entries(object).sort();

function checkForm(template, answers, refused) {
  const validate = new Ajv({ strict: false }).compile(formOf(template));

  test('a filled form is accepted, with and without a system', () => {
    assert.ok(validate(answers), JSON.stringify(validate.errors));
    assert.ok(validate({ ...answers, system: 'system:default/tracking' }));
  });

  test('what the form suggests is accepted by it', () => {
    const { properties } = formOf(template);
    const defaults = Object.entries(properties).flatMap(([key, it]) =>
      it.default === undefined ? [] : [[key, it.default]],
    );
    assert.ok(defaults.length > 1);
    const filled = { ...answers, ...Object.fromEntries(defaults) };
    assert.ok(validate(filled), JSON.stringify(validate.errors));
  });

  for (const wrong of refused) {
    test(`the form refuses ${JSON.stringify(wrong).slice(0, 60)}`, () => {
      assert.equal(validate({ ...answers, ...wrong }), false);
    });
  }
}
