import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { test } from 'node:test';
import { parse, parseAllDocuments } from 'yaml';

const require = createRequire(import.meta.url);
const Ajv = require('ajv').default ?? require('ajv');
const {
  templateEntityV1beta3Validator,
} = require('@backstage/plugin-scaffolder-common');

const folder = join(import.meta.dirname, '..');
const skeleton = join(folder, 'skeleton');
const read = path => readFileSync(join(folder, path), 'utf8');
const template = parse(read('template.yaml'));
const properties = Object.assign(
  {},
  ...template.spec.parameters.map(page => page.properties),
);
const files = readdirSync(skeleton, { recursive: true, withFileTypes: true })
  .filter(entry => entry.isFile() && !entry.parentPath.includes('node_modules'))
  .map(entry => join(entry.parentPath, entry.name));

/** All names after `prefix.` within `${{ … }}` and `{% … %}`. */
function namesUsed(text, prefix) {
  const tags = text.match(/\$\{\{.*?\}\}|\{%.*?%\}/gs) ?? [];
  const pattern = new RegExp(`\\b${prefix}\\.(\\w+)`, 'g');
  return new Set(
    tags.flatMap(tag => [...tag.matchAll(pattern)].map(m => m[1])),
  );
}

test('the template is a valid entity with the name that the catalog links to', async () => {
  assert.equal(await templateEntityV1beta3Validator.check(template), true);
  assert.equal(template.metadata.name, 'node-service-observable');
  assert.equal(template.spec.owner, 'group:default/platform-engineering');
});

test('step ids are camelCase, so that later steps can name them', () => {
  for (const { id } of template.spec.steps)
    assert.match(id, /^[a-z][a-zA-Z]*$/);
});

test('each parameter and each step that is used exists, and each parameter is used', () => {
  const text = read('template.yaml');
  const steps = new Set(template.spec.steps.map(step => step.id));
  assert.deepEqual(
    [...namesUsed(text, 'parameters')]
      .filter(name => !name.startsWith('git'))
      .sort(),
    Object.keys(properties).sort(),
  );
  for (const name of namesUsed(text, 'steps')) assert.ok(steps.has(name), name);
});

test('the skeleton uses exactly the values it is given', () => {
  const { values } = template.spec.steps[0].input;
  const used = new Set();
  for (const file of files) {
    if (/^(src|test)\//.test(relative(skeleton, file))) continue;
    for (const name of namesUsed(readFileSync(file, 'utf8'), 'values'))
      used.add(name);
  }
  assert.deepEqual([...used].sort(), Object.keys(values).sort());
});

test('text that people write is quoted wherever a parser reads it', () => {
  for (const file of files.filter(path => /\.(ya?ml|json)$/.test(path))) {
    const text = readFileSync(file, 'utf8');
    for (const name of ['description', 'owner', 'system']) {
      const bare = new RegExp(`\\$\\{\\{\\s*values\\.${name}\\s*\\}\\}`);
      assert.doesNotMatch(text, bare, relative(skeleton, file));
    }
  }
});

test('the lockfile names no registry and agrees with exact versions', () => {
  const lock = JSON.parse(read('skeleton/package-lock.json'));
  const manifest = read('skeleton/package.json');
  assert.doesNotMatch(
    JSON.stringify(lock),
    /https?:\/\/[^"]*(registry|npm)|"resolved"/,
  );
  const { dependencies, devDependencies } = lock.packages[''];
  for (const [name, version] of Object.entries({
    ...dependencies,
    ...devDependencies,
  })) {
    assert.match(version, /^\d+\.\d+\.\d+$/, name);
    assert.ok(manifest.includes(`"${name}": "${version}"`), name);
    assert.equal(lock.packages[`node_modules/${name}`].version, version);
    assert.ok(lock.packages[`node_modules/${name}`].integrity, name);
  }
});

test('no secret and no other company is in the template', () => {
  for (const file of [...files, join(folder, 'template.yaml')]) {
    assert.doesNotMatch(
      readFileSync(file, 'utf8'),
      /password|BEGIN [A-Z ]*PRIVATE KEY|secrets\./i,
      relative(folder, file),
    );
  }
});

const validate = new Ajv({ strict: false }).compile({
  type: 'object',
  required: template.spec.parameters.flatMap(page => page.required),
  properties,
});
const good = {
  name: 'dock-planner',
  description: 'Prints labels',
  owner: 'group:default/parcel-tracking',
  port: 3100,
  availability: '99.5',
};

test('a filled form is accepted', () => {
  assert.ok(validate(good), JSON.stringify(validate.errors));
  assert.ok(validate({ ...good, system: 'system:default/tracking' }));
});

for (const wrong of [
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
]) {
  test(`the form refuses ${JSON.stringify(wrong).slice(0, 60)}`, () => {
    assert.equal(validate({ ...good, ...wrong }), false);
  });
}

test('each document of the skeleton is YAML once it is rendered', () => {
  const render = text =>
    text.replace(/\{%.*?%\}/gs, '').replace(/\$\{\{.*?\}\}/gs, 'x1');
  for (const file of files.filter(path => /\.ya?ml$/.test(path))) {
    for (const document of parseAllDocuments(
      render(readFileSync(file, 'utf8')),
    )) {
      assert.deepEqual(document.errors, [], file);
    }
  }
});
