/**
 * The rules of the house as lint errors: who may import whom, where clock and
 * network are allowed, how long a file or function may be.
 *
 * Each package's .eslintrc.js is
 *   module.exports = require('../../eslint-rooms')(__dirname);
 * test/rooms.test.mjs shows for every rule that it fails and that it passes.
 */
const { builtinModules } = require('node:module');
const { basename, dirname, join } = require('node:path');
const createPackageConfig = require('@backstage/cli/config/eslint-factory');

const FIXTURES = ['**/__fixtures__/**', '**/__testUtils__/**'];
const TESTS = ['**/*.test.*', '**/setupTests.*', ...FIXTURES];
const DRAWERS = ['utils', 'helpers', 'lib', 'shared', 'common-functions'];

// A slash would end the regular expression of a selector.
const pattern = text => `/${text.replaceAll('/', '\\u002F')}/`;

function importing(text, message) {
  const source = `[source.value=${pattern(text)}]`;
  const literal = `Literal[value=${pattern(text)}]`;
  const selector = [
    `:matches(ImportDeclaration, ExportNamedDeclaration, ExportAllDeclaration, ImportExpression)${source}`,
    `CallExpression[callee.name='require'] > ${literal}`,
    `TSImportType ${literal}`,
    `TSExternalModuleReference > ${literal}`,
  ].join(', ');
  return [{ selector, message }];
}

function onlyOurs(allowed, message) {
  return importing(`^@stagecraft/(?!(${allowed.join('|')})(/|$))`, message);
}

const plugin = ending => `backstage-plugin-[a-z-]+-${ending}`;

const imports = {
  common: [
    ...onlyOurs(
      [plugin('common'), 'backstage-yaml-documents'],
      'Of our packages, a -common package imports only -common packages and yaml-documents.',
    ),
    ...importing(
      `^(node:.*|knex|pg|express|react|react-dom|react-router.*|(${builtinModules.join(
        '|',
      )}))(/|$)`,
      'A -common package is pure: no database, HTTP server, React or Node module.',
    ),
    ...importing(
      '^@backstage/(backend-|core-|frontend-|ui)',
      'A -common package runs on both sides: no backend or frontend framework.',
    ),
  ],
  backend: onlyOurs(
    [plugin('(common|node)'), 'backstage-backend-http'],
    'Of our packages, a backend imports only -common, -node and backend-http; reach another backend through its -node service.',
  ),
  frontend: onlyOurs(
    [plugin('(common|react)')],
    'Of our packages, a frontend imports only -common and -react.',
  ),
  app: onlyOurs(
    ['backstage-plugin-(?!.*-(backend|node)(-|/|$)).*'],
    'The app is made of frontends only.',
  ),
  portal: onlyOurs(
    [plugin('(backend|backend-module-[a-z-]+|common|node)')],
    'The backend is made of backends and backend modules only.',
  ),
  tool: onlyOurs(
    [plugin('common')],
    'Of our packages, this one imports only -common packages.',
  ),
};

const BY_ROLE = {
  'common-library': imports.common,
  'backend-plugin': imports.backend,
  'backend-plugin-module': imports.backend,
  'frontend-plugin': imports.frontend,
  'frontend-plugin-module': imports.frontend,
  'web-library': imports.frontend,
  frontend: imports.app,
  backend: imports.portal,
};

const CLOCK = 'The clock is passed in: take `now` as an argument.';
const clock = [
  "NewExpression[callee.name='Date'][arguments.length=0]",
  "CallExpression[callee.name='Date']",
  "CallExpression[callee.object.name=/^(Date|DateTime|performance)$/][callee.property.name='now']",
  "CallExpression[callee.object.name='DateTime'][callee.property.name=/^(local|utc)$/][arguments.length=0]",
  'CallExpression[callee.name=/^set(Timeout|Interval)$/]',
].map(selector => ({ selector, message: CLOCK }));
const chance = [
  {
    selector:
      "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'A rule gives the same answer each time: no Math.random here.',
  },
];
const network = [
  {
    selector:
      "CallExpression[callee.name='fetch'], MemberExpression[object.name='globalThis'][property.name='fetch']",
    message: 'Only src/client of a -common package speaks to the network.',
  },
];
const wiring = [
  {
    selector:
      "ImportDeclaration[source.value='@backstage/backend-plugin-api'] > ImportSpecifier[imported.name='coreServices']",
    message: 'Only plugin.ts and module.ts name coreServices.',
  },
];
const statuses = [
  {
    selector:
      'CallExpression[callee.property.name=/^(status|sendStatus)$/] > Literal[value>=400]',
    message: 'Throw an error of @backstage/errors; backend-http answers it.',
  },
];
const onlyReExports = [
  {
    selector:
      'Program > :not(ExportAllDeclaration, ExportNamedDeclaration, ImportDeclaration), ExportNamedDeclaration > .declaration',
    message: 'An index.ts only re-exports.',
  },
];

const PURITY_BY_ROLE = {
  'common-library': [...clock, ...chance, ...network],
  'backend-plugin': [...wiring, ...statuses],
  'backend-plugin-module': [...wiring, ...statuses],
};

const LENGTH = { skipBlankLines: true, skipComments: true };
const functionsUpTo = max => ({
  'max-lines-per-function': ['error', { max, ...LENGTH }],
});

function roomOf(dir) {
  const { role } = require(join(dir, 'package.json')).backstage;
  const isPlugin = basename(dirname(dir)) === 'plugins';
  if (role !== 'node-library') return { role, isPlugin, ours: BY_ROLE[role] };
  return { role, isPlugin, ours: isPlugin ? imports.backend : imports.tool };
}

const syntax = list => ({ 'no-restricted-syntax': ['error', ...list] });

function overridesOf({ role, isPlugin, ours }, everywhere) {
  const without = removed => everywhere.filter(it => !removed.includes(it));
  const src = (files, rules) => ({ files, excludedFiles: TESTS, rules });
  const drawers = DRAWERS.flatMap(name => [`**/${name}/**`]);
  const message = `Name the folder after what it does, not ${DRAWERS.join(
    ', ',
  )}.`;
  return [
    ...(isPlugin
      ? [
          src(
            ['src/index.ts', 'src/**/index.ts'],
            syntax([...everywhere, ...onlyReExports]),
          ),
        ]
      : []),
    ...(role === 'common-library'
      ? [src(['src/client/**'], syntax(without([...clock, ...network])))]
      : []),
    src(['src/plugin.ts', 'src/module.ts'], syntax(without(wiring))),
    // A router is a list of short routes inside one function.
    src(
      ['src/router.ts', 'src/**/*Routes.ts', 'src/routes/*.ts'],
      functionsUpTo(200),
    ),
    // A table's definition reads best in one piece.
    { files: ['migrations/**'], rules: functionsUpTo(80) },
    {
      files: TESTS,
      rules: {
        'max-lines-per-function': 'off',
        // supertest asserts at the end of a chain.
        'jest/expect-expect': [
          'error',
          { assertFunctionNames: ['expect', '**.expect'] },
        ],
      },
    },
    {
      files: FIXTURES,
      rules: {
        ...syntax(ours ?? []),
        // They belong to the tests, so devDependencies are enough.
        '@backstage/no-undeclared-imports': 'off',
      },
    },
    // Tests that are shared as functions stand in ordinary modules.
    { files: ['src/testUtils/**'], rules: { 'jest/no-export': 'off' } },
    {
      files: drawers,
      rules: syntax([...everywhere, { selector: 'Program', message }]),
    },
  ];
}

/** The ESLint configuration of the package in `dir`. */
module.exports = function rooms(dir) {
  const room = roomOf(dir);
  const config = createPackageConfig(dir, {
    ignorePatterns: ['**/*.generated.ts'],
    restrictedSyntax: room.ours ?? [],
    restrictedSrcSyntax: PURITY_BY_ROLE[room.role] ?? [],
    rules: {
      '@backstage/no-mixed-plugin-imports': 'error',
      'max-lines': ['error', 300],
      // Text with NUL is refused in many places, and that needs a pattern.
      'no-control-regex': 'off',
      // openapi-fetch names its methods GET, PUT, POST and DELETE.
      'new-cap': ['error', { capIsNew: false }],
      ...functionsUpTo(40),
    },
  });
  // The factory lists its own restrictions too, and only warns in frontends.
  const [, ...listed] = config.rules['no-restricted-syntax'];
  const everywhere = [...new Set([...listed, ...(room.ours ?? [])])];
  Object.assign(config.rules, syntax(everywhere));
  config.overrides.push(...overridesOf(room, everywhere));
  return config;
};
