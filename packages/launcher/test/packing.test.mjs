import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { Complaint } from '../src/console/Complaint.mjs';
import { packablePackages } from '../src/packing/packPackages.mjs';
import { inRoot } from '../src/root.mjs';
import { withPublishedVersions } from '../src/packing/withPublishedVersions.mjs';

const packages = [
  { name: '@s/common', version: '0.3.1' },
  { name: '@s/backend', version: '1.2.0' },
];

describe('a packed package.json', () => {
  test('names versions in place of the workspace, and no development', () =>
    assert.deepEqual(
      withPublishedVersions(
        {
          name: '@s/backend',
          dependencies: { '@s/common': 'workspace:^', luxon: '^3.7.2' },
          peerDependencies: { '@s/backend': 'workspace:~' },
          devDependencies: { '@s/other': 'workspace:^' },
        },
        packages,
      ),
      {
        name: '@s/backend',
        dependencies: { '@s/common': '^0.3.1', luxon: '^3.7.2' },
        peerDependencies: { '@s/backend': '~1.2.0' },
      },
    ));

  test('is refused when it needs a package that is not packed', () =>
    assert.throws(
      () =>
        withPublishedVersions(
          { name: '@s/backend', dependencies: { '@s/hidden': 'workspace:^' } },
          packages,
        ),
      error =>
        error instanceof Complaint &&
        /@s\/backend depends on @s\/hidden/.test(error.message) &&
        /publishConfig/.test(error.remedy),
    ));
});

test('the service levels are among the packages that are packed', () => {
  const names = packablePackages().map(({ name }) => name);
  for (const part of ['sla', 'sla-backend', 'sla-common', 'sla-react']) {
    assert.ok(names.includes(`@stagecraft/backstage-plugin-${part}`), part);
  }
  assert.ok(!names.includes('@stagecraft/launcher'));
});

describe('the packages that are packed', () => {
  const packed = packablePackages();

  for (const { name, folder } of packed) {
    test(`${name} needs none that is not`, () => {
      const manifest = readFileSync(join(folder, 'package.json'), 'utf8');
      const { dependencies } = withPublishedVersions(
        JSON.parse(manifest),
        packed,
      );
      assert.ok(dependencies);
    });
  }

  test('are those that the how-to names, each with its archive', () => {
    const howTo = readFileSync(
      inRoot('docs', 'how-to', 'add-sla-to-your-backstage.md'),
      'utf8',
    );
    const named = [...howTo.matchAll(/"(@stagecraft[^"]+)": "file:([^"]+)"/g)];
    assert.deepEqual(
      named.map(([, name, path]) => [name, path]),
      packed
        .map(({ name }) => [
          name,
          `./vendor/stagecraft/${name.split('/').at(-1)}.tgz`,
        ])
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  });
});
