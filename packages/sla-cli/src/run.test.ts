import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { run } from './run';

jest.setTimeout(60_000);

const SLO = `apiVersion: openslo/v1
kind: SLO
metadata: { name: api }
spec:
  service: api
  indicator:
    metadata: { name: x }
    spec:
      ratioMetric:
        good: { metricSource: { type: push, spec: { name: x } } }
        total: { metricSource: { type: push, spec: { name: x } } }
  budgetingMethod: Occurrences
  timeWindow: [{ duration: 28d, isRolling: true }]
  objectives: [{ target: 0.99 }]
`;
const agreement = (name: string, percent: number, slo = 'api') => `
apiVersion: stagecraft.dev/v1alpha1
kind: ServiceLevelAgreement
metadata: { name: ${name} }
spec:
  owner: team
  provider: ${name}
  consumers: [shops]
  effectiveFrom: 2026-01-01
  slos:
    - ref: ${slo}
      targetPercent: ${percent}
`;
const component = (name: string, ...needs: string[]) => `
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: { name: ${name} }
spec: { type: service, dependsOn: [${needs.map(n => `'component:${n}'`)}] }
`;

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'sla-cli-'));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const write = (name: string, text: string) =>
  writeFileSync(join(cwd, name), text);

async function sla(args: string[], input = '') {
  const said = { out: '', err: '' };
  const code = await run(args, {
    cwd,
    stdin: Readable.from([input]),
    out: text => {
      said.out += text;
    },
    err: text => {
      said.err += text;
    },
  });
  return { code, ...said };
}

describe('sla validate', () => {
  it('finds everything in order, in a file, a folder and on standard input', async () => {
    mkdirSync(join(cwd, 'deep'));
    write('deep/slo.yml', SLO);
    write('deep/notes.txt', 'no YAML: [');
    const right = { code: 0, out: '1 definition, 0 errors, 0 warnings' };
    expect(await sla(['validate', 'deep/slo.yml'])).toMatchObject(right);
    expect(await sla(['validate', '.', 'deep'])).toMatchObject(right);
    expect(await sla(['validate'], SLO)).toMatchObject(right);
    expect(await sla(['validate', '-'], SLO)).toMatchObject(right);
  });

  it.each([
    ['by ---', `${SLO}---${agreement('a', 98)}`],
    [
      'as a sequence',
      `[${JSON.stringify(yaml(SLO))}, ${JSON.stringify(yaml(SLO))}]`,
    ],
  ])('reads several documents %s', async (_, text) => {
    expect(await sla(['validate'], text)).toMatchObject({
      code: 0,
      out: '2 definitions, 0 errors, 0 warnings',
    });
  });

  it('names file, line, column, field and what would be right', async () => {
    write('slo.yaml', SLO.replace('0.99', '99'));
    expect(await sla(['validate', 'slo.yaml'])).toMatchObject({
      code: 1,
      out: `slo.yaml:14:18: error: spec.objectives[0].target: must be at least 0 and below 1, got 99
1 definition, 1 error, 0 warnings`,
    });
  });

  it('compares an agreement with its SLO in another file', async () => {
    write('slo.yaml', SLO);
    write('sla.yaml', agreement('a', 99.5));
    const { code, out } = await sla([
      'validate',
      'slo.yaml',
      'sla.yaml',
      '--format',
      'json',
    ]);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      valid: false,
      definitions: 2,
      errors: 1,
      problems: [
        {
          file: 'sla.yaml',
          line: 12,
          field: 'spec.slos[0].targetPercent',
          message:
            '99.5 is stricter than the objective it stands on; must be at most 99, the target of slo:default/api/default',
        },
      ],
    });
    expect(await sla(['validate', 'sla.yaml'])).toMatchObject({
      code: 0,
      out: expect.stringContaining(
        'warning: spec.slos[0].ref: must name a document of kind SLO; there is no slo:default/api among',
      ),
    });
  });

  it('answers hostile and huge files quickly', async () => {
    write('huge.yaml', 'a: b\n'.repeat(2_100_000));
    write(
      'bomb.yaml',
      `a: &a [x,x]\n${'bcdefghijklmnopqrstuvwxyz'
        .split('')
        .map(
          (c, i) =>
            `${c}: &${c} [*${'abcdefghijklmnopqrstuvwxy'[i]},*${
              'abcdefghijklmnopqrstuvwxy'[i]
            }]`,
        )
        .join('\n')}`,
    );
    // Of the processor, because a busy machine takes its time.
    const before = process.cpuUsage();
    const { code, out } = await sla(['validate', '.']);
    expect(code).toBe(1);
    expect(out).toContain('must use fewer aliases');
    expect(out).toContain('must be at most 1000000 characters');
    expect(process.cpuUsage(before).user).toBeLessThan(10_000_000);
  });

  it.each([
    [['validate', 'nowhere.yaml'], 'Cannot read nowhere.yaml (ENOENT)'],
    [['validate', '.'], 'There is no YAML or JSON file in .'],
    [['validate', '--loud'], "Unknown option '--loud'"],
    [['validate', '--format', 'xml'], '--format must be one of text, json'],
    [['check'], "There is no command 'check'"],
    [[], 'Say what to do'],
    [['validate'], 'There is nothing in standard input.'],
    [['promises'], 'promises needs the files'],
  ])('%p is used wrongly', async (args, message) => {
    const { code, err } = await sla(args);
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(err).toContain('Usage:');
  });
});

describe('sla promises', () => {
  it('shows the chain of a promise that is too high, and what would hold', async () => {
    write(
      'catalog.yaml',
      [
        component('shop', 'payments', 'mailer'),
        component('payments'),
        agreement('shop', 99.9, 'shop-availability'),
        agreement('payments', 99.5, 'payments-availability'),
      ].join('---'),
    );
    expect(await sla(['promises', '.'])).toMatchObject({
      code: 1,
      out: `TOO HIGH: servicelevelagreement:default/shop promises 99.9 % for component:default/shop; its dependencies allow 99.5 %
  no promise  component:default/mailer (hard, not declared)
  99.5 %  component:default/payments (hard, not declared)
holds: servicelevelagreement:default/payments promises 99.5 % for component:default/payments; its dependencies allow 99.9999 %
2 agreements, 1 promising more than their dependencies allow`,
    });
  });
});

it('runs as a program, with pipes and exit codes of its own', () => {
  const root = resolve(__dirname, '../../..');
  const transform = resolve(
    root,
    'node_modules/@backstage/cli/config/nodeTransform.cjs',
  );
  const program = (input: string) =>
    spawnSync(
      process.execPath,
      ['--require', transform, resolve(__dirname, 'main.ts'), 'validate'],
      {
        input,
        encoding: 'utf8',
        cwd: resolve(__dirname, '..'),
        env: { ...process.env, NODE_OPTIONS: '' },
      },
    );
  expect(program(SLO)).toMatchObject({
    status: 0,
    stdout: '1 definition, 0 errors, 0 warnings\n',
    stderr: '',
  });
  expect(program(SLO.replace('SLO', 'SLOW'))).toMatchObject({ status: 1 });
});

function yaml(text: string): unknown {
  return jest.requireActual('yaml').parse(text);
}
