import { RiFireFill } from '@remixicon/react';
import { AlertSeverity } from '@stagecraft/backstage-plugin-sla-common';
import styles from './AlertingNote.module.css';

const WORDS: Record<AlertSeverity, string> = {
  page: 'Paging',
  ticket: 'Ticket',
};

const MEANINGS: Record<AlertSeverity, string> = {
  page: 'An alert is firing: the budget burns so fast that somebody should act now',
  ticket: 'An alert is firing: the budget burns faster than it lasts',
};

/** Says that an alert is firing, and how urgent it is. */
export function AlertingNote({ severity }: { severity: AlertSeverity }) {
  return (
    <span className={styles.note} title={MEANINGS[severity]}>
      <RiFireFill aria-hidden size={14} />
      {WORDS[severity]}
    </span>
  );
}
