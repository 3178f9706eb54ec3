import { existsSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { installDependencies } from '../bootstrap/installDependencies.mjs';
import { withTools } from '../bootstrap/toolsPath.mjs';
import { Complaint } from '../console/Complaint.mjs';
import { requireServer } from '../database/requireServer.mjs';
import { requireFreePorts } from '../processes/ports.mjs';
import { inRoot } from '../root.mjs';
import { buildFrontend } from './buildFrontend.mjs';
import {
  startBackend,
  startDatabasePart,
  startForge,
  startFrontend,
  startIssuer,
} from './parts.mjs';
import { portalEnvironment } from './portalEnvironment.mjs';
import { publishGoldenPaths } from './publishGoldenPaths.mjs';
import { readPlan, requireVariables } from './readPlan.mjs';
import { waitForCatalog } from './readiness.mjs';
import { loadSampleHistory } from './loadSampleHistory.mjs';
import { localSecrets } from './secrets.mjs';
import { stampAt } from '../bootstrap/stamp.mjs';

const NEEDED_MB = 200;

/** Everything between the lock and a portal that is ready, in its order. */
export async function bringUp(start) {
  const { steps, supervisor, dataDir, ports, isDev } = start;
  requireSpace(dataDir);
  await installDependencies(steps, supervisor);
  const plan = await readPlan(start);
  await requireFreePorts(ports, neededPorts(plan, isDev));
  const secrets = plan.isLocal ? localSecrets(dataDir) : {};
  const base = withTools(start.base);
  const environment = database =>
    portalEnvironment({ base, plan, ports, dataDir, secrets, database, isDev });
  requireVariables(plan, environment());
  if (!plan.database) await requireServer(environment());
  const [database] = await Promise.all([
    plan.database && startDatabasePart(start, secrets),
    plan.forge && bringUpForge(start, environment()),
    plan.issuer && startIssuer(start, environment()),
    !isDev && buildFrontend({ steps, supervisor, env: environment() }),
  ]);
  const env = environment(database);
  await startBackend(start, plan, env);
  if (isDev) await startFrontend(start, plan, env);
  if (plan.isLocal) await fill(start, env);
  const baseUrl = isDev
    ? `http://localhost:${ports.app}`
    : env.STAGECRAFT_BASE_URL;
  return { baseUrl, env, plan, failed: supervisor.failed, stop: start.stop };
}

async function bringUpForge(start, env) {
  await startForge(start, env);
  await publishGoldenPaths(start, env);
}

function neededPorts(plan, isDev) {
  const companions = ['database', 'forge', 'issuer'].filter(it => plan[it]);
  return ['portal', ...companions, ...(isDev ? ['app'] : [])];
}

async function fill(start, env) {
  const { steps, supervisor, dataDir } = start;
  const settled = stampAt(join(dataDir, 'catalog-filled'));
  const isFirst = !settled.isFresh('1');
  await steps.run('Read the catalog', async step => {
    const count = await waitForCatalog(env.STAGECRAFT_BASE_URL, {
      token: env.STAGECRAFT_SAMPLE_TOKEN,
      isFirst,
      isAlive: () => !supervisor.stopping,
      progress: step.progress,
    });
    step.done(`Read the catalog: ${count} entities`);
  });
  settled.finish('1');
  if (start.withSamples) await loadSampleHistory(start, env);
}

function requireSpace(dataDir) {
  const { bavail, bsize } = statfsSync(dataDir);
  const free = Math.floor((bavail * bsize) / 1e6);
  if (free >= NEEDED_MB) return;
  throw new Complaint(
    `The disk that holds ${dataDir} is full: ${free} MB are free, ${NEEDED_MB} MB are needed to start${
      existsSync(inRoot('node_modules')) ? '' : ' and 2.5 GB to install'
    }.`,
    'Free some space, then start again.',
  );
}
