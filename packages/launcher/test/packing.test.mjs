import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Complaint } from '../src/console/Complaint.mjs';
import { packablePackages } from '../src/packing/packPackages.mjs';
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
