import {
  AgreementExclusion,
  ExclusionRule,
  NoDataPolicy,
} from '@stagecraft/backstage-plugin-sla-common';
import { DateTime } from 'luxon';
import { rrulestr } from 'rrule';
import {
  describeSupportHours,
  formatWindow,
} from '@stagecraft/backstage-plugin-sla-react';

/** What becomes of minutes in which nothing was measured. */
export const NO_DATA_WORDS: Record<NoDataPolicy, string> = {
  exclude:
    'Minutes without data are left out: they count neither as good nor as bad, and coverage says how many there were.',
  good: 'Minutes without data count as good, each as an average measured minute. Coverage says how many there were.',
  bad: 'Minutes without data count as bad, each as an average measured minute. Coverage says how many there were.',
};

/** What an exclusion does to the figures. */
export const MODE_WORDS: Record<ExclusionRule['mode'], string> = {
  remove: 'leaves the figures altogether',
  'count-as-good': 'counts as good',
};

/** When an exclusion applies, in words. */
export function describeExclusion(
  rule: Pick<AgreementExclusion, 'maintenance' | 'outside'>,
): string {
  const { maintenance, outside } = rule;
  if (maintenance) {
    const { start, zone, duration, rrule } = maintenance;
    const begins = DateTime.fromISO(start, { zone: 'utc', locale: 'en-GB' });
    const when = begins.isValid ? begins.toFormat('d LLL yyyy, HH:mm') : start;
    const repeated = rrule ? `${describeRule(rrule)}, first on` : 'once, on';
    return `${formatWindow(duration)} ${repeated} ${when} (${zone})`;
  }
  if (outside) {
    const holidays = outside.holidays?.length ?? 0;
    const also =
      holidays > 0
        ? `, and ${holidays} ${holidays === 1 ? 'holiday' : 'holidays'}`
        : '';
    return `All time outside ${describeSupportHours(outside)}${also}`;
  }
  return 'In words only; no figure is changed by it';
}

/** `every week on Sunday`; a rule that has no words stays as it was written. */
function describeRule(rule: string): string {
  try {
    return rrulestr(rule).toText();
  } catch {
    return `by the rule ${rule}`;
  }
}
