import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { ResponseError } from '@backstage/errors';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type {
  ObjectivesApi,
  RoadmapApi,
  RoadmapDocumentsApi,
} from '@stagecraft/backstage-plugin-roadmap-common/client';
import { SWRConfig } from 'swr';
import {
  objectivesApiRef,
  roadmapApiRef,
  roadmapDocumentsApiRef,
} from '@stagecraft/backstage-plugin-roadmap-react';
import { RoadmapRoutes } from '../components/RoadmapRoutes';

const group = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name: 'parcel-tracking', namespace: 'default' },
  spec: {
    type: 'team',
    children: [],
    profile: { displayName: 'Parcel Tracking' },
  },
};

/** A backend that answers everything with what a test says, and refuses the rest. */
export function fakeRoadmapApi(
  answers: Partial<Record<keyof RoadmapApi, jest.Mock>>,
): jest.Mocked<RoadmapApi> {
  const refuse = () =>
    jest.fn(async () => Promise.reject(new Error('Not part of this test')));
  return {
    listItems: refuse(),
    getItem: refuse(),
    createItem: refuse(),
    updateItem: refuse(),
    moveItem: refuse(),
    ask: refuse(),
    findSimilar: refuse(),
    promiseItem: refuse(),
    vote: refuse(),
    withdrawVote: refuse(),
    feedUrl: refuse(),
    getChangelog: refuse(),
    getScorecard: refuse(),
    listScoredItems: refuse(),
    listComments: jest.fn(async () => ({
      comments: [],
      earlier: 0,
      totalItems: 0,
    })),
    getFollowers: jest.fn(async () => ({
      count: 0,
      following: false,
      byCatalog: false,
    })),
    follow: refuse(),
    addComment: refuse(),
    editComment: refuse(),
    deleteComment: refuse(),
    ...answers,
  } as unknown as jest.Mocked<RoadmapApi>;
}

/** A backend without objectives, but for what a test says. */
export function fakeObjectivesApi(
  answers: Partial<Record<keyof ObjectivesApi, jest.Mock>> = {},
): jest.Mocked<ObjectivesApi> {
  const none = { from: '2026-Q1', to: '2027-Q3', objectives: [] };
  return {
    getVision: jest.fn(async () => ({
      version: 0,
      markdown: '',
      source: 'portal',
    })),
    listObjectives: jest.fn(async () => ({
      ...none,
      today: '2026-11-24',
      withoutObjective: [],
      totalWithoutObjective: 0,
    })),
    listItemMetrics: jest.fn(async () => ({ metrics: [] })),
    listMetricSources: jest.fn(async () => []),
    ...answers,
  } as unknown as jest.Mocked<ObjectivesApi>;
}

/** The error that the backend's client throws for a status. */
export async function responseError(
  statusCode: number,
  message: string,
): Promise<Error> {
  const body = { error: { name: 'Error', message }, response: { statusCode } };
  const response = new Response(JSON.stringify(body), {
    status: statusCode,
    headers: { 'Content-Type': 'application/json' },
  });
  return ResponseError.fromResponse(response as never);
}

/** Documents that are not part of a test. */
const refusing = {} as RoadmapDocumentsApi;

/** Shows the pages of the roadmap at an address below it. */
export function renderRoadmap(
  api: RoadmapApi,
  options: {
    path?: string;
    denied?: string[];
    documents?: RoadmapDocumentsApi;
    objectives?: ObjectivesApi;
  } = {},
) {
  const { path = '/', denied = [], documents = refusing, objectives } = options;
  const authorize = async ({
    permission,
  }: {
    permission: { name: string };
  }) => ({
    result: denied.includes(permission.name)
      ? AuthorizeResult.DENY
      : AuthorizeResult.ALLOW,
  });
  return renderInTestApp(
    // Each test with a memory of its own, or permissions of one leak into the next.
    <SWRConfig value={{ provider: () => new Map() }}>
      <RoadmapRoutes />
    </SWRConfig>,
    {
      initialRouteEntries: [path],
      mountPath: '/*',
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      apis: [
        [roadmapApiRef, api],
        [objectivesApiRef, objectives ?? fakeObjectivesApi()],
        [roadmapDocumentsApiRef, documents],
        [catalogApiRef, catalogApiMock({ entities: [group] })],
        [permissionApiRef, { authorize }],
        mockApis.identity({
          userEntityRef: 'user:default/devon',
          ownershipEntityRefs: [
            'user:default/devon',
            'group:default/parcel-tracking',
          ],
        }),
      ],
    },
  );
}
