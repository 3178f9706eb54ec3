import { setTimeout as delay } from 'node:timers/promises';

const PATIENCE_MS = 240_000;
const QUIET_POLLS = 3;

/** Waits until the backend says that all of its plugins have started; throws when it was stopped. */
export async function waitUntilReady(
  baseUrl,
  { isAlive, patienceMs = PATIENCE_MS },
) {
  const url = `${baseUrl}/.backstage/health/v1/readiness`;
  await waitFor(async () => (await fetch(url)).ok, { isAlive, patienceMs });
}

/**
 * Waits until the catalog holds the guest and, on a first start, until it has
 * stopped growing. Resolves with the number of entities.
 */
export async function waitForCatalog(
  baseUrl,
  { token, isFirst, isAlive, progress },
) {
  let before = -1;
  let quiet = 0;
  let count = 0;
  await waitFor(
    async () => {
      if (!(await hasGuest(baseUrl, token))) return false;
      count = await countEntities(baseUrl, token);
      progress?.(`${count} entities`);
      quiet = count === before ? quiet + 1 : 0;
      before = count;
      return !isFirst || quiet >= QUIET_POLLS;
    },
    { isAlive, patienceMs: PATIENCE_MS },
  );
  return count;
}

async function hasGuest(baseUrl, token) {
  const path = '/api/catalog/entities/by-name/user/default/guest';
  return (await get(baseUrl + path, token)).ok;
}

async function countEntities(baseUrl, token) {
  const path = '/api/catalog/entities/by-query?limit=0';
  const answer = await get(baseUrl + path, token);
  return answer.ok ? (await answer.json()).totalItems : 0;
}

function get(url, token) {
  return fetch(url, { headers: { authorization: `Bearer ${token}` } });
}

async function waitFor(check, { isAlive, patienceMs }) {
  const deadline = Date.now() + patienceMs;
  while (isAlive()) {
    if (await check().catch(() => false)) return;
    if (Date.now() > deadline) {
      throw new Error(`not ready after ${patienceMs / 1000} s`);
    }
    await delay(250);
  }
  throw new Error('stopped');
}
