import { ObjectiveDay } from '@stagecraft/backstage-plugin-sla-common';
import { DayStrip, DayTone } from '../DayStrip';
import { describeDay, describeSpan } from './describeDay';
import { DayOutcome, judgeDay, tallyDays } from './judgeDay';
import { DaysTable } from './DaysTable';

const TONES: Record<DayOutcome, DayTone> = {
  met: 'good',
  missed: 'bad',
  'not-measured': 'unmeasured',
};

/**
 * How each day went, one bar a day. Tall means met, short and red means below
 * the target, a grey stub means that nothing was measured.
 */
export function NinetyDayBars(props: {
  targetPpm: number;
  days: ObjectiveDay[];
}) {
  const { targetPpm, days } = props;
  if (days.length === 0) return null;
  return (
    <DayStrip
      label="Day by day"
      days={days.map(day => ({
        day: day.day,
        tone: TONES[judgeDay(targetPpm, day)],
      }))}
      describe={index => describeDay(targetPpm, days[index])}
      summary={describeSpan(tallyDays(targetPpm, days))}
    >
      <DaysTable targetPpm={targetPpm} days={days} />
    </DayStrip>
  );
}
