import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { stripVTControlCharacters } from 'node:util';
import { startOf } from './processIdentity.mjs';

const KEPT_LINES = 60;
const USUAL_GRACE_MS = 10_000;

/**
 * A running program of ours in a process group of its own, so that Ctrl-C
 * reaches only the launcher and parts end in order.
 */
export class Part {
  #child;
  #log;
  #listeners = new Set();
  lines = [];

  /**
   * `options`: name, command, args, cwd, env, uid, gid, logFile, stopSignal
   * (SIGTERM), graceMs (10 s), wholeGroup (true: its children get signals too).
   */
  constructor(options) {
    this.name = options.name;
    this.logFile = options.logFile;
    this.stopSignal = options.stopSignal ?? 'SIGTERM';
    this.wholeGroup = options.wholeGroup ?? true;
    this.graceMs = options.graceMs ?? USUAL_GRACE_MS;
    this.#log = openLog(options.logFile);
    this.#child = spawn(options.command, options.args, {
      cwd: options.cwd,
      env: options.env,
      ...(options.uid !== undefined && { uid: options.uid, gid: options.gid }),
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.exited = this.#watchExit();
    this.start = startOf(this.#child.pid);
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      createInterface({ input: stream }).on('line', line =>
        this.#hear(stripVTControlCharacters(line)),
      );
    }
  }

  get pid() {
    return this.#child.pid;
  }

  /** What `kill` takes: the negative id stands for the whole group. */
  get target() {
    return this.wholeGroup ? -this.pid : this.pid;
  }

  get hasExited() {
    return this.outcome !== undefined;
  }

  /** Resolves with the first line that matches; undefined when it exits before. */
  waitForLine(pattern) {
    return new Promise(resolve => {
      const listener = line => {
        if (!pattern.test(line)) return;
        this.#listeners.delete(listener);
        resolve(line);
      };
      this.#listeners.add(listener);
      this.exited.then(() => resolve(undefined));
    });
  }

  onLine(listener) {
    this.#listeners.add(listener);
  }

  /** Asks the program to end, insists after its grace, leaves no child of it. */
  async stop() {
    this.stopping = true;
    if (!this.hasExited) {
      this.#signal(this.stopSignal);
      const timer = setTimeout(() => this.#signal('SIGKILL'), this.graceMs);
      await this.exited;
      clearTimeout(timer);
    }
    if (this.wholeGroup) this.#signal('SIGKILL');
  }

  #signal(signal) {
    try {
      if (this.pid) process.kill(this.target, signal);
    } catch (error) {
      if (error.code !== 'ESRCH') throw error;
    }
  }

  #watchExit() {
    return new Promise(resolve => {
      const settle = outcome => {
        this.outcome ??= outcome;
        this.#log?.end();
        resolve(this.outcome);
      };
      this.#child.once('error', error => settle({ error }));
      this.#child.once('close', (code, signal) => settle({ code, signal }));
    });
  }

  #hear(line) {
    this.#log?.write(`${line}\n`);
    this.lines.push(line);
    if (this.lines.length > KEPT_LINES) this.lines.shift();
    for (const listener of this.#listeners) listener(line);
  }
}

// The log of the start before is kept beside the new one.
function openLog(file) {
  if (!file) return undefined;
  mkdirSync(dirname(file), { recursive: true });
  try {
    renameSync(file, `${file}.1`);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
  // A full disk must not end the launcher: the part itself will complain.
  return createWriteStream(file, { mode: 0o600 }).on('error', () => {});
}

/** How a program ended, in words. */
export function describeOutcome({ code, signal, error } = {}) {
  if (error) return `could not be run (${error.message})`;
  return signal ? `was ended by ${signal}` : `ended with exit code ${code}`;
}
