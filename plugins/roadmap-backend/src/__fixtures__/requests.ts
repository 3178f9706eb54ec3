/** What an import brings, before it says what it serves. */
export const importedItem = {
  externalId: 'one',
  title: 'Old promise',
  summary: '',
  ownerRef: 'group:default/platform-engineering',
  entities: [],
  state: 'shipped',
  createdAt: '2026-01-05T08:00:00Z',
  commitments: [
    {
      period: '2026-Q2',
      dueOn: '2026-06-30',
      confidence: 0.9,
      promisedBy: 'user:default/priya',
      promisedAt: '2026-02-01T08:00:00Z',
    },
  ],
  events: [
    {
      at: '2026-01-05T08:00:00Z',
      actor: 'user:default/priya',
      type: 'created',
    },
  ],
  votes: [{ voter: 'v1', at: '2026-03-01T08:00:00Z' }],
};

/** Bodies that the backend takes. */
export const bodies = {
  item: {
    title: 'Tracking without delay',
    summary: 'Events within **one second**',
    ownerRef: 'group:default/parcel-tracking',
    entities: [
      { entityRef: 'component:default/tracking-api', role: 'affects' },
    ],
  },
  request: {
    kind: 'request',
    title: 'Tracking by text message',
    summary: 'Customers without the app ask for it **every day**',
    ownerRef: 'group:default/platform-engineering',
    entities: [],
  },
  ask: {
    title: 'Tracking by text message',
    summary: 'Customers without the app ask for it **every day**',
    entities: [],
  },
  debt: {
    kind: 'debt',
    title: 'Two ways of reading scanner events',
    summary: 'Every change is made twice',
    ownerRef: 'group:default/parcel-tracking',
    entities: [
      { entityRef: 'component:default/tracking-api', role: 'affects' },
    ],
    attributes: { principalHours: 120, interestHoursPerWeek: 6 },
  },
  risk: {
    kind: 'risk',
    title: 'Scanner tokens never expire',
    summary: 'Whoever finds one can read every parcel',
    ownerRef: 'group:default/parcel-tracking',
    entities: [],
    attributes: { area: 'security', severity: 'high' },
  },
  commitment: { period: '2026-Q4', dueOn: '2026-12-15', confidence: 0.8 },
  again: {
    period: '2027-Q1',
    dueOn: '2027-02-15',
    confidence: 0.6,
    reasonCode: 'dependency',
    reason: 'The scanners come in January',
  },
  objective: {
    period: '2026-Q4',
    title: 'Recipients are at home',
    summary: 'At the **first** try',
    ownerRef: 'group:default/parcel-tracking',
  },
  metric: {
    name: 'At home at the first try',
    unit: '%',
    direction: 'up',
    baseline: 71,
    target: 78,
    checkOn: '2026-11-20',
    sourceType: 'hand',
  },
  reading: { readOn: '2026-11-21', value: 75, note: 'From the couriers' },
  vision: { markdown: '# Nobody waits for the platform' },
  comment: { body: 'We **need** this by spring' },
  imports: {
    source: 'sample',
    vision: {
      markdown: 'Nobody waits',
      writtenBy: 'user:default/priya',
      writtenAt: '2026-01-05T08:00:00Z',
    },
    objectives: [
      {
        externalId: 'home',
        period: '2026-Q2',
        title: 'Recipients are at home',
        summary: '',
        ownerRef: 'group:default/platform-engineering',
        writtenBy: 'user:default/priya',
        writtenAt: '2026-01-05T08:00:00Z',
        metrics: [
          {
            name: 'At home',
            unit: '%',
            direction: 'up',
            baseline: 71,
            target: 78,
            checkOn: '2026-06-30',
            sourceType: 'hand',
            readings: [
              { readOn: '2026-07-01', value: 74, readBy: 'user:default/priya' },
            ],
          },
        ],
      },
    ],
    items: [{ ...importedItem, objectiveExternalId: 'home' }],
  },
};

/** A roadmap of one item that is promised and worked on, and of `more` that are proposed. */
export function document(
  fields: {
    title?: string;
    owner?: string;
    again?: boolean;
    more?: number;
  } = {},
): string {
  const {
    title = bodies.item.title,
    owner = bodies.item.ownerRef,
    again = false,
    more = 0,
  } = fields;
  return [
    'apiVersion: stagecraft.dev/v1alpha1',
    'kind: Roadmap',
    'items:',
    '  - id: tracking',
    `    title: ${title}`,
    `    owner: ${owner}`,
    '    state: in-progress',
    '    entities: [{ ref: component:default/tracking-api }]',
    '    promises:',
    '      - { due: 2026-12-15, confidence: 0.8 }',
    ...(again
      ? [
          `      - { due: 2027-02-15, confidence: 0.6, reasonCode: dependency, reason: ${bodies.again.reason} }`,
        ]
      : []),
    ...Array.from(
      { length: more },
      (_, n) =>
        `  - { id: more/${n}, title: Item ${n}, owner: ${bodies.item.ownerRef} }`,
    ),
    '',
  ].join('\n');
}

/** The basis of a plan that finds nothing to do. */
export const EMPTY_BASIS =
  '4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945';

/** The body that applies a document of no items. */
export const emptyDocument = {
  text: 'apiVersion: stagecraft.dev/v1alpha1\nkind: Roadmap\nitems: []\n',
  format: 'yaml',
  basis: EMPTY_BASIS,
};

/** The body of an edit of {@link bodies}' item that changes these fields. */
export const edit = (fields: object = {}) => ({
  ...bodies.item,
  state: 'proposed',
  ...fields,
});

/** The header of an edit that is based on this version. */
export const version = (n: number) => ({ 'If-Match': `"${n}"` });
