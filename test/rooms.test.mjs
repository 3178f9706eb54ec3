/**
 * Shows that each rule of eslint-rooms.js fails what it forbids and passes
 * what it allows. Nothing is written: the code is linted as if it stood there.
 */
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { test } from 'node:test';

const { ESLint } = createRequire(import.meta.url)('eslint');
const root = resolve(import.meta.dirname, '..');
const linters = new Map();

// Rules that judge a whole package's package.json say nothing about rooms.
const FOREIGN = ['@backstage/no-undeclared-imports', 'import/'];

async function complaints(file, code) {
  const cwd = join(root, ...file.split('/').slice(0, 2));
  if (!linters.has(cwd)) linters.set(cwd, new ESLint({ cwd }));
  const filePath = join(root, file);
  const [result] = await linters.get(cwd).lintText(code, { filePath });
  return result.messages
    .filter(({ ruleId }) => !FOREIGN.some(it => ruleId?.startsWith(it)))
    .filter(({ severity }) => severity === 2)
    .map(({ ruleId, message }) => `${ruleId ?? 'parse'}: ${message}`);
}

const uses = (name, what = 'it') =>
  `import { ${what} } from '${name}';\n${what}();\n`;
const ours = name => `@stagecraft/backstage-plugin-${name}`;
const anything = 'export const a = 1;\n';
const longFunction = count =>
  `export function long(n: number[]) {\n${'  n.push(1);\n'.repeat(count)}}\n`;
const module = 'plugins/sla-backend-module-probe/src';

/** What is forbidden: [where, code, what the complaint says]. */
const FORBIDDEN = [
  [
    'plugins/roadmap-backend/src/__fixtures__/x.ts',
    uses(ours('sla-backend')),
    /backend imports only/,
  ],
  ['plugins/sla-common/src/x.ts', uses('knex'), /is pure/],
  ['plugins/sla-common/src/x.ts', uses('express'), /is pure/],
  ['plugins/sla-common/src/x.ts', uses('react', 'useState'), /is pure/],
  ['plugins/sla-common/src/x.ts', uses('node:fs'), /is pure/],
  ['plugins/sla-common/src/x.ts', uses('fs/promises'), /is pure/],
  ['plugins/sla-common/src/client/x.ts', uses('node:fs'), /is pure/],
  ['plugins/sla-common/src/x.ts', "export * from 'pg';\n", /is pure/],
  [
    'plugins/sla-common/src/x.ts',
    "export const a = import('knex');\n",
    /is pure/,
  ],
  [
    'plugins/sla-common/src/x.ts',
    "export type A = import('knex').Knex;\n",
    /is pure/,
  ],
  [
    'plugins/sla-common/src/x.ts',
    uses('@backstage/backend-plugin-api'),
    /both sides/,
  ],
  [
    'plugins/sla-common/src/x.ts',
    uses(ours('sla-node')),
    /-common package imports only/,
  ],
  ['plugins/sla-common/src/x.ts', 'export const a = Date.now();\n', /clock/],
  ['plugins/sla-common/src/x.ts', 'export const a = new Date();\n', /clock/],
  [
    'plugins/sla-common/src/x.ts',
    `${uses('luxon', 'DateTime')}DateTime.now();\n`,
    /clock/,
  ],
  [
    'plugins/sla-common/src/x.ts',
    `${uses('luxon', 'DateTime')}DateTime.utc();\n`,
    /clock/,
  ],
  [
    'plugins/sla-common/src/x.ts',
    'export const a = Math.random();\n',
    /same answer/,
  ],
  [
    'plugins/sla-common/src/x.ts',
    "export const a = fetch('/x');\n",
    /src\/client/,
  ],
  [
    'plugins/sla-common/src/x.ts',
    'export const a = globalThis.fetch;\n',
    /src\/client/,
  ],
  [
    'plugins/roadmap-backend/src/x.ts',
    uses(ours('sla-backend')),
    /backend imports only/,
  ],
  [
    'plugins/roadmap-backend/src/x.ts',
    uses(ours('sla-backend')),
    /no-mixed-plugin-imports/,
  ],
  [
    'plugins/roadmap-backend/src/x.test.ts',
    uses(ours('sla-backend')),
    /backend imports only/,
  ],
  [
    'plugins/roadmap-backend/src/x.ts',
    uses(ours('sla')),
    /backend imports only/,
  ],
  [
    'plugins/roadmap-backend/src/x.ts',
    uses('@stagecraft/backstage-dev-forge'),
    /backend imports only/,
  ],
  [`${module}/x.ts`, uses(ours('sla-backend')), /backend imports only/],
  [
    'plugins/sla-node/src/x.ts',
    uses(ours('sla-backend')),
    /backend imports only/,
  ],
  [
    'plugins/sla-node/src/x.ts',
    uses(ours('sla-react')),
    /backend imports only/,
  ],
  ['plugins/roadmap/src/x.tsx', uses(ours('sla')), /frontend imports only/],
  [
    'plugins/roadmap/src/x.tsx',
    uses(ours('sla-node')),
    /frontend imports only/,
  ],
  [
    'plugins/catalog-page/src/x.tsx',
    uses(ours('sla')),
    /frontend imports only/,
  ],
  [
    'plugins/catalog-page/src/x.tsx',
    uses('@stagecraft/backstage-backend-http'),
    /frontend imports only/,
  ],
  ['plugins/sla-react/src/x.tsx', uses(ours('sla')), /frontend imports only/],
  ['packages/app/src/x.tsx', uses(ours('sla-backend')), /frontends only/],
  [
    'packages/app/src/x.tsx',
    uses(ours('sla-backend-module-probe')),
    /frontends only/,
  ],
  [
    'packages/backend/src/x.ts',
    uses(ours('sla')),
    /backends and backend modules/,
  ],
  ['packages/backend-http/src/x.ts', uses(ours('sla-backend')), /only -common/],
  [
    'plugins/sla-backend/src/x.ts',
    uses('@backstage/backend-plugin-api', 'coreServices'),
    /coreServices/,
  ],
  [
    `${module}/x.ts`,
    uses('@backstage/backend-plugin-api', 'coreServices'),
    /coreServices/,
  ],
  [
    'plugins/sla-backend/src/x.ts',
    'export const a = (r: any) => r.status(404);\n',
    /Throw an error/,
  ],
  ['plugins/sla-backend/src/utils/x.ts', anything, /Name the folder/],
  ['plugins/sla/src/helpers/x.ts', anything, /Name the folder/],
  ['packages/app/src/lib/x.ts', anything, /Name the folder/],
  ['plugins/sla-common/src/shared/x.ts', anything, /Name the folder/],
  [
    'plugins/sla-backend/src/index.ts',
    'export const a = 1;\n',
    /only re-exports/,
  ],
  ['plugins/sla-backend/src/x.ts', longFunction(39), /too many lines \(41\)/],
  [
    'plugins/sla-backend/src/x.ts',
    '// a\n'.repeat(301),
    /too many lines \(301\)/,
  ],
];

/** What stays allowed right beside it: [where, code]. */
const ALLOWED = [
  ['plugins/sla-common/src/x.ts', uses('luxon', 'DateTime')],
  ['plugins/sla-common/src/x.ts', uses(ours('roadmap-common'))],
  [
    'plugins/sla-common/src/x.ts',
    'export const a = (now: string) => new Date(now);\n',
  ],
  ['plugins/sla-common/src/client/x.ts', "export const a = fetch('/x');\n"],
  ['plugins/sla-common/src/client/x.ts', 'export const a = Date.now();\n'],
  ['plugins/sla-common/src/x.test.ts', 'export const a = Date.now();\n'],
  ['plugins/roadmap-backend/src/x.ts', uses(ours('sla-node'))],
  ['plugins/roadmap-backend/src/x.ts', uses(ours('sla-common'))],
  [
    'plugins/roadmap-backend/src/x.ts',
    uses('@stagecraft/backstage-backend-http'),
  ],
  [
    'plugins/roadmap-backend/src/x.test.ts',
    uses('@stagecraft/backstage-backend-http/testUtils'),
  ],
  ['plugins/sla-backend/src/x.ts', 'export const a = Date.now();\n'],
  ['plugins/roadmap/src/x.tsx', uses(ours('sla-react'))],
  ['plugins/roadmap/src/x.tsx', uses(`${ours('roadmap-common')}/client`)],
  ['packages/app/src/x.tsx', uses(ours('sla'))],
  ['packages/app/src/x.tsx', uses(ours('catalog-page'))],
  ['packages/backend/src/x.ts', uses(ours('sla-backend'))],
  ['packages/backend/src/x.ts', uses(ours('sla-backend-module-probe'))],
  [
    'plugins/sla-backend/src/plugin.ts',
    uses('@backstage/backend-plugin-api', 'coreServices'),
  ],
  [
    `${module}/module.ts`,
    uses('@backstage/backend-plugin-api', 'coreServices'),
  ],
  [
    'plugins/sla-node/src/x.ts',
    uses('@backstage/backend-plugin-api', 'coreServices'),
  ],
  [
    'plugins/sla-backend/src/x.ts',
    'export const a = (r: any) => r.status(201);\n',
  ],
  ['plugins/sla-backend/src/index.ts', "export { a } from './a';\n"],
  ['plugins/sla-backend/src/x.ts', longFunction(38)],
  ['plugins/sla-backend/src/x.test.ts', longFunction(80)],
  ['plugins/sla-backend/src/__fixtures__/x.ts', longFunction(80)],
  [
    'plugins/sla-common/src/__fixtures__/x.ts',
    'export const a = Date.now();\n',
  ],
  ['plugins/sla-backend/src/x.ts', '// a\n'.repeat(300)],
];

for (const [file, code, said] of FORBIDDEN) {
  test(`${file} refuses ${code
    .trim()
    .split('\n')[0]
    .slice(0, 70)}: ${said}`, async () => {
    const heard = await complaints(file, code);
    assert.ok(
      heard.some(it => said.test(it)),
      `heard only: ${heard.join('; ')}`,
    );
  });
}

for (const [file, code] of ALLOWED) {
  test(`${file} allows ${code
    .trim()
    .split('\n')[0]
    .slice(0, 70)}`, async () => {
    assert.deepEqual(await complaints(file, code), []);
  });
}
