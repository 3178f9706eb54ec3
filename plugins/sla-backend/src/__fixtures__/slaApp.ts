import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import type {
  BackstageCredentials,
  PermissionsService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import type { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  recordingAuditor,
  type RecordingAuditor,
} from '@stagecraft/backstage-backend-http/testUtils';
import type { IndicatorSource } from '@stagecraft/backstage-plugin-sla-node';
import express, { type RequestHandler } from 'express';
import type { Knex } from 'knex';
import { createServiceLevels } from '../createServiceLevels';
import { createRouter } from '../router';
import type { JudgeSoon } from '../services/objectives/JudgeSoon';
import { PushWriters } from '../services/samples/PushWriters';
import { IndicatorSources } from '../services/measuring/IndicatorSources';
import { agreement, slo } from './definitions';

/** What the machine of {@link roles} may hand in unless a test says otherwise. */
const WRITERS = mockServices.rootConfig({
  data: {
    sla: {
      push: {
        writers: [{ subject: 'external:test-service', entities: ['tracking'] }],
      },
    },
  },
});

/** Where the app serves the router. */
export const basePath = '/api/sla';

/** The app's time. */
export const NOW = new Date('2026-11-24T10:00:30Z');

/** What the catalog of the app has unless a test says otherwise. */
export const CATALOG = [
  slo('tracking'),
  slo('labels', { owner: 'group:default/labels' }),
  agreement('shops-tracking', 'tracking'),
];

const READ = ['sla.objective.read'];
const rights: Record<string, string[]> = {
  'user:default/rita': READ,
  'user:default/devon': [
    ...READ,
    'sla.incident.create',
    'sla.incident.update',
    'sla.maintenance.manage',
  ],
  'user:default/priya': [
    ...READ,
    'sla.sample.create',
    'sla.source.remove',
    'sla.incident.create',
    'sla.incident.update',
    'sla.maintenance.manage',
  ],
  'external:test-service': ['sla.sample.create'],
};

/** The Authorization header of each role; undefined for somebody who is not signed in. */
export const roles = {
  stranger: undefined,
  outsider: mockCredentials.user.header('user:default/olaf'),
  reader: mockCredentials.user.header('user:default/rita'),
  developer: mockCredentials.user.header('user:default/devon'),
  pipeline: mockCredentials.service.header(),
  platform: mockCredentials.user.header('user:default/priya'),
};

interface Signal {
  channel: string;
  message: { objectives?: string[] };
}

function nameOf(credentials: BackstageCredentials): string {
  const { userEntityRef, subject } = credentials.principal as {
    userEntityRef?: string;
    subject?: string;
  };
  return userEntityRef ?? subject ?? '';
}

const authorize: PermissionsService['authorize'] = async (requests, options) =>
  requests.map(({ permission }) => {
    const { credentials } = options as { credentials: BackstageCredentials };
    const allowed = rights[nameOf(credentials)]?.includes(permission.name);
    return { result: allowed ? AuthorizeResult.ALLOW : AuthorizeResult.DENY };
  });

/** Keeps answers back until what was written is judged, because tests read at once. */
function answerOnceJudged(judging: JudgeSoon): RequestHandler {
  return (_req, res, next) => {
    const end = res.end.bind(res) as (...given: unknown[]) => void;
    res.end = (...given: unknown[]) => {
      judging.settled().then(() => end(...given));
      return res;
    };
    next();
  };
}

/** The whole backend but for its wiring, with a clock and a catalog of its own. */
export function slaApp(
  db: Knex,
  options: {
    auditor?: RecordingAuditor;
    sources?: IndicatorSource[];
    entities?: Entity[];
    clock?: () => Date;
    openBadges?: boolean;
    writers?: PushWriters;
    /** Groups that everybody is in. */
    groups?: string[];
  } = {},
) {
  const catalog = catalogServiceMock({ entities: options.entities ?? CATALOG });
  const signals: string[][] = [];
  const notifications: NotificationSendOptions[] = [];
  const statusSignals: string[] = [];
  const { openBadges = false } = options;
  const sources = new IndicatorSources();
  sources.addSource(...(options.sources ?? []));
  const parts = createServiceLevels({
    auth: mockServices.auth({ pluginId: 'sla' }),
    catalog,
    clock: options.clock ?? (() => NOW),
    db,
    logger: mockServices.rootLogger(),
    notifications: {
      send: async sent => void notifications.push(sent),
    },
    openBadges,
    permissions: mockServices.permissions.mock({ authorize }),
    signals: {
      async publish({ channel, message }: Signal) {
        if (message.objectives) signals.push(message.objectives);
        else statusSignals.push(channel);
      },
    } as never,
    sources,
    urlReader: mockServices.urlReader.mock(),
    writers: options.writers ?? PushWriters.fromConfig(WRITERS),
  });
  const router = createRouter({
    auditor: options.auditor ?? recordingAuditor(),
    httpAuth: mockServices.httpAuth({
      defaultCredentials: mockCredentials.none(),
    }),
    logger: mockServices.rootLogger(),
    openBadges,
    userInfo: userInfoOf(options.groups),
    ...parts.services,
  });
  const app = express().use(basePath, answerOnceJudged(parts.judging), router);
  const told = { notifications, signals, statusSignals };
  return { ...parts, app, catalog, ...told };
}

function userInfoOf(groups: string[] = []): UserInfoService {
  return {
    async getUserInfo(credentials) {
      const userEntityRef = nameOf(credentials);
      const ownershipEntityRefs = [userEntityRef, ...groups];
      return { userEntityRef, ownershipEntityRefs };
    },
  };
}

/** Key of the objective of {@link CATALOG} that most tests are about. */
export const KEY = 'slo:default/tracking/default';

/** Bodies that the backend takes. */
export const bodies = {
  byEntities: { entityRefs: ['component:default/tracking'] },
  definitions: { text: 'kind: SLO', file: 'slo.yaml' },
  samples: {
    source: 'ci',
    samples: [
      { objective: KEY, minute: '2026-11-24T10:00:00Z', good: 99, total: 100 },
    ],
  },
  incident: {
    title: 'Scanners offline',
    entityRefs: ['component:default/tracking'],
    startedAt: '2026-11-24T08:00:00Z',
    endedAt: '2026-11-24T09:00:00Z',
    impact: 'outage',
  },
  incidentUpdate: {
    status: 'monitoring',
    text: 'Scanners answer again; https://status.example/7 has more',
    at: '2026-11-24T09:30:00Z',
  },
  maintenance: {
    title: 'New firmware for scanners',
    entityRefs: ['component:default/tracking'],
    from: '2026-11-25T02:00:00Z',
    to: '2026-11-25T04:00:00Z',
    description: 'Parcels are scanned by hand.',
  },
};
