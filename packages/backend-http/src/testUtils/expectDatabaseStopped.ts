import type { Response } from 'supertest';
import { setTimeout as pause } from 'node:timers/promises';
import type { DatabaseProxy } from './databaseProxy';

const LONGEST_WAIT = 5500;

function refusalProblem(answer: Response, waited: number): string | undefined {
  const { status, headers } = answer;
  if (status !== 503) return `answered ${status}`;
  if (!/^\d+$/.test(headers['retry-after'] ?? '')) return 'has no Retry-After';
  return waited > LONGEST_WAIT ? `took ${Math.round(waited)} ms` : undefined;
}

async function expectRefusal(state: string, send: () => PromiseLike<Response>) {
  const from = performance.now();
  const answer = await send();
  const problem = refusalProblem(answer, performance.now() - from);
  if (problem)
    throw new Error(`With a ${state} database, a request ${problem}`);
}

async function expectRecovery(send: () => PromiseLike<Response>) {
  const until = performance.now() + LONGEST_WAIT;
  let answer = await send();
  while (answer.status >= 500 && performance.now() < until) {
    await pause(100);
    answer = await send();
  }
  if (answer.status >= 500) {
    throw new Error(`After the database's return, answered ${answer.status}`);
  }
}

/**
 * Stops and then freezes the database behind `proxy` while requests go on:
 * each is refused with 503 and Retry-After within 5 s (half a second is allowed
 * for the way), and after the return requests are served within 5 s again.
 *
 * @param send - sends a request that needs the database and is served otherwise
 */
export async function expectDatabaseStopped(
  proxy: DatabaseProxy,
  send: () => PromiseLike<Response>,
): Promise<void> {
  await expectRecovery(send);
  await proxy.stop();
  await expectRefusal('stopped', send);
  await proxy.resume();
  await expectRecovery(send);
  proxy.freeze();
  await expectRefusal('frozen', send);
  await proxy.resume();
  await expectRecovery(send);
}
