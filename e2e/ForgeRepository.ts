import { appendFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Portal } from './portal.ts';
import { runCommand } from './runCommand.ts';

const ORGANISATION = 'meridian';
const AUTHOR = {
  GIT_AUTHOR_NAME: 'Devon Developer',
  GIT_AUTHOR_EMAIL: 'devon@meridian.example',
  GIT_COMMITTER_NAME: 'Devon Developer',
  GIT_COMMITTER_EMAIL: 'devon@meridian.example',
};

/** A repository on the local git host, with a working copy to push from. */
export class ForgeRepository {
  readonly #folder: string;
  readonly #address: string;
  readonly #env: NodeJS.ProcessEnv;

  private constructor(portal: Portal, name: string, folder: string) {
    this.#folder = folder;
    this.#address = `${portal.forgeUrl}/${ORGANISATION}/${name}`;
    // As a header from the environment, so that no process list shows it.
    this.#env = {
      ...AUTHOR,
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'http.extraHeader',
      GIT_CONFIG_VALUE_0: `Authorization: ${basic(portal)}`,
    };
  }

  /** Makes the repository on the git host, or takes over the one that a run before left. */
  static async open(portal: Portal, name: string): Promise<ForgeRepository> {
    const response = await fetch(
      `${portal.forgeUrl}/api/v1/orgs/${ORGANISATION}/repos`,
      {
        method: 'POST',
        headers: {
          authorization: basic(portal),
          'content-type': 'application/json',
        },
        body: JSON.stringify({ name, private: false }),
      },
    );
    if (!response.ok && response.status !== 409) {
      throw new Error(`${response.status}: ${await response.text()}`);
    }
    const folder = await mkdtemp(path.join(tmpdir(), 'stagecraft-push-'));
    const repository = new ForgeRepository(portal, name, folder);
    await repository.#git('init', '--quiet', '--initial-branch=main');
    return repository;
  }

  /** A working copy of a repository that is there. */
  static async clone(portal: Portal, name: string): Promise<ForgeRepository> {
    const folder = await mkdtemp(path.join(tmpdir(), 'stagecraft-push-'));
    const repository = new ForgeRepository(portal, name, folder);
    await repository.#git('clone', '--quiet', repository.#address, '.');
    return repository;
  }

  /** The address by which the catalog reads a file. */
  addressOf(file: string): string {
    return `${this.#address}/src/branch/main/${file}`;
  }

  /** Writes the files, commits and pushes. */
  async push(files: Record<string, string>, message: string): Promise<void> {
    for (const [file, text] of Object.entries(files)) {
      const target = path.join(this.#folder, file);
      await mkdir(path.dirname(target), { recursive: true });
      await writeFile(target, text);
    }
    await this.#git('add', '--all');
    await this.#git('commit', '--quiet', '--allow-empty', '-m', message);
    await this.#git(
      'push',
      '--quiet',
      '--force',
      `${this.#address}.git`,
      'main',
    );
  }

  /** Adds to the end of a file, commits, pushes, and tags that. */
  async release(tag: string, file: string, text: string): Promise<void> {
    await appendFile(path.join(this.#folder, file), text);
    await this.#git('commit', '--quiet', '--all', '-m', `Release ${tag}`);
    await this.#git('tag', tag);
    await this.#git('push', '--quiet', '--atomic', 'origin', 'main', tag);
  }

  /** Removes the working copy; the git host has no way to remove a repository. */
  async close(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true });
  }

  #git(...args: string[]): Promise<void> {
    return runCommand('git', args, this.#folder, this.#env);
  }
}

function basic({ forgeAccount: { user, password } }: Portal): string {
  return `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
}
