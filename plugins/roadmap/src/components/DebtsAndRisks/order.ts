import {
  riskDueOn,
  weeksToBreakEven,
  type DebtAttributes,
  type RiskAttributes,
  type RoadmapItem,
} from '@stagecraft/backstage-plugin-roadmap-common';
import { isSettled } from '../KindFacts';

/** The day by which a risk is to be dealt with; the last day of its acceptance while that holds. */
export function dueOnOf(item: RoadmapItem): string {
  const { severity, acceptedUntil } = item.attributes as RiskAttributes;
  const due = riskDueOn({ severity }, item.createdAt);
  return item.state === 'accepted' ? acceptedUntil ?? due : due;
}

/** Risks that are still there by the day they are due, then those that are not. */
export function byDueDate(items: RoadmapItem[]): RoadmapItem[] {
  return items.toSorted(
    (a, b) =>
      Number(isSettled(a)) - Number(isSettled(b)) ||
      dueOnOf(a).localeCompare(dueOnOf(b)),
  );
}

/** Debt that is still there by how soon it breaks even, then what is not. */
export function byBreakEven(items: RoadmapItem[]): RoadmapItem[] {
  const weeksOf = ({ attributes }: RoadmapItem) =>
    weeksToBreakEven(attributes as DebtAttributes) ?? Number.MAX_VALUE;
  return items.toSorted(
    (a, b) =>
      Number(isSettled(a)) - Number(isSettled(b)) || weeksOf(a) - weeksOf(b),
  );
}
