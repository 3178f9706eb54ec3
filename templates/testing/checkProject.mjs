import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { parse, parseAllDocuments } from 'yaml';
import { workshop } from './trialPortal.mjs';

const require = createRequire(import.meta.url);
const run = promisify(execFile);
const root = dirname(dirname(import.meta.dirname));

/** Rules that every generated project keeps; `files` maps paths to texts. */
export async function checkProject(files, answers) {
  checkTexts(files, answers);
  checkDockerfile(files.get('Dockerfile'), files.get('.dockerignore'));
  checkScripts(files);
  checkDocuments(files);
  await checkPromises(files);
}

/** What people wrote is there as they wrote it, wherever it is read. */
function checkTexts(files, { description, owner, system, name }) {
  const [component, api] = documents(files, 'catalog-info.yaml');
  assert.equal(component.metadata.name, name);
  assert.equal(component.metadata.description, description);
  assert.equal(api.metadata.description, description);
  assert.equal(component.spec.owner, owner);
  assert.equal(component.spec.system, system);
  assert.equal(JSON.parse(files.get('package.json')).name, name);
  assert.equal(parse(files.get('openapi.yaml')).info.description, description);
  assert.equal(parse(files.get('mkdocs.yml')).site_description, description);
  assert.ok(files.get('README.md').includes(description));
}

/** No image can be built here; what makes one unsafe or deaf can be read. */
function checkDockerfile(text, ignored) {
  const lines = text.split('\n').filter(line => /^[A-Z]+ /.test(line));
  const of = word => lines.filter(line => line.startsWith(`${word} `));
  assert.equal(of('FROM').length, 2, 'packages and service are two stages');
  for (const from of of('FROM')) assert.match(from, /^FROM node:24-slim/);
  assert.deepEqual(of('USER'), ['USER node']);
  assert.ok(text.indexOf('USER node') < text.lastIndexOf('CMD ["node"'));
  assert.equal(of('CMD').at(-1), 'CMD ["node", "src/main.ts"]');
  assert.deepEqual(of('ADD'), []);
  assert.match(text, /npm ci --omit=dev/);
  assert.match(text, /HOST=0\.0\.0\.0/);
  for (const path of ['node_modules', '.git', '.env', '.data']) {
    assert.ok(
      ignored.split('\n').includes(path),
      `${path} goes into the image`,
    );
  }
}

/** Commands that documents and CI tell people to run exist. */
function checkScripts(files) {
  const { scripts } = JSON.parse(files.get('package.json'));
  const told = [...files].filter(([path]) => /\.(md|ya?ml)$/.test(path));
  for (const [path, text] of told) {
    for (const [, name] of text.matchAll(/npm run ([a-z:]+)/g)) {
      assert.ok(scripts[name], `${path} tells to run ${name}`);
    }
  }
  const { jobs } = parse(files.get('.github/workflows/ci.yaml'));
  const commands = jobs.test.steps.flatMap(step => step.run ?? []);
  assert.deepEqual(commands, [
    'npm ci',
    'npm run check',
    'npm run lint',
    'npm test',
  ]);
}

/** Everything that is YAML or JSON can be read, and documents lead somewhere. */
function checkDocuments(files) {
  for (const [path, text] of files) {
    if (/\.json$/.test(path)) JSON.parse(text);
    if (!/\.ya?ml$/.test(path)) continue;
    for (const document of parseAllDocuments(text)) {
      assert.deepEqual(document.errors, [], path);
    }
  }
  for (const page of parse(files.get('mkdocs.yml')).nav) {
    const [path] = Object.values(page);
    assert.ok(files.has(`docs/${path}`), `docs/${path} is missing`);
  }
  for (const [path, text] of files) {
    if (!path.endsWith('.md')) continue;
    for (const [, link] of text.matchAll(/\]\(([^):]+\.md)[^)]*\)/g)) {
      const target = join(dirname(path), link);
      assert.ok(files.has(target), `${path} links to ${target}`);
    }
  }
}

/** Objectives and agreement are valid beside those of the platform. */
async function checkPromises(files) {
  const folder = mkdtempSync(join(workshop, 'promises-'));
  for (const path of ['slo.yaml', 'agreement.yaml']) {
    writeFileSync(join(folder, path), files.get(path));
  }
  const { stdout } = await run(process.execPath, [
    '--require',
    require.resolve('@backstage/cli/config/nodeTransform.cjs'),
    join(root, 'packages', 'sla-cli', 'src', 'main.ts'),
    'validate',
    folder,
    join(root, 'examples', 'platform', 'objectives.yaml'),
  ]).catch(error => error);
  assert.match(stdout, / 0 errors, 0 warnings/);
}

/** The entities of a YAML file. */
export function documents(files, path) {
  return parseAllDocuments(files.get(path)).map(document => document.toJS());
}
