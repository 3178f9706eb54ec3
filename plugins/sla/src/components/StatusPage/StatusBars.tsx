import { StatusDay } from '@stagecraft/backstage-plugin-sla-common';
import { DayStrip } from '@stagecraft/backstage-plugin-sla-react';
import { describeStatusDay, describeStatusDays } from './describeStatusDay';

/** How each day of a service went: the worse, the shorter. */
export function StatusBars(props: { title: string; days: StatusDay[] }) {
  const { title, days } = props;
  return (
    <DayStrip
      compact
      label={`${title}, day by day`}
      days={days.map(({ day, state }) => ({ day, tone: state }))}
      describe={index => describeStatusDay(days[index])}
      summary={describeStatusDays(days)}
    />
  );
}
