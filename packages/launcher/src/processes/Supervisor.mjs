import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Complaint } from '../console/Complaint.mjs';
import { Part, describeOutcome } from './Part.mjs';

// Stacks and the log of requests bury the line that says what went wrong.
const NOISE =
  /^\s+at |^Node\.js v|lines matching cause stack|incomingRequest|^Loading config from|secrets in config that will be redacted|^[{}\s]*$/;
const LONGEST_LINE = 300;
const WATCHDOG = fileURLToPath(new URL('watchdog.sh', import.meta.url));

/**
 * Holds every program that a command starts: the long-running parts and the
 * commands in between. When one part ends by itself, `failed` resolves with a
 * complaint; `stopAll` ends them in the reverse order of their start.
 */
export class Supervisor {
  #parts = [];
  #watchdog;
  #fail;
  #onChange;
  #afterStop = [];
  stopping = false;

  constructor({ onChange = () => {} } = {}) {
    this.#onChange = onChange;
    this.failed = new Promise(resolve => {
      this.#fail = resolve;
    });
  }

  get parts() {
    return this.#parts
      .filter(({ pid }) => pid !== undefined)
      .map(({ name, pid, start, target }) => ({ name, pid, start, target }));
  }

  /** Starts a part that is to run until it is stopped. */
  startPart(options) {
    const part = this.#spawn(options);
    part.exited.then(() => {
      if (!part.stopping && !this.stopping) this.#fail(whyItEnded(part));
    });
    return part;
  }

  /** Runs a command to its end; throws `{ output, outcome }` when it fails. */
  async runCommand({ onLine, ...options }) {
    const part = this.#spawn(options);
    const output = [];
    part.onLine(line => {
      output.push(line);
      onLine?.(line);
    });
    const outcome = await part.exited;
    this.#forget(part);
    if (outcome.code === 0) return output.join('\n');
    const ended = `${options.name} ${describeOutcome(outcome)}`;
    throw Object.assign(new Error(`${ended}\n${part.lines.join('\n')}`), {
      output: output.join('\n'),
      outcome,
    });
  }

  async stopAll() {
    this.stopping = true;
    for (const part of [...this.#parts].reverse()) {
      await part.stop();
      this.#forget(part);
    }
    this.#watchdog?.stdin.end('done\n');
    for (const work of this.#afterStop) work();
  }

  /** Adds work for when everything has ended. */
  afterStop(work) {
    this.#afterStop.push(work);
  }

  #spawn(options) {
    if (this.stopping) throw new Complaint('Stopped.', 'Start again.');
    this.#watchdog ??= startWatchdog();
    const part = new Part(options);
    this.#parts.push(part);
    if (part.pid) {
      const signal = part.stopSignal.replace('SIG', '');
      this.#tell(`add ${signal} ${part.target}`);
    }
    this.#onChange();
    return part;
  }

  #forget(part) {
    this.#parts = this.#parts.filter(other => other !== part);
    if (part.pid) this.#tell(`remove ${part.target}`);
    this.#onChange();
  }

  #tell(line) {
    if (this.#watchdog?.stdin.writable) this.#watchdog.stdin.write(`${line}\n`);
  }
}

function startWatchdog() {
  const watchdog = spawn('sh', [WATCHDOG], {
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  watchdog.on('error', () => {});
  watchdog.stdin.on('error', () => {});
  // It must not keep the launcher alive, only outlive it.
  watchdog.unref();
  watchdog.stdin.unref?.();
  return watchdog;
}

/** The complaint about a part that ended although nobody asked it to. */
export function whyItEnded(part) {
  const telling = part.lines.filter(line => !NOISE.test(line)).map(essence);
  const lines = withoutRepeats(telling)
    .slice(-12)
    .map(line => `  | ${line.slice(0, LONGEST_LINE)}`);
  return new Complaint(
    [
      `${capital(part.name)} ${describeOutcome(part.outcome)}.`,
      ...(lines.length ? ['  Its last lines:', ...lines] : []),
    ].join('\n'),
    part.logFile
      ? `Read ${part.logFile}, mend the cause and start again. 'npm run doctor' checks this machine.`
      : `Start again; 'npm run doctor' checks this machine.`,
  );
}

// A chain of causes is told from the outside in; what counts stands at its end.
function essence(line) {
  const cause = line.lastIndexOf('Error: ');
  return line.length > LONGEST_LINE && cause > 0
    ? `… ${line.slice(cause)}`
    : line;
}

// Lines that differ only in numbers, such as times and process ids, say one thing.
function withoutRepeats(lines) {
  const bare = lines.map(line => line.replace(/\d+/g, '#'));
  return lines.filter((_, index) => bare.indexOf(bare[index]) === index);
}

function capital(text) {
  return text[0].toUpperCase() + text.slice(1);
}
