import { NotFoundError, ServiceUnavailableError } from '@backstage/errors';
import {
  type GitHost,
  type GitHosts,
  type ProjectFile,
  type RepositoryAddress,
} from '@stagecraft/backstage-plugin-golden-paths-node';
import { createHash } from 'node:crypto';

type Texts = Record<string, string>;

interface Kept {
  commits: Map<string, ProjectFile[]>;
  head: string;
  tags: Map<string, string>;
}

/** A git host that keeps repositories in memory, and counts what is read. */
export class MemoryHost {
  readonly repositories = new Map<string, Kept>();
  reads = 0;
  isAway = false;

  /** Commits files to a repository, which is made if need be; returns the commit. */
  commit(name: string, files: Texts | ProjectFile[]): string {
    const list = Array.isArray(files)
      ? files
      : Object.entries(files).map(([path, text]) => ({
          path,
          content: Buffer.from(text),
        }));
    const kept = this.repositories.get(name) ?? {
      commits: new Map(),
      head: '',
      tags: new Map(),
    };
    const text = JSON.stringify([name, kept.commits.size, list]);
    const id = createHash('sha1').update(text).digest('hex');
    kept.commits.set(id, list);
    kept.head = id;
    this.repositories.set(name, kept);
    return id;
  }

  /** As {@link commit}, with a tag on it. */
  release(name: string, tag: string, files: Texts): string {
    const commit = this.commit(name, files);
    this.#kept(name).tags.set(tag, commit);
    return commit;
  }

  /** What a backend is given; the host answers to every name. */
  asHosts(): GitHosts {
    const host: Partial<GitHost> = {
      find: async ({ owner, name }: RepositoryAddress) => {
        this.#mayFail();
        if (!this.repositories.has(name)) return undefined;
        const url = `http://git.test/${owner}/${name}`;
        return {
          url,
          cloneUrl: `${url}.git`,
          defaultBranch: 'main',
          isArchived: false,
          isEmpty: false,
        };
      },
      commitOf: async ({ name }) => this.#kept(name).head,
      tags: async ({ name }) =>
        [...this.#kept(name).tags].map(([tag, commit]) => ({
          name: tag,
          commit,
        })),
      read: async ({ name }, commit) => {
        this.reads += 1;
        const files = this.#kept(name).commits.get(commit);
        if (files) return files;
        throw new NotFoundError(`There is no commit ${commit}`);
      },
    };
    return { byHost: () => host } as unknown as GitHosts;
  }

  #kept(name: string): Kept {
    this.#mayFail();
    const kept = this.repositories.get(name);
    if (kept) return kept;
    throw new NotFoundError(`There is no repository ${name}`);
  }

  #mayFail() {
    if (this.isAway) throw new ServiceUnavailableError('answered with 502');
  }
}
