import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { EXIT, run } from './run';

jest.setTimeout(30_000);

const TEMPLATE = `apiVersion: scaffolder.backstage.io/v1beta3
kind: Template
metadata:
  name: kite
spec:
  parameters:
    - required: [name, count]
      properties:
        name: { type: string, pattern: '^[a-z-]+$', 'ui:options': { placeholder: red-kite } }
        count: { type: integer, minimum: 1, default: 3 }
        note: { type: string }
  steps:
    - id: render
      action: golden-path:render
      input:
        layers: [base, kite]
        copyWithoutTemplating: ['src/**']
        values:
          name: \${{ parameters.name }}
          count: \${{ parameters.count }}
          note: \${{ parameters.note }}
          title: The \${{ parameters.name }}
`;

let cwd: string;
let said: string[];
let wrong: string[];
let stop: AbortController;

const write = (path: string, text: string) => {
  mkdirSync(dirname(join(cwd, path)), { recursive: true });
  writeFileSync(join(cwd, path), text);
};
const made = (path: string) => join(cwd, '.data', 'templates', 'kite', path);
const read = (path: string) => readFileSync(made(path), 'utf8');
const dev = (...args: string[]) =>
  run(args, {
    cwd,
    signal: stop.signal,
    out: text => said.push(text),
    err: text => wrong.push(text),
  });
const once = (...args: string[]) =>
  dev('dev', 'templates/kite', '--once', ...args);

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'template-cli-'));
  said = [];
  wrong = [];
  stop = new AbortController();
  write('templates/kite/template.yaml', TEMPLATE);
  write('templates/base/skeleton/README.md', '# ${{ values.title }}\n');
  write(
    'templates/base/skeleton/package.json',
    '{ "count": ${{ values.count }} }',
  );
  write(
    'templates/kite/skeleton/package.merge.json',
    '{ "note": ${{ values.note | dump or "null" }} }',
  );
  write(
    'templates/kite/skeleton/src/index.ts',
    'const raw = `${{ values.name }}`;\n',
  );
});
afterEach(() => {
  stop.abort();
  rmSync(cwd, { recursive: true, force: true });
});

async function eventually(isSo: () => boolean) {
  const end = Date.now() + 10_000;
  while (!isSo()) {
    expect({ said, wrong, late: Date.now() > end }).toMatchObject({
      late: false,
    });
    await new Promise(done => setTimeout(done, 20));
  }
}

it('renders the layers with the answers that the form suggests', async () => {
  expect(await once()).toBe(EXIT.ok);
  expect(read('README.md')).toBe('# The red-kite\n');
  expect(JSON.parse(read('package.json')).count).toBe(3);
  expect(read('src/index.ts')).toContain('${{ values.name }}');
  expect(read('.platform/answers.yaml')).toContain('red-kite');
  expect(said).toEqual([
    expect.stringMatching(/^base \+ kite: 4 files in \d+ ms, 4 changed/),
  ]);
});

it('takes answers of the command line as the form types them', async () => {
  expect(
    await once(
      '--answer',
      'name=blue',
      '--answer',
      'count=7',
      '--answer',
      'note=a=b',
    ),
  ).toBe(EXIT.ok);
  expect(JSON.parse(read('package.json'))).toEqual({ count: 7, note: 'a=b' });
});

it('renders again when a file is saved, and only what changed', async () => {
  const ended = dev('dev', 'templates/kite');
  await eventually(() => said.length === 1);
  write('templates/base/skeleton/README.md', 'Saved ${{ values.name }}\n');
  await eventually(
    () =>
      existsSync(made('README.md')) && read('README.md') === 'Saved red-kite\n',
  );
  await eventually(() => said.length === 2);
  // README.md, and answers.yaml with its hash.
  expect(said[1]).toMatch(/2 changed, 0 removed/);
  stop.abort();
  expect(await ended).toBe(EXIT.ok);
});

it('goes on after a mistake, and keeps what was there', async () => {
  const ended = dev('dev', 'templates/kite');
  await eventually(() => said.length === 1);
  write('templates/base/skeleton/README.md', 'one\ntwo ${{ values. }}\n');
  await eventually(() => wrong.length === 1);
  expect(wrong[0]).toMatch(/^templates\/base\/skeleton\/README\.md:2:\d+: /);
  expect(read('README.md')).toBe('# The red-kite\n');
  write('templates/base/skeleton/README.md', 'well\n');
  await eventually(() => read('README.md') === 'well\n');
  stop.abort();
  await ended;
});

it('removes what the template no longer makes, and nothing else', async () => {
  await once();
  writeFileSync(made('own.txt'), 'installed');
  rmSync(join(cwd, 'templates/kite/skeleton/src/index.ts'));
  expect(await once()).toBe(EXIT.ok);
  expect(existsSync(made('src/index.ts'))).toBe(false);
  expect(existsSync(made('own.txt'))).toBe(true);
});

it('writes into no folder that holds something else', async () => {
  write('elsewhere/thesis.txt', 'years');
  expect(await once('--out', 'elsewhere')).toBe(EXIT.problems);
  expect(wrong[0]).toMatch(/elsewhere holds something else/);
});

it.each([
  [
    'template.yaml that is no YAML',
    TEMPLATE.replace('metadata:', 'metadata: ]'),
    /^templates\/kite\/template\.yaml:3:\d+: /,
  ],
  [
    'a template without layers',
    TEMPLATE.replace('golden-path:render', 'fetch:template'),
    /template\.yaml needs a step with the action golden-path:render/,
  ],
  [
    'a layer that is not there',
    TEMPLATE.replace('[base, kite]', '[base, kate]'),
    /There is no folder .*kate/,
  ],
])('says what is wrong with %s', async (_what, text, message) => {
  write('templates/kite/template.yaml', text);
  expect(await once()).toBe(EXIT.problems);
  expect(wrong).toEqual([expect.stringMatching(message)]);
});

it.each([
  ['count=0', /The form refuses: count must be greater than or equal to 1/],
  ['count=x', /The form refuses: count is not of a type\(s\) integer/],
  ['name=Blue', /The form refuses: name does not match pattern/],
  ['colour=red', /The form has no field colour; it has name, count, note/],
])('refuses the answer %s', async (answer, message) => {
  expect(await once('--answer', answer)).toBe(EXIT.problems);
  expect(wrong).toEqual([expect.stringMatching(message)]);
});

it.each([
  [[], /Say what to do/],
  [['build', 'x'], /There is no command 'build'/],
  [['dev'], /dev needs the folder of one template/],
  [['dev', 'a', 'b'], /dev needs the folder of one template/],
  [['dev', 'templates/none'], /There is no templates\/none\/template\.yaml/],
  [['dev', 'templates/kite', '--answer', 'x'], /--answer takes NAME=VALUE/],
  [['dev', 'templates/kite', '--fast'], /--fast/],
])('explains itself after %j', async (args, message) => {
  expect(await dev(...args)).toBe(EXIT.usage);
  expect(wrong[0]).toMatch(message);
  expect(wrong[0]).toContain('Usage:');
});

it.each(['node-service-observable', 'node-service-auth', 'node-data-pipeline'])(
  'renders %s within a second',
  async name => {
    const folder = resolve(__dirname, '../../../templates', name);
    const out = join(cwd, 'out');
    const before = process.cpuUsage();
    expect(await dev('dev', folder, '--once', '--out', out)).toBe(EXIT.ok);
    const { user, system } = process.cpuUsage(before);
    // By the processor's time; with much else beside it, that takes longer, too.
    expect((user + system) / 1_000).toBeLessThan(4_000);
    expect(existsSync(join(out, 'src', 'main.ts'))).toBe(true);
  },
);
