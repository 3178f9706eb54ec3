import type {
  JudgedReading,
  MetricDetails,
  Objective,
  ObjectiveDetails,
  ObjectiveList,
} from '@stagecraft/backstage-plugin-roadmap-common';

/** A reading half the way, or what the fields say. */
export function reading(fields: Partial<JudgedReading> = {}): JudgedReading {
  return {
    seq: 1,
    readOn: '2026-11-21',
    value: 74.5,
    progress: 0.5,
    verdict: 'partly',
    readBy: 'user:default/devon',
    recordedAt: '2026-11-21T10:00:00.000Z',
    ...fields,
  };
}

const definition = {
  name: 'At home at the first try',
  unit: '%',
  direction: 'up' as const,
  baseline: 71,
  target: 78,
  checkOn: '2026-11-20',
  sourceType: 'hand',
};

/** A metric that was read before and after its check date. */
export function metric(fields: Partial<MetricDetails> = {}): MetricDetails {
  const early = reading({
    readOn: '2026-10-01',
    value: 71.7,
    progress: 0.1,
    verdict: undefined,
    seq: 0,
  });
  return {
    ...definition,
    id: 'm1',
    revision: 1,
    readingDue: false,
    latest: reading(),
    readings: [early, reading()],
    revisions: [
      {
        ...definition,
        revision: 1,
        writtenBy: 'user:default/devon',
        writtenAt: '2026-09-01T10:00:00.000Z',
      },
    ],
    ...fields,
  };
}

const wording = {
  period: '2026-Q4',
  title: 'Recipients are at home',
  summary: 'At the **first** try',
  ownerRef: 'group:default/parcel-tracking',
};

/** An objective as its page reads it. */
export function objective(
  fields: Partial<ObjectiveDetails> = {},
): ObjectiveDetails {
  return {
    ...wording,
    key: 'OB-1',
    revision: 1,
    createdAt: '2026-09-01T10:00:00.000Z',
    source: 'portal',
    items: { 'in-progress': 1, shipped: 2 },
    problems: [],
    metrics: [metric()],
    revisions: [
      {
        ...wording,
        revision: 1,
        writtenBy: 'user:default/devon',
        writtenAt: '2026-09-01T10:00:00.000Z',
      },
    ],
    servedBy: [
      {
        key: 'RM-1',
        title: 'Narrow delivery windows',
        ownerRef: 'group:default/parcel-tracking',
        state: 'in-progress',
      },
    ],
    ...fields,
  };
}

/** The objectives of a quarter. */
export function objectiveList(
  objectives: Objective[],
  fields: Partial<ObjectiveList> = {},
): ObjectiveList {
  return {
    today: '2026-11-24',
    from: '2026-Q1',
    to: '2027-Q3',
    objectives,
    withoutObjective: [],
    totalWithoutObjective: 0,
    ...fields,
  };
}
