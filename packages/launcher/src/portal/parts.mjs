import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { startDatabase } from '../database/startDatabase.mjs';
import { inRoot } from '../root.mjs';
import { nodeProgram } from './nodeProgram.mjs';
import { configPath } from './readPlan.mjs';
import { waitUntilReady } from './readiness.mjs';

const CLI = ['node_modules', '@backstage', 'cli', 'bin', 'backstage-cli'];

export function startDatabasePart(start, secrets) {
  const { steps, supervisor, dataDir, ports, durable } = start;
  const settings = {
    dataDir,
    durable,
    port: ports.database,
    password: secrets.database,
  };
  return steps.run('Start PostgreSQL', async step => {
    const database = await startDatabase(settings, supervisor);
    if (database.elsewhere) {
      step.done(`Start PostgreSQL (data in ${database.elsewhere})`);
    }
    return database;
  });
}

export function startForge(start, env) {
  return startCompanion(start, env, {
    title: 'Start the local git host',
    name: 'the local git host',
    folder: 'dev-forge',
    address: env.STAGECRAFT_FORGE_URL,
  });
}

export function startIssuer(start, env) {
  return startCompanion(start, env, {
    title: 'Start local sign-in',
    name: 'local sign-in',
    folder: 'dev-issuer',
    address: `${env.STAGECRAFT_ISSUER_URL}/.well-known/openid-configuration`,
  });
}

function startCompanion({ steps, supervisor, dataDir }, env, companion) {
  const { title, name, folder, address } = companion;
  return steps.run(title, async () => {
    supervisor.startPart({
      ...nodeProgram(inRoot('packages', folder, 'src', 'main.ts')),
      name,
      env,
      logFile: join(dataDir, 'logs', `${folder}.log`),
    });
    await untilAnswers(address, supervisor, 100);
  });
}

// Whoever stops a start must not read that the rest of it went well.
async function untilAnswers(address, supervisor, pauseMs) {
  while (!(await answers(address))) {
    if (supervisor.stopping) throw new Error('stopped');
    await delay(pauseMs);
  }
}

async function answers(address) {
  return fetch(address, { redirect: 'manual' }).then(
    () => true,
    () => false,
  );
}

/** Starts the backend and waits until all of its plugins are up. */
export function startBackend(start, plan, env) {
  const { steps, supervisor, dataDir, isDev, ports } = start;
  const title = isDev
    ? 'Start the backend, restarting on changes'
    : 'Start the backend';
  return steps.run(title, async () => {
    supervisor.startPart({
      ...(isDev ? cliStart('backend', plan) : backendProgram(plan)),
      name: 'the backend',
      env,
      logFile: join(dataDir, 'logs', 'backend.log'),
    });
    // In production the public address may lie behind a proxy that is not there yet.
    await waitUntilReady(`http://127.0.0.1:${ports.portal}`, {
      isAlive: () => !supervisor.stopping,
    });
  });
}

function backendProgram(plan) {
  const file = inRoot('packages', 'backend', 'src', 'index.ts');
  return nodeProgram(file, configArguments(plan));
}

/** Starts the frontend's development server. */
export function startFrontend(start, plan, env) {
  const { steps, supervisor, dataDir, ports } = start;
  return steps.run('Build the frontend, reloading on changes', async () => {
    supervisor.startPart({
      ...cliStart('app', plan),
      name: 'the frontend',
      env: { ...env, PORT: `${ports.app}`, BROWSER: 'none' },
      logFile: join(dataDir, 'logs', 'app.log'),
    });
    const address = `http://localhost:${ports.app}`;
    await untilAnswers(address, supervisor, 250);
  });
}

function cliStart(room, plan) {
  return {
    command: process.execPath,
    args: [inRoot(...CLI), 'package', 'start', ...configArguments(plan)],
    cwd: inRoot('packages', room),
  };
}

function configArguments(plan) {
  return plan.files.flatMap(file => ['--config', configPath(file)]);
}
