import { z } from 'zod';
import type { ItemMove, KindDefinition } from './KindDefinition';
import { addDays, findLimitProblems } from './timeLimits';

/** The name of {@link risk}. */
export const RISK = 'risk';

/** How bad it would be, the worst first. */
export const severities = ['critical', 'high', 'medium', 'low'] as const;

/** What would be harmed. */
export const riskAreas = ['security', 'resilience', 'privacy'] as const;

const attributes = z.strictObject({
  area: z.enum(riskAreas),
  severity: z.enum(severities),
  /** The last day on which the acceptance holds. */
  acceptedUntil: z.iso
    .date('must be a calendar date such as 2026-12-15')
    .optional(),
});

/** What a risk says beside what all items say. */
export type RiskAttributes = z.infer<typeof attributes>;

const DAYS: Record<RiskAttributes['severity'], number> = {
  critical: 7,
  high: 30,
  medium: 90,
  low: 120,
};

/** Whether a move accepts a risk, or accepts it for longer. */
function accepts({ from, to, before, after }: ItemMove<RiskAttributes>) {
  return (
    to === 'accepted' &&
    (from !== to || before.acceptedUntil !== after.acceptedUntil)
  );
}

/** What may go wrong, and has to be dealt with by a day that its severity sets. */
export const risk: KindDefinition<RiskAttributes> = {
  kind: RISK,
  title: 'Risk',
  description:
    'What may go wrong, to be dealt with by a day that its severity sets.',
  attributes,
  initialState: 'open',
  states: {
    open: { title: 'Open', next: ['mitigating', 'accepted', 'withdrawn'] },
    mitigating: {
      title: 'Being mitigated',
      next: ['resolved', 'accepted', 'open'],
    },
    accepted: { title: 'Accepted', next: ['mitigating', 'resolved', 'open'] },
    resolved: { title: 'Resolved', next: ['open'], settled: true },
    withdrawn: {
      title: 'Withdrawn',
      next: ['open'],
      settled: true,
      tellsVoters: true,
    },
  },
  findProblems: ({ acceptedUntil }, { state, today }) =>
    state === 'accepted'
      ? findLimitProblems('acceptedUntil', acceptedUntil, today)
      : [],
  refuseMove: move =>
    accepts(move) && move.actor === move.reporter
      ? 'A risk is accepted by somebody other than who reported it'
      : undefined,
  lapse: ({ state, attributes: { acceptedUntil } }, today) =>
    state === 'accepted' && acceptedUntil !== undefined && acceptedUntil < today
      ? { to: 'open', reason: `It was accepted until ${acceptedUntil}` }
      : undefined,
};

/** The day by which a risk has to be dealt with. `createdAt` is an RFC 3339 instant. */
export function riskDueOn(
  { severity }: Pick<RiskAttributes, 'severity'>,
  createdAt: string,
): string {
  return addDays(createdAt.slice(0, 10), DAYS[severity]);
}
