import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withTools } from '../bootstrap/toolsPath.mjs';
import { withoutNpm } from '../bootstrap/yarnEnvironment.mjs';
import { startDatabase } from '../database/startDatabase.mjs';
import { freePorts } from '../processes/ports.mjs';
import { ROOT, inRoot } from '../root.mjs';
import { addFailure } from './readJest.mjs';
import { STAGES, isWanted } from './stages.mjs';
import { emptyResult } from './summary.mjs';

const DATABASE = 'BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING';
const SHOWN_LINES = 25;

/**
 * Runs the stages that `only` (kinds of tests; empty for all) asks for, one
 * after the other, and gives the results of all of them.
 */
export async function runStages({ steps, supervisor, only, long }) {
  const isAsked = kind => only.length === 0 || only.includes(kind);
  const stages = STAGES.filter(({ kinds }) => kinds.some(isAsked));
  const folder = mkdtempSync(join(tmpdir(), 'stagecraft-test-'));
  supervisor.afterStop(() => rmSync(folder, { recursive: true, force: true }));
  const logs = inRoot('.data', 'test-logs');
  mkdirSync(logs, { recursive: true });
  const env = withTools(testEnvironment(process.env, { long }));
  const results = [];
  for (const stage of stages) {
    if (stage.needsDatabase)
      await prepareDatabase({ steps, supervisor, env, folder });
    const context = {
      folder,
      wants: (kind, file) => isAsked(kind) && isWanted(file, { long }),
      log: name => join(logs, `${name.replace(' ', '-')}.log`),
      explain: (error, pattern) => explain(steps, error, pattern),
      command: options =>
        supervisor.runCommand({
          ...options,
          command: process.execPath,
          cwd: ROOT,
          env,
        }),
    };
    results.push(...(await runStage(stage, { ...context }, steps)));
  }
  return results;
}

async function runStage(stage, context, steps) {
  return steps.run(stage.title, async step => {
    context.progress = step.progress;
    try {
      const results = await stage.run(context);
      if (results.some(({ failed }) => failed > 0)) step.failed();
      return results;
    } catch (error) {
      steps.line(error.stack);
      const result = emptyResult(stage.kinds[0]);
      addFailure(result, `${stage.title} broke down: ${error.message}`);
      step.failed();
      return [result];
    }
  });
}

async function prepareDatabase({ steps, supervisor, env, folder }) {
  if (env[DATABASE]) return;
  await steps.run('Start a throw-away PostgreSQL', async () => {
    const { database: port } = await freePorts(['database']);
    const dataDir = join(folder, 'database');
    const password = 'throw-away';
    const settings = { dataDir, port, password, durable: false };
    mkdirSync(dataDir);
    const { host, user } = await startDatabase(settings, supervisor);
    env[DATABASE] = `postgres://${user}:${password}@${host}:${port}/postgres`;
  });
}

/**
 * Tests start what they need themselves; what a running portal uses is not
 * theirs. `long` tells those that can be made longer.
 */
export function testEnvironment(base, { long }) {
  const own = Object.entries(withoutNpm(base)).filter(
    ([name]) => !/^(POSTGRES_|STAGECRAFT_(?!E2E_))|^NODE_ENV$/.test(name),
  );
  return {
    ...Object.fromEntries(own),
    CI: 'true',
    FORCE_COLOR: '0',
    ...(long && { STAGECRAFT_TEST_LONG: '1' }),
  };
}

function explain(steps, error, pattern) {
  const lines = (error.output ?? error.stack).split('\n');
  const first = Math.max(0, lines.findIndex(line => pattern.test(line)) - 1);
  for (const line of lines.slice(first, first + SHOWN_LINES)) {
    steps.line(`    | ${line}`);
  }
}
