import {
  DEBT,
  RISK,
  type NewItem,
  type RiskAttributes,
} from '@stagecraft/backstage-plugin-roadmap-common';
import {
  emptyValues,
  isComplete,
  toDraft,
  type ItemValues,
} from '../ItemDialogs';

/** What the form for debt or a risk holds. */
export interface ReportValues {
  kind: typeof DEBT | typeof RISK;
  item: ItemValues;
  /** Not a number while the field is empty. */
  principalHours: number;
  interestHoursPerWeek: number;
  area: RiskAttributes['area'];
  severity: RiskAttributes['severity'];
}

export function emptyReport(entityRef: string): ReportValues {
  return {
    kind: RISK,
    item: emptyValues(entityRef),
    principalHours: NaN,
    interestHoursPerWeek: NaN,
    area: 'resilience',
    severity: 'medium',
  };
}

/** Why the form cannot be sent yet; undefined when it can. */
export function findReportProblem(values: ReportValues): string | undefined {
  if (!isComplete(values.item)) return 'It needs a title and an owner.';
  if (values.kind === RISK) return undefined;
  if (!(values.principalHours > 0)) return 'Say how many hours it would take.';
  return values.interestHoursPerWeek >= 0
    ? undefined
    : 'Say how many hours a week it costs.';
}

/** What is sent. */
export function toReport(values: ReportValues): NewItem {
  const { kind, item, area, severity } = values;
  const { principalHours, interestHoursPerWeek } = values;
  const attributes =
    kind === DEBT
      ? { principalHours, interestHoursPerWeek }
      : { area, severity };
  return { ...toDraft(item), kind, attributes };
}
