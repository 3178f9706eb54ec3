/** The kinds of tests in the order of the table. */
export const KINDS = [
  'type check',
  'lint',
  'unit',
  'store',
  'migration',
  'router',
  'plugin',
  'page',
  'launcher',
  'house',
  'template',
  'browser',
];

const PATTERNS = [
  ['migration', /migration/i],
  ['store', /\/database\/|Store\.test\./],
  ['router', /router|Routes\.test\.|restApi\.test\.|\/requests?\//i],
  ['plugin', /\/(plugin|module)[A-Za-z]*\.test\.|\/main\.test\./],
  ['page', /\.test\.tsx$/],
];

/** The kind of a Jest test, told from where it lies and what it is called. */
export function kindOf(path) {
  const file = path.replaceAll('\\', '/');
  return PATTERNS.find(([, pattern]) => pattern.test(file))?.[0] ?? 'unit';
}

export const JEST_KINDS = ['unit', ...PATTERNS.map(([kind]) => kind)];
