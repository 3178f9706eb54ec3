import { RiErrorWarningLine } from '@remixicon/react';
import { Text } from '@backstage/ui';
import {
  SAMPLE_SOURCE,
  SourceStatus,
} from '@stagecraft/backstage-plugin-sla-common';
import {
  formatAge,
  formatInstant,
  SampleDataNote,
} from '@stagecraft/backstage-plugin-sla-react';
import styles from './ObjectivePage.module.css';

/** Who delivers measurements, when the last came, and what went wrong. */
export function SourcesTable(props: { sources: SourceStatus[]; now: Date }) {
  const { sources, now } = props;
  if (sources.length === 0) {
    return (
      <Text as="p" color="secondary">
        No source has delivered anything yet. The SLO’s indicator names where
        measurements come from; a pushed one waits for its first samples.
      </Text>
    );
  }
  return (
    <ul className={styles.sources}>
      {sources.map(({ source, lastSampleAt, error }) => (
        <li key={source}>
          <span className={styles.sourceName}>
            <strong>{source}</strong>
            {source === SAMPLE_SOURCE && <SampleDataNote />}
          </span>
          <span
            className={styles.quiet}
            title={lastSampleAt ? formatInstant(lastSampleAt) : undefined}
          >
            {lastSampleAt
              ? `Last sample ${formatAge(lastSampleAt, now)}`
              : 'No sample yet'}
          </span>
          {error && (
            <span className={styles.sourceError}>
              <RiErrorWarningLine aria-hidden size={16} />
              <span>
                Error {formatAge(error.at, now)}: {error.message}
              </span>
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
