import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { startPrometheus } from './realPrometheus.mjs';
import { cleanEnvironment } from '../../testing/Project.mjs';
import {
  call,
  closePortal,
  eventually,
  forgeUrl,
  freePort,
  freeServicePort,
  openPortal,
  runTask,
  workshop,
} from '../../testing/trialPortal.mjs';

/**
 * A service made by the golden path fails every third request while a real
 * Prometheus scrapes it. What the portal counts is what the service logged, to
 * the event: over minutes, over an outage of Prometheus, and for an objective
 * that is stated only afterwards.
 */
const run = promisify(execFile);

const name = 'tally-desk';
const port = await freeServicePort();
const prometheusPort = await freePort();
const definitions = join(workshop, 'definitions.yaml');
const project = join(workshop, name);
const prometheus = {
  folder: join(workshop, 'prometheus'),
  port: prometheusPort,
  target: `127.0.0.1:${port}`,
  job: name,
  // There once the project is; Prometheus reads them when it starts again.
  rules: join(project, 'monitoring', '*.rules.yaml'),
};

let service;
let server;

/** An SLO on the counters of the service, as its team would write it. */
function slo(id) {
  const counter = `http_server_request_duration_count{job="${name}"}`;
  const good = counter.replace('}', ',http_response_status_code!~"5.."}');
  const metric = query => ({
    metricSource: { type: 'prometheus', spec: { query } },
  });
  return {
    apiVersion: 'openslo/v1',
    kind: 'SLO',
    metadata: {
      name: id,
      annotations: {
        'stagecraft.dev/service-ref': `component:default/${name}`,
      },
    },
    spec: {
      service: name,
      indicator: {
        metadata: { name: id },
        spec: {
          ratioMetric: {
            counter: true,
            good: metric(`sum(${good})`),
            total: metric(`sum(${counter})`),
          },
        },
      },
      timeWindow: [{ duration: '1h', isRolling: true }],
      budgetingMethod: 'Occurrences',
      objectives: [{ target: 0.9 }],
    },
  };
}

before(async () => {
  writeFileSync(definitions, `---\n${JSON.stringify(slo('tally-requests'))}\n`);
  server = await startPrometheus(prometheus);
  await openPortal({
    features: [
      '@stagecraft/backstage-plugin-sla-backend',
      '@stagecraft/backstage-plugin-sla-backend-module-prometheus',
    ],
    config: {
      sla: {
        prometheus: {
          settleSeconds: 7,
          servers: [
            { name: 'trial', url: `http://127.0.0.1:${prometheusPort}` },
          ],
        },
      },
    },
    locations: [{ type: 'file', target: definitions }],
  });
});

after(async () => {
  service?.process.kill('SIGTERM');
  await server?.stop();
  await closePortal();
});

/** The generated project, changed so that every third greeting fails. */
async function generate() {
  const template = 'template/default/node-service-observable';
  await eventually(
    () => call(`/catalog/entities/by-name/${template}`),
    ({ status }) => status === 200,
    180,
  );
  const { task, log } = await runTask('node-service-observable', {
    name,
    description: 'Counts parcels',
    owner: 'group:default/parcel-tracking',
    port,
    availability: '99',
  });
  assert.equal(task.status, 'completed', log);
  await run('git', [
    'clone',
    '-q',
    `${forgeUrl}/meridian/${name}.git`,
    project,
  ]);
  await run('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: project,
    env: cleanEnvironment(),
  });
  const file = join(project, 'src', 'operations.ts');
  const failing = readFileSync(file, 'utf8')
    .replace('export const', 'let greetings = 0;\n\nexport const')
    .replace(
      'const { name }',
      "if (++greetings % 3 === 0) throw new Error('every third');\n    const { name }",
    );
  assert.match(failing, /every third/);
  writeFileSync(file, failing);
}

async function startService() {
  const { scripts } = JSON.parse(
    readFileSync(join(project, 'package.json'), 'utf8'),
  );
  const child = spawn(process.execPath, scripts.start.split(' ').slice(1), {
    cwd: project,
    env: cleanEnvironment(),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const log = [];
  service = { process: child, log };
  let rest = '';
  child.stdout.on('data', chunk => {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop();
    log.push(...lines.map(line => JSON.parse(line)));
  });
  await eventually(
    () => log.map(({ msg }) => msg).join(),
    text => text.includes('listening'),
    60,
  );
}

/** What the service itself says that it answered. */
function logged() {
  const answered = service.log.filter(({ msg }) => msg === 'answered');
  const good = answered.filter(({ status }) => status < 500);
  return { good: good.length, total: answered.length };
}

async function callService(seconds) {
  const end = Date.now() + seconds * 1000;
  while (Date.now() < end) {
    const response = await fetch(`http://127.0.0.1:${port}/v1/greetings/Ada`);
    await response.text();
    await sleep(100);
  }
}

const scraped = async query => {
  const url = `http://127.0.0.1:${prometheusPort}/api/v1/query?query=${query}`;
  const answer = await fetch(url).catch(() => undefined);
  return answer?.ok ? (await answer.json()).data.result : [];
};

const read = async id =>
  (await call(`/sla/v1/objectives/default/${id}/default`)).body;

/** Waits until the portal has counted everything that was logged, and compares. */
async function countedAll(id) {
  const objective = await eventually(
    () => read(id),
    ({ total }) => total >= logged().total,
    240,
  );
  const { good, total } = objective;
  assert.deepEqual({ good, total }, logged());
  return objective;
}

test('a real Prometheus and a real service', { timeout: 900_000 }, async t => {
  await generate();
  await startService();
  await eventually(
    () => scraped('up'),
    ([up]) => up?.value[1] === '1',
  );

  await t.test('every third request fails', async () => {
    await callService(30);
    const { good, total } = logged();
    assert.ok(total > 30, `only ${total} requests`);
    assert.equal(total - good, Math.floor(total / 3));
  });

  await t.test('an outage of Prometheus is shown', async () => {
    await server.stop();
    const { sources, good, total } = await eventually(
      async () => {
        await callService(2);
        return read('tally-requests');
      },
      objective => objective.sources?.[0]?.error,
      120,
    );
    assert.match(sources[0].error.message, /'trial' cannot be reached/);
    // What was not seen is not counted, least of all as good.
    assert.ok(total < logged().total, `${total} of ${logged().total}`);
    assert.ok(good <= logged().good);
  });

  await t.test('every event is counted, also of the outage', async () => {
    server = await startPrometheus(prometheus);
    await callService(10);
    const { sources, state } = await countedAll('tally-requests');
    assert.equal(sources[0].error, undefined);
    assert.equal(state, 'broken');
  });

  await t.test('the burn-rate alerts of the project fire', async () => {
    const query = 'ALERTS{alertstate="firing"}';
    const firing = await eventually(
      () => scraped(encodeURIComponent(query)),
      found => found.length === 4,
      60,
    );
    const names = firing.map(({ metric }) => metric.alertname).sort();
    assert.deepEqual(names, [
      'ErrorBudgetBurnPageFast',
      'ErrorBudgetBurnPageSlow',
      'ErrorBudgetBurnTicketFast',
      'ErrorBudgetBurnTicketSlow',
    ]);
  });

  await t.test('what is stated later has the same past', async () => {
    appendFileSync(definitions, `---\n${JSON.stringify(slo('tally-later'))}\n`);
    const { coverage } = await countedAll('tally-later');
    assert.ok(coverage > 0);
  });

  const { good, total } = logged();
  t.diagnostic(`${total} requests, ${total - good} of them failed`);
});
