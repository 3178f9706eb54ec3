import { parseDate } from '@internationalized/date';
import { DatePicker } from '@backstage/ui';
import { isCalendarDate } from '@stagecraft/backstage-plugin-roadmap-common';
import { useAsOf } from '../../hooks';

const today = () => new Date().toISOString().slice(0, 10);

/** Chooses the day that is shown, by UTC like all dates here. */
export function PastDayPicker() {
  const { asOf, show } = useAsOf();
  const day = asOf?.slice(0, 10) ?? today();
  return (
    <DatePicker
      aria-label="As it was at the end of"
      size="small"
      maxValue={parseDate(today())}
      value={isCalendarDate(day) ? parseDate(day) : null}
      onChange={date => date && show(endOf(date.toString()))}
    />
  );
}

/** The last millisecond of a day; undefined of today, which is not over. */
function endOf(day: string): string | undefined {
  return day < today() ? `${day}T23:59:59.999Z` : undefined;
}
