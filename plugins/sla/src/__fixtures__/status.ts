import {
  Incident,
  ObjectiveState,
  StatusDays,
  StatusDomain,
  StatusMaintenance,
  StatusService,
} from '@stagecraft/backstage-plugin-sla-common';

export const days: StatusDays = {
  last: '2026-11-24',
  states: '-dg',
  shares: [null, 9930, 10_000],
};

export const service = (
  name: string,
  state: ObjectiveState,
): StatusService => ({
  entityRef: `component:default/${name}`,
  title: name,
  state,
  objectives: 1,
  sample: true,
  days,
});

export const domain = (
  title: string,
  ...services: StatusService[]
): StatusDomain => ({
  ref: `domain:default/${title.toLocaleLowerCase('en')}`,
  title,
  state: services[0].state,
  services,
});

export const incident: Incident = {
  id: 'i',
  title: 'Scanners offline',
  entityRefs: ['component:default/tracking'],
  startedAt: '2026-11-24T08:00:00Z',
  impact: 'outage',
  status: 'identified',
  updates: [
    {
      id: 'u',
      status: 'identified',
      text: 'A fuse; see https://status.example/7. <script>alert(1)</script>',
      at: '2026-11-24T08:30:00Z',
      createdBy: 'user:default/devon',
    },
  ],
  source: 'portal',
  createdBy: 'user:default/devon',
  createdAt: '2026-11-24T08:05:00Z',
  updatedAt: '2026-11-24T08:30:00Z',
  version: 2,
};

export const maintenance: StatusMaintenance & { id: string; version: number } =
  {
    id: 'm',
    title: 'New firmware',
    entityRefs: ['component:default/tracking'],
    from: '2026-11-25T02:00:00Z',
    to: '2026-11-25T04:00:00Z',
    source: 'announced',
    version: 3,
  };
