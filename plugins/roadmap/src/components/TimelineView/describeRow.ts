import {
  confidenceWord,
  slipDays,
  type RoadmapItem,
} from '@stagecraft/backstage-plugin-roadmap-common';
import {
  formatDate,
  formatSlip,
} from '@stagecraft/backstage-plugin-roadmap-react';
import type { ShownDependency } from './dependencies';

/** What the drawing of an item shows, in words. */
export function describeRow(
  item: RoadmapItem,
  today: string,
  dependencies: ShownDependency[] = [],
): string {
  return [describePromise(item, today), describeNeeds(dependencies)]
    .filter(Boolean)
    .join(' ');
}

function describeNeeds(dependencies: ShownDependency[]): string | undefined {
  if (dependencies.length === 0) return undefined;
  const needs = dependencies.map(({ on, late }) =>
    late ? `${on} (promised later)` : on,
  );
  return `Depends on ${needs.join(', ')}.`;
}

function describePromise(item: RoadmapItem, today: string): string {
  const { commitment, firstCommitment, deliveredOn, lane, state } = item;
  if (!commitment || !firstCommitment) return 'Not promised yet.';
  const slip = slipDays(item);
  const open = lane !== 'delivered' && state !== 'withdrawn';
  const percent = Math.round(commitment.confidence * 100);
  return [
    `Promised for ${formatDate(commitment.dueOn)}.`,
    open && `${confidenceWord(commitment.confidence)}, ${percent} %.`,
    slip &&
      `First promised for ${formatDate(
        firstCommitment.dueOn,
      )}; now ${formatSlip(slip)}.`,
    deliveredOn && `Delivered on ${formatDate(deliveredOn)}.`,
    open && commitment.dueOn < today && 'Overdue.',
  ]
    .filter(Boolean)
    .join(' ');
}
