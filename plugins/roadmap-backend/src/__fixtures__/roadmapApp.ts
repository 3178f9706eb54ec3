import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import type { PermissionsService } from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  createConditionAuthorizer,
  createConditionTransformer,
} from '@backstage/plugin-permission-node';
import {
  recordingAuditor,
  type RecordingAuditor,
} from '@stagecraft/backstage-backend-http/testUtils';
import {
  HAS_VISIBILITY_RULE,
  IS_ITEM_OWNER_RULE,
  IS_OBJECTIVE_OWNER_RULE,
  RESOURCE_TYPE_ROADMAP_ITEM,
  RESOURCE_TYPE_ROADMAP_OBJECTIVE,
} from '@stagecraft/backstage-plugin-roadmap-common';
import express, { type Express } from 'express';
import type { Knex } from 'knex';
import { createRoadmap } from '../createRoadmap';
import { createStore } from '../database/__fixtures__/samples';
import { hasVisibility, isItemOwner } from '../permissions/itemRules';
import { isObjectiveOwner } from '../permissions/objectiveRules';
import { createRouter } from '../router';
import { Kinds } from '../services/kinds/Kinds';
import { MetricSources } from '../services/metricSources/MetricSources';
import type { DerivedFollowers } from '../services/followers/CatalogFollowers';

/** Where the app serves the router. */
export const basePath = '/api/roadmap';

/** What the catalog of the app knows. */
export const known = [
  'group:default/parcel-tracking',
  'group:default/platform-engineering',
  'component:default/tracking-api',
];

/** What people may do who have no more rights than that. */
const SPEAKING = [
  'roadmap.vote.create',
  'roadmap.comment.create',
  'roadmap.request.create',
];

/** What people may do who build something. */
const PLANNING = [
  ...SPEAKING,
  'roadmap.item.create',
  'roadmap.objective.create',
];

const rights: Record<string, { may: string[]; owns?: string[] }> = {
  'user:default/rita': { may: SPEAKING },
  'user:default/devon': {
    may: PLANNING,
    owns: ['user:default/devon', 'group:default/parcel-tracking'],
  },
  'user:default/dana': {
    may: PLANNING,
    owns: ['user:default/dana'],
  },
  'user:default/priya': {
    may: [
      ...PLANNING,
      'roadmap.item.read',
      'roadmap.item.update',
      'roadmap.request.triage',
      'roadmap.objective.update',
      'roadmap.vision.update',
      'roadmap.import.create',
      'roadmap.source.remove',
    ],
  },
};

/** The Authorization header of each role; undefined for somebody who is not signed in. */
export const roles = {
  stranger: undefined,
  reader: mockCredentials.user.header('user:default/rita'),
  owner: mockCredentials.user.header('user:default/devon'),
  otherDeveloper: mockCredentials.user.header('user:default/dana'),
  planner: mockCredentials.user.header('user:default/priya'),
};

/** What an owner may do with its own things. */
const ownedOnly: Record<string, { rule: string; resourceType: string }> = {
  'roadmap.item.update': {
    rule: IS_ITEM_OWNER_RULE,
    resourceType: RESOURCE_TYPE_ROADMAP_ITEM,
  },
  'roadmap.objective.update': {
    rule: IS_OBJECTIVE_OWNER_RULE,
    resourceType: RESOURCE_TYPE_ROADMAP_OBJECTIVE,
  },
};

/** Everybody inside reads what is not for one team only, and what is the own team's. */
function readable(claims: string[] = []): PolicyDecision {
  const resourceType = RESOURCE_TYPE_ROADMAP_ITEM;
  return {
    result: AuthorizeResult.CONDITIONAL,
    pluginId: 'roadmap',
    resourceType,
    conditions: {
      anyOf: [
        {
          rule: HAS_VISIBILITY_RULE,
          resourceType,
          params: { visibilities: ['public', 'internal'] },
        },
        { rule: IS_ITEM_OWNER_RULE, resourceType, params: { claims } },
      ],
    },
  };
}

function decide(user: string, permission: string): PolicyDecision {
  const { may, owns } = rights[user] ?? { may: [] };
  if (may.includes(permission)) return { result: AuthorizeResult.ALLOW };
  if (permission === 'roadmap.item.read') return readable(owns);
  const owned = ownedOnly[permission];
  if (!owned || !owns) return { result: AuthorizeResult.DENY };
  return {
    result: AuthorizeResult.CONDITIONAL,
    pluginId: 'roadmap',
    resourceType: owned.resourceType,
    conditions: { ...owned, params: { claims: owns } },
  };
}

const permissions = mockServices.permissions.mock({
  authorizeConditional: async (requests, options) => {
    const { principal } = options!.credentials as {
      principal: { userEntityRef: string };
    };
    return requests.map(({ permission }) =>
      decide(principal.userEntityRef, permission.name),
    );
  },
  authorize: (async (requests, options) =>
    permissions.authorizeConditional(
      requests as any,
      options,
    )) as PermissionsService['authorize'],
});

interface RoadmapOptions {
  auditor?: RecordingAuditor;
  derived?: Partial<DerivedFollowers>;
  kinds?: Kinds;
  metricSources?: MetricSources;
  now?: Date;
  onSignal?: (message: unknown, recipients: unknown) => void;
  openFeeds?: boolean;
}

/** All that the roadmap can do, with a clock of its own, on an empty database. */
export async function roadmapOn(db: Knex, options: RoadmapOptions = {}) {
  const now = options.now ?? new Date('2026-11-24T10:00:00Z');
  await createStore(db);
  return createRoadmap({
    auditor: options.auditor ?? recordingAuditor(),
    auth: mockServices.auth(),
    derived: {
      find: async () => [],
      findFollowed: async () => [],
      ...options.derived,
    },
    logger: mockServices.rootLogger(),
    notifications: { send: async () => {} },
    openFeeds: options.openFeeds ?? false,
    pageUrl: 'https://portal.test/roadmap',
    signals: {
      publish: async ({ message, recipients }) =>
        options.onSignal?.(message, recipients),
    },
    userInfo: {
      getUserInfo: async ({ principal }: any) => ({
        userEntityRef: principal.userEntityRef,
        ownershipEntityRefs: rights[principal.userEntityRef]?.owns ?? [],
      }),
    },
    clock: () => now,
    db,
    decide: {
      item: createConditionAuthorizer([isItemOwner, hasVisibility]),
      objective: createConditionAuthorizer([isObjectiveOwner]),
      itemsThat: createConditionTransformer([isItemOwner, hasVisibility]),
    },
    entities: {
      findUnknown: async refs => refs.filter(ref => !known.includes(ref)),
    },
    kinds: options.kinds ?? new Kinds(),
    metricSources: options.metricSources ?? new MetricSources(),
    requestsOwner: 'group:default/platform-engineering',
    permissions,
  });
}

/** The whole backend but for its wiring. */
export async function roadmapApp(
  db: Knex,
  options: RoadmapOptions = {},
): Promise<Express> {
  const auditor = options.auditor ?? recordingAuditor();
  const roadmap = await roadmapOn(db, { ...options, auditor });
  const router = createRouter({
    auditor,
    httpAuth: mockServices.httpAuth({
      defaultCredentials: mockCredentials.none(),
    }),
    ...roadmap,
    logger: mockServices.rootLogger(),
  });
  return express().use(basePath, router);
}
