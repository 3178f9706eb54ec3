import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { shellEnvironment } from '../runCommand.ts';
import type { Step } from './readSteps.ts';

const WITHIN_MS = 240_000;

/** An empty folder in which the steps of documents are followed, one after the other. */
export class Walkthrough {
  readonly folder: string;
  /** Files that were written, as the documents name them. */
  readonly files: string[] = [];
  readonly #env: NodeJS.ProcessEnv;
  #output = '';

  private constructor(folder: string, env: NodeJS.ProcessEnv) {
    this.folder = folder;
    this.#env = { ...shellEnvironment(), ...env };
  }

  /** @param env - what the documents ask the reader to have set */
  static async begin(env: NodeJS.ProcessEnv): Promise<Walkthrough> {
    const folder = await mkdtemp(path.join(tmpdir(), 'stagecraft-walk-'));
    return new Walkthrough(folder, env);
  }

  async follow(step: Step): Promise<void> {
    if (step.do === 'run') await this.#run(step.commands, step.fails ?? false);
    else if (step.do === 'see') this.#see(step.lines);
    else {
      const file = path.join(this.folder, step.file);
      await mkdir(path.dirname(file), { recursive: true });
      const write = step.do === 'create' ? writeFile : appendFile;
      await write(file, `${step.text}\n`);
      this.files.push(step.file);
    }
  }

  async end(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }

  async #run(commands: string[], fails: boolean): Promise<void> {
    const child = spawn('sh', ['-ec', commands.join('\n')], {
      cwd: this.folder,
      env: this.#env,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    this.#output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', data => (this.#output += data));
    }
    const late = setTimeout(() => process.kill(-child.pid!), WITHIN_MS);
    const [code, signal] = await once(child, 'close');
    clearTimeout(late);
    if (signal || (code === 0) === fails) {
      throw new Error(
        `${commands.join('\n')}\nended with ${signal ?? code}:\n${this.#tail}`,
      );
    }
  }

  #see(lines: string[]): void {
    const missing = lines.filter(line => !pattern(line).test(this.#output));
    if (missing.length > 0) {
      throw new Error(
        `"${missing.join('\n')}" was not printed, but:\n${this.#tail}`,
      );
    }
  }

  get #tail() {
    return this.#output.slice(-4000);
  }
}

function pattern(line: string): RegExp {
  const parts = line.trim().split('…');
  const escaped = parts.map(it => it.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&'));
  return new RegExp(escaped.join('.*'));
}
