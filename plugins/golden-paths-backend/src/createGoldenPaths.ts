import type {
  AuthService,
  LoggerService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import {
  type GitHosts,
  TemplateReader,
  type TemplateSources,
} from '@stagecraft/backstage-plugin-golden-paths-node';
import type { Knex } from 'knex';
import { DriftStore } from './database/DriftStore';
import { NoticeStore } from './database/NoticeStore';
import { ProjectStore } from './database/ProjectStore';
import { ReleaseStore } from './database/ReleaseStore';
import { JudgeDrift } from './services/drift/JudgeDrift';
import { RenderRelease } from './services/drift/RenderRelease';
import { Fleet } from './services/fleet/Fleet';
import { FollowProjects } from './services/FollowProjects';
import { TellOwners } from './services/notices/TellOwners';
import { ReadReleases } from './services/releases/ReadReleases';
import { ReadProject } from './services/repositories/ReadProject';

/** What golden paths need of a backend. */
export interface GoldenPathsOptions {
  auth: AuthService;
  catalog: CatalogService;
  db: Knex;
  hosts: GitHosts;
  logger: LoggerService;
  notifications: NotificationService;
  permissions: PermissionsService;
  sources: TemplateSources;
}

/** Puts the parts together: what is asked, and the round that keeps it true. */
export function createGoldenPaths(options: GoldenPathsOptions) {
  const { auth, catalog, db, hosts, logger, notifications, sources } = options;
  const drifts = new DriftStore(db);
  const releases = new ReleaseStore(db);
  const render = new RenderRelease(new TemplateReader(sources, hosts));
  const follow = new FollowProjects({
    auth,
    catalog,
    judge: new JudgeDrift({ drifts, releases, render, sources }),
    projects: new ProjectStore(db),
    reader: new ReadProject(hosts),
    releases: new ReadReleases({ hosts, logger, sources, store: releases }),
    tell: new TellOwners({
      logger,
      notices: new NoticeStore(db),
      notifications,
    }),
  });
  const { permissions } = options;
  return {
    fleet: new Fleet({ catalog, drifts, permissions, releases, sources }),
    follow,
  };
}
