import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { explainDiskErrors } from '../console/Complaint.mjs';
import { Steps } from '../console/Steps.mjs';
import { Supervisor } from '../processes/Supervisor.mjs';
import { portsFrom } from '../processes/ports.mjs';
import { takeRunLock } from '../processes/runLock.mjs';
import { inRoot } from '../root.mjs';
import { bringUp } from './bringUp.mjs';
import { choosePlan } from './choosePlan.mjs';

/**
 * Starts the whole portal and resolves when it is ready.
 *
 * Options: `dataDir` (default `STAGECRAFT_DATA` or `.data`), `ports`
 * (`{ portal, database, forge, issuer }`, default from the environment),
 * `log` (a `Steps`, default to the console), `configFiles` (as `--config`),
 * `env` (default the environment of this process), `durable` (false: a
 * throw-away database), `sampleHistory` (false: none).
 *
 * Resolves with `{ baseUrl, env, plan, failed, stop() }`: `env` is the
 * environment of the parts, `failed` resolves with a complaint when a part
 * ends by itself. When the start fails, everything is stopped before it throws.
 */
export async function startPortal(options = {}) {
  const start = await beginPortal(options);
  try {
    return await start.ready;
  } catch (error) {
    await start.stop();
    throw error;
  }
}

/** As `startPortal`, but hands out `stop` at once: `{ ready, stop, steps }`. */
export async function beginPortal(options = {}) {
  const settings = readSettings(options);
  let lock;
  const supervisor = new Supervisor({
    onChange: () => lock?.update(runRecord(settings, supervisor)),
  });
  try {
    mkdirSync(settings.dataDir, { recursive: true });
    lock = await takeRunLock(join(settings.dataDir, 'run.json'));
  } catch (error) {
    throw explainDiskErrors(error, settings.dataDir);
  }
  let stopped;
  const stop = () => {
    stopped ??= supervisor.stopAll().finally(() => {
      lock.release();
      lock = undefined;
    });
    return stopped;
  };
  const failure = supervisor.failed.then(complaint => {
    throw complaint;
  });
  const ready = Promise.race([
    bringUp({ ...settings, supervisor, stop }),
    failure,
  ]);
  // A caller that stops first no longer waits for `ready`.
  ready.catch(() => {});
  return { ready, stop, steps: settings.steps };
}

function readSettings(options) {
  const env = options.env ?? process.env;
  return {
    base: env,
    dataDir: resolve(options.dataDir ?? env.STAGECRAFT_DATA ?? inRoot('.data')),
    ports: { ...portsFrom(env), ...options.ports },
    steps: options.log ?? new Steps(),
    configFiles: options.configFiles ?? [],
    durable: options.durable ?? true,
    withSamples: options.sampleHistory ?? true,
    isDev: options.dev ?? false,
  };
}

function runRecord({ ports, configFiles }, supervisor) {
  return {
    address: `http://localhost:${ports.portal}`,
    isLocal: choosePlan({ configFiles }).isLocal,
    parts: supervisor.parts,
  };
}
