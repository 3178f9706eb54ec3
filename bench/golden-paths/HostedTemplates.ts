import { execFile } from 'node:child_process';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const COMMITTER = ['-c', 'user.name=Bench', '-c', 'user.email=bench@x.invalid'];

/** A git host, and who may write there. */
export interface Forge {
  url: string;
  user: string;
  password: string;
}

/** A repository of templates on a git host, and a folder in which it is written. */
export class HostedTemplates {
  readonly #folder: string;
  /** Page of the repository. */
  readonly url: string;

  private constructor(folder: string, url: string) {
    this.#folder = folder;
    this.url = url;
  }

  /** Makes an empty repository `meridian/<name>`. */
  static async create(
    name: string,
    forge: Forge,
    parent: string,
  ): Promise<HostedTemplates> {
    const { url, user, password } = forge;
    const pair = Buffer.from(`${user}:${password}`).toString('base64');
    const response = await fetch(`${url}/api/v1/orgs/meridian/repos`, {
      method: 'POST',
      headers: {
        authorization: `basic ${pair}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ name }),
    });
    if (!response.ok) throw new Error(`The forge answered ${response.status}`);
    const folder = path.join(parent, name);
    const repository = `meridian/${name}`;
    const templates = new HostedTemplates(folder, `${url}/${repository}`);
    await run('git', ['init', '-q', '-b', 'main', folder]);
    const remote = new URL(`${url}/${repository}.git`);
    Object.assign(remote, { username: user, password });
    await templates.#git('remote', 'add', 'origin', remote.href);
    return templates;
  }

  /** Replaces a folder by a copy of another. */
  async copy(from: string, name: string): Promise<void> {
    const target = path.join(this.#folder, name);
    await rm(target, { recursive: true, force: true });
    const filter = (file: string) => !file.includes('node_modules');
    await cp(from, target, { recursive: true, filter });
  }

  async write(file: string, text: string | Buffer): Promise<void> {
    const target = path.join(this.#folder, file);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, text);
  }

  /** Commits everything, pushes it with a tag, and returns the commit. */
  async release(tag: string): Promise<string> {
    // The templates' own ignore files are content here.
    await this.#git('add', '--all', '--force', '.');
    await this.#git(...COMMITTER, 'commit', '-q', '-m', `Release ${tag}`);
    await this.#git('tag', tag);
    await this.#git('push', '-q', '--atomic', 'origin', 'HEAD:main', tag);
    return this.#git('rev-parse', 'HEAD');
  }

  async #git(...args: string[]): Promise<string> {
    const { stdout } = await run('git', args, { cwd: this.#folder });
    return stdout.trim();
  }
}
