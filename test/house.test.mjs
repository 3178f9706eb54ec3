/** The rules of the house that no linter sees. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, test } from 'node:test';
import { parse } from 'yaml';
import { filesOutOfStep } from '../packages/backend-http/scripts/generate-openapi.mjs';
import { cyclesIn } from './cyclesIn.mjs';

const root = resolve(import.meta.dirname, '..');
const read = path => readFileSync(join(root, path), 'utf8');

const options = ['ls-files', '--cached', '--others', '--exclude-standard'];
const files = execFileSync('git', options, { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter(path => path && existsSync(join(root, path)));

const packages = files
  .filter(path => /^(packages|plugins)\/[^/]+\/package\.json$/.test(path))
  .map(path => ({
    dir: path.replace('/package.json', ''),
    json: JSON.parse(read(path)),
  }));

describe('files', () => {
  const code = /\.(ts|tsx|js|jsx|mjs|cjs|css)$/;
  const written = files.filter(
    path =>
      code.test(path) &&
      !path.includes('.generated.') &&
      !path.startsWith('.yarn/'),
  );

  test('none is longer than 300 lines', () => {
    const long = written
      .map(path => ({ path, lines: read(path).trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > 300);
    assert.ok(written.length > 100);
    assert.deepEqual(long, []);
  });

  test('no folder is a drawer', () => {
    const drawer = /(^|\/)(utils|helpers|lib|shared|common-functions)\//;
    assert.deepEqual(
      files.filter(path => drawer.test(path)),
      [],
    );
  });
});

describe('packages', () => {
  for (const { dir, json } of packages) {
    test(`${dir} has a README, a catalog entity and the rules`, () => {
      assert.ok(
        existsSync(join(root, dir, 'README.md')),
        'README.md is missing',
      );
      const entity = parse(read(`${dir}/catalog-info.yaml`));
      assert.equal(entity.kind, 'Component');
      assert.equal(entity.spec.owner, 'group:default/stagecraft-maintainers');
      assert.equal(entity.spec.system, 'stagecraft');
      const extension = json.type === 'module' ? 'cjs' : 'js';
      assert.match(read(`${dir}/.eslintrc.${extension}`), /eslint-rooms/);
      assert.ok(json.scripts?.lint, 'package.json has no lint script');
    });
  }

  test('do not depend on each other in a circle', () => {
    const graph = packages.map(({ json }) => [
      json.name,
      Object.keys({ ...json.dependencies, ...json.peerDependencies }),
    ]);
    assert.deepEqual(cyclesIn(new Map(graph)), []);
  });

  test('a circle would be seen', () => {
    const graph = new Map([
      ['a', ['b', 'x']],
      ['b', ['c']],
      ['c', ['a']],
      ['d', ['a']],
    ]);
    assert.deepEqual(cyclesIn(graph), [['a', 'b', 'c', 'a']]);
  });
});

describe('the lockfile', () => {
  test('names no registry', () => {
    const addresses = read('yarn.lock').match(/https?:\/\/\S+/g) ?? [];
    assert.deepEqual(addresses, []);
    assert.doesNotMatch(read('.yarnrc.yml'), /npmRegistryServer|npmAuth/);
  });
});

describe('OpenAPI documents', () => {
  const documented = files.filter(path =>
    path.endsWith('src/schema/openapi.yaml'),
  );

  for (const path of documented) {
    const dir = path.replace('/src/schema/openapi.yaml', '');
    test(`${dir} has what its document generates`, async () => {
      const script =
        JSON.parse(read(`${dir}/package.json`)).scripts.openapi ?? '';
      assert.match(script, /generate-openapi\.mjs/, 'add the script "openapi"');
      const [, common] = /--common (\S+)/.exec(script) ?? [];
      const plugin = join(root, dir);
      const stale = await filesOutOfStep(
        plugin,
        common && resolve(plugin, common),
      );
      assert.deepEqual(stale, [], 'run `yarn openapi` there');
    });
  }
});
