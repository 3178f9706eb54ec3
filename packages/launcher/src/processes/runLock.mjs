import {
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Complaint } from '../console/Complaint.mjs';
import { isRunning, startOf } from './processIdentity.mjs';

/**
 * Takes the folder's lock: a file with who runs here and which programs
 * belong to it. Returns `{ update(record), release() }`, or complains when
 * another start runs in the same folder. Programs that a killed start left
 * behind are ended first.
 */
export async function takeRunLock(file) {
  mkdirSync(dirname(file), { recursive: true });
  const mine = { pid: process.pid, start: startOf(process.pid), parts: [] };
  while (!place(file, mine)) {
    const holder = readRecord(file);
    if (holder && isRunning(holder)) throw alreadyRunning(holder);
    await endLeftovers(holder?.parts ?? []);
    discardStale(file, holder);
  }
  return {
    update: record => replace(file, { ...mine, ...record }),
    release: () => rmSync(file, { force: true }),
  };
}

function alreadyRunning({ pid, address }) {
  return new Complaint(
    `Stagecraft already runs in this folder (process ${pid}${
      address ? `, ${address}` : ''
    }).`,
    `Use the one that runs, or stop it with Ctrl-C in its terminal or with: kill ${pid}\nFor a second one beside it, give it a folder and ports of its own: STAGECRAFT_DATA=<folder> STAGECRAFT_PORT=<port> npm start`,
  );
}

/** Undefined for a missing file; an unreadable one counts as left by nobody. */
export function readRecord(file) {
  try {
    const record = JSON.parse(readFileSync(file, 'utf8'));
    return typeof record === 'object' && record !== null ? record : {};
  } catch (error) {
    return error.code === 'ENOENT' ? undefined : {};
  }
}

// A link appears with its whole content or not at all, and only once.
function place(file, record) {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(record), { mode: 0o600 });
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function replace(file, record) {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(record), { mode: 0o600 });
  renameSync(draft, file);
}

// Between reading and removing, a quicker start may have placed its own lock.
function discardStale(file, seen) {
  const aside = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, aside);
    const moved = readRecord(aside);
    if (moved?.pid !== seen?.pid && moved && isRunning(moved)) {
      linkSync(aside, file);
    }
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes(error.code)) throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

/** Ends programs of a start that was killed before it could end them itself. */
export async function endLeftovers(parts, patienceMs = 10_000) {
  const deadline = Date.now() + patienceMs;
  let left = parts.filter(isRunning);
  // PostgreSQL takes SIGINT as "now, but orderly"; the others take either.
  for (const { target } of left) signal(target, 'SIGINT');
  for (const { target } of left) signal(target, 'SIGTERM');
  while (left.length > 0 && Date.now() < deadline) {
    await delay(100);
    left = left.filter(isRunning);
  }
  for (const { target } of left) signal(target, 'SIGKILL');
}

function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}
