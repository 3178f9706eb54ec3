import { InputError, NotFoundError } from '@backstage/errors';
import {
  ANSWERS_FILE,
  readAnswers,
  TEMPLATE_ANNOTATION,
} from '@stagecraft/backstage-plugin-golden-paths-common';
import {
  type GitHost,
  type GitHosts,
  hashOf,
  type RepositoryAddress,
} from '@stagecraft/backstage-plugin-golden-paths-node';
import type { Contents, Reading } from '../../database/ProjectStore';
import type { ProjectRow } from '../../database/tables';
import { movedTo } from './movedTo';

/** Reads what the repository of a project holds now. */
export class ReadProject {
  readonly #hosts: GitHosts;

  constructor(hosts: GitHosts) {
    this.#hosts = hosts;
  }

  /** Never throws: what is wrong is the reading. */
  async read(project: ProjectRow): Promise<Reading> {
    try {
      return await this.#read(project);
    } catch (error) {
      return { problem: (error as Error).message.slice(0, 500) };
    }
  }

  async #read(project: ProjectRow): Promise<Reading> {
    const repository = addressOf(project.repository_url);
    const host = this.#hosts.byHost(repository.host);
    const facts = await host.find(repository);
    if (!facts) {
      throw new NotFoundError(
        `${project.repository_url} is gone, or the portal may not see it. If it was renamed, register it again at its new address; if it was deleted, unregister it.`,
      );
    }
    if (facts.isEmpty) {
      throw new NotFoundError(
        `${facts.url} has nothing on its default branch ${facts.defaultBranch}: push the project there, or make the branch that holds it the default`,
      );
    }
    const commit = await host.commitOf(repository, facts.defaultBranch);
    // After a problem it is read again, because the fault may have been ours.
    const isRead = project.head_commit === commit && !project.read_problem;
    const contents = isRead
      ? undefined
      : await this.#readCommit(host, repository, { commit, project });
    return { movedTo: movedTo(project.repository_url, facts), contents };
  }

  async #readCommit(
    host: GitHost,
    repository: RepositoryAddress,
    { commit, project }: { commit: string; project: ProjectRow },
  ): Promise<Contents> {
    const files = await host.read(repository, commit);
    const written = files.find(({ path }) => path === ANSWERS_FILE);
    if (!written) {
      throw new NotFoundError(
        `${ANSWERS_FILE} is not in the repository: restore it from ${
          project.head_commit
            ? `commit ${project.head_commit}`
            : 'its first commit'
        }, or remove the annotation ${TEMPLATE_ANNOTATION} if it follows no golden path any more`,
      );
    }
    return {
      commit,
      answers: readAnswers(written.content.toString()),
      hashes: Object.fromEntries(files.map(it => [it.path, hashOf(it)])),
    };
  }
}

function addressOf(repositoryUrl: string | null): RepositoryAddress {
  const url = URL.parse(repositoryUrl ?? '');
  const [, owner, name] = url?.pathname.split('/') ?? [];
  if (url && owner && name) return { host: url.host, owner, name };
  throw new InputError(
    'The catalog does not say in which repository it lies: register it by an address on a git host',
  );
}
