import {
  ObjectiveDetail,
  ObjectiveTerms,
} from '@stagecraft/backstage-plugin-sla-common';
import {
  formatDuration,
  formatPpm,
  formatWindow,
} from '@stagecraft/backstage-plugin-sla-react';
import { describeExclusion, MODE_WORDS, NO_DATA_WORDS } from './describeTerms';
import styles from './ObjectivePage.module.css';

const METHOD_WORDS: Record<string, string> = {
  Occurrences: 'Every event counts: the share of events that are good',
  Timeslices: 'Time counts: the share of time slices that are good',
  RatioTimeslices:
    'Time counts: the average of the good share of each time slice',
};

/** What is counted, over which time, and what is not: the definition in words. */
export function Terms({ objective }: { objective: ObjectiveDetail }) {
  const { definition, budgetingMethod, targetPpm } = objective;
  return (
    <div className={styles.terms}>
      <p>
        {METHOD_WORDS[budgetingMethod] ?? budgetingMethod}
        {definition && sliceWords(definition)}. At least {formatPpm(targetPpm)}{' '}
        must be, {windowWords(objective, definition)}.
      </p>
      {definition && (
        <>
          <p>{NO_DATA_WORDS[definition.noData]}</p>
          <ExclusionList exclusions={definition.exclusions} />
        </>
      )}
    </div>
  );
}

function sliceWords(definition: ObjectiveTerms): string {
  const { timeSliceMinutes, timeSliceTargetPpm } = definition;
  if (timeSliceMinutes === undefined) {
    return '';
  }
  const least =
    timeSliceTargetPpm === undefined
      ? ''
      : `, good when at least ${formatPpm(
          timeSliceTargetPpm,
        )} of its events are`;
  return ` (a slice is ${formatDuration(timeSliceMinutes)} long${least})`;
}

function windowWords(
  { window }: ObjectiveDetail,
  definition?: ObjectiveTerms,
): string {
  const timeWindow = definition?.timeWindow;
  const length = formatWindow(window);
  return timeWindow && !timeWindow.rolling
    ? `in every calendar period of ${length}, counted from ${timeWindow.startTime} (${timeWindow.timeZone})`
    : `over the last ${length}`;
}

function ExclusionList(props: { exclusions: ObjectiveTerms['exclusions'] }) {
  if (props.exclusions.length === 0) {
    return <p>Nothing is excluded.</p>;
  }
  return (
    <>
      <p>What is excluded:</p>
      <ul>
        {props.exclusions.map(rule => (
          <li key={rule.title}>
            <strong>{rule.title}</strong> {MODE_WORDS[rule.mode]}.{' '}
            {describeExclusion(rule)}.
            {rule.description && ` ${rule.description}`}
          </li>
        ))}
      </ul>
    </>
  );
}
