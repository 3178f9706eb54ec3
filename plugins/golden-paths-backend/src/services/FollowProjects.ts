import type { AuthService } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { ProjectStore } from '../database/ProjectStore';
import type { ProjectRow } from '../database/tables';
import { listGeneratedProjects } from './catalog/listGeneratedProjects';
import type { JudgeDrift } from './drift/JudgeDrift';
import type { TellOwners } from './notices/TellOwners';
import type { ReadReleases } from './releases/ReadReleases';
import type { ReadProject } from './repositories/ReadProject';

/** What following projects works with. */
export interface FollowProjectsOptions {
  auth: AuthService;
  catalog: CatalogService;
  judge: JudgeDrift;
  projects: ProjectStore;
  reader: ReadProject;
  releases: ReadReleases;
  tell: TellOwners;
}

/** Repositories that are looked at in one run, and how many at a time. */
const AT_ONCE = 4;
const PER_RUN = 60;

/**
 * One round: who was generated, what their repositories and the templates hold
 * now, how far they are apart, and who is to be told. Each part says what
 * ought to be, so a round may run twice, or on two replicas.
 */
export class FollowProjects {
  readonly #options: FollowProjectsOptions;

  constructor(options: FollowProjectsOptions) {
    this.#options = options;
  }

  async run(): Promise<void> {
    const { auth, catalog, judge, projects, releases, tell } = this.#options;
    await projects.list(await listGeneratedProjects(catalog, auth));
    await releases.run();
    const waiting = await projects.longestUnread(PER_RUN);
    await Promise.all(
      Array.from({ length: AT_ONCE }, () => this.#readAll(waiting)),
    );
    await judge.run();
    await tell.run();
  }

  async #readAll(waiting: ProjectRow[]): Promise<void> {
    const { projects, reader } = this.#options;
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      await projects.keepReading(next.entity_ref, await reader.read(next));
    }
  }
}
