import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { shellEnvironment } from '../runCommand.ts';
import type { Step } from './readSteps.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const CREATE_APP = '@backstage/create-app@0.9.2';
const GRACE_MS = 20_000;

/**
 * A freshly created Backstage app in a folder of its own, to which a how-to is
 * applied as a reader would. `replace` changes what must differ on a machine
 * on which other things run, such as ports.
 */
export class PlainBackstage {
  readonly folder: string;
  readonly #parent: string;
  readonly #env: NodeJS.ProcessEnv;
  readonly #replace: (text: string) => string;
  #running?: ChildProcess;
  #output = '';

  private constructor(
    parent: string,
    env: NodeJS.ProcessEnv,
    replace: (text: string) => string,
  ) {
    this.#parent = parent;
    this.folder = path.join(parent, 'my-backstage');
    this.#env = { ...shellEnvironment(), ...env };
    this.#replace = replace;
  }

  static async create(
    env: NodeJS.ProcessEnv,
    replace: (text: string) => string,
  ): Promise<PlainBackstage> {
    const parent = await mkdtemp(path.join(tmpdir(), 'stagecraft-plain-'));
    const plain = new PlainBackstage(parent, env, replace);
    const target = ['--skip-install', '--path', plain.folder];
    await plain.#run('npx', ['--yes', CREATE_APP, ...target], parent);
    await plain.#pin();
    return plain;
  }

  /** Everything that was said so far, its end only. */
  get output(): string {
    return this.#output.slice(-6000);
  }

  /** Follows one step; the last command of the document keeps running. */
  async follow(step: Step): Promise<void> {
    if (step.do === 'run') {
      for (const command of step.commands) await this.#follow(command);
      return;
    }
    if (step.do === 'see') throw new Error('nothing is looked at here');
    const file = path.join(this.folder, step.file);
    const text = this.#replace(step.text);
    if (step.do === 'create') {
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, `${text}\n`);
      return;
    }
    const before = await readFile(file, 'utf8');
    await writeFile(file, added(step.file, before, text));
  }

  async remove(): Promise<void> {
    await this.#stop();
    await rm(this.#parent, { recursive: true, force: true });
  }

  async #follow(command: string): Promise<void> {
    const [program, ...args] = command.split(' ');
    if (program === 'npm') {
      const here = args.map(it => it.replace('../my-backstage', this.folder));
      await this.#run(program, here, ROOT);
    } else if (command === 'yarn start') {
      this.#running = this.#spawn(program, args, this.folder);
    } else {
      await this.#run(program, args, this.folder);
    }
  }

  // Our own lockfile stands in for the seed that create-app fetches from the
  // network, and our pins for platform packages that a registry may lack.
  async #pin(): Promise<void> {
    const ours = JSON.parse(
      await readFile(path.join(ROOT, 'package.json'), 'utf8'),
    );
    const file = path.join(this.folder, 'package.json');
    const { resolutions } = ours;
    const text = JSON.stringify({ resolutions });
    await writeFile(
      file,
      added('package.json', await readFile(file, 'utf8'), text),
    );
    const settings = path.join(this.folder, '.yarnrc.yml');
    const before = await readFile(settings, 'utf8');
    await writeFile(settings, `${before}enableScripts: false\n`);
    const lock = await readFile(path.join(ROOT, 'yarn.lock'));
    await writeFile(path.join(this.folder, 'yarn.lock'), lock);
  }

  async #run(command: string, args: string[], cwd: string): Promise<void> {
    const child = this.#spawn(command, args, cwd);
    const [code] = await once(child, 'close');
    if (code === 0) return;
    throw new Error(
      `${command} ${args.join(' ')} ended with ${code}:\n${this.output}`,
    );
  }

  #spawn(command: string, args: string[], cwd: string): ChildProcess {
    const child = spawn(command, args, {
      cwd,
      env: this.#env,
      stdio: ['pipe', 'pipe', 'pipe'],
      detached: true,
    });
    // create-app asks for a name unless somebody answers.
    child.stdin.end('my-backstage\n');
    const hear = (data: Buffer) => {
      this.#output = (this.#output + data).slice(-20_000);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    return child;
  }

  async #stop(): Promise<void> {
    const child = this.#running;
    if (!child?.pid || child.exitCode !== null) return;
    const ended = once(child, 'exit');
    process.kill(-child.pid, 'SIGTERM');
    const late = setTimeout(
      () => process.kill(-child.pid!, 'SIGKILL'),
      GRACE_MS,
    );
    await ended;
    clearTimeout(late);
  }
}

function added(file: string, before: string, text: string): string {
  if (file.endsWith('.json')) {
    const merged = merge(JSON.parse(before), JSON.parse(text));
    return `${JSON.stringify(merged, null, 2)}\n`;
  }
  const start = 'backend.start();';
  if (!before.includes(start)) throw new Error(`${file} has no ${start}`);
  return before.replace(start, `${text}\n\n${start}`);
}

type Json = Record<string, any>;

function merge(into: Json, from: Json): Json {
  const result: Json = { ...into };
  for (const [key, value] of Object.entries(from)) {
    const old = result[key];
    result[key] =
      old && typeof old === 'object' && typeof value === 'object'
        ? merge(old, value)
        : value;
  }
  return result;
}
