import type {
  GoldenPathsApi,
  ProjectDetails,
  ProjectSummary,
  TemplateUse,
} from '@stagecraft/backstage-plugin-golden-paths-common/client';

export function projectFixture(
  values: Partial<ProjectSummary> = {},
): ProjectSummary {
  return {
    entityRef: 'component:default/dock-planner',
    ownerRef: 'group:default/parcel-tracking',
    template: 'node-service-observable',
    repositoryUrl: 'https://git.example/services/dock-planner',
    state: 'behind',
    tag: 'v1.9.0',
    newestTag: 'v1.10.0',
    behind: 1,
    changed: { team: 3, template: 2, both: 1 },
    problem: null,
    isOutdated: false,
    movedTo: null,
    checkedAt: '2026-11-25T10:00:00.000Z',
    ...values,
  };
}

export function detailsFixture(
  values: Partial<ProjectDetails> = {},
): ProjectDetails {
  return {
    project: projectFixture(),
    commit: 'a'.repeat(40),
    layers: [
      { template: 'base', tag: 'v1.9.0', files: 20 },
      { template: 'node-service-observable', tag: 'v1.9.0', files: 7 },
    ],
    answers: {},
    releases: [{ tag: 'v1.10.0', commit: 'b'.repeat(40), layers: ['base'] }],
    files: [
      { path: 'README.md', changedBy: 'team' },
      { path: 'package.json', changedBy: 'both' },
      { path: 'src/server/probes.ts', changedBy: 'template' },
      { path: 'Dockerfile', changedBy: 'same' },
    ],
    ...values,
  };
}

export function templateFixture(
  values: Partial<TemplateUse> = {},
): TemplateUse {
  return {
    template: 'node-service-observable',
    repositoryUrl: 'https://git.example/platform/golden-paths',
    newestTag: 'v1.10.0',
    oldestTag: 'v1.2.0',
    projects: 3,
    behind: 2,
    owners: ['group:default/parcel-tracking'],
    problem: null,
    movedTo: null,
    checkedAt: '2026-11-25T10:00:00.000Z',
    versions: [
      { tag: 'v1.10.0', projects: 1 },
      { tag: 'v1.2.0', projects: 2 },
    ],
    ...values,
  };
}

/** A backend that answers with what a test says, and refuses the rest. */
export function fakeGoldenPaths(
  answers: Partial<Record<keyof GoldenPathsApi, jest.Mock>>,
): jest.Mocked<GoldenPathsApi> {
  const refuse = () =>
    jest.fn(async () => Promise.reject(new Error('Not part of this test')));
  return {
    listProjects: refuse(),
    getProject: refuse(),
    listTemplates: refuse(),
    ...answers,
  } as jest.Mocked<GoldenPathsApi>;
}
