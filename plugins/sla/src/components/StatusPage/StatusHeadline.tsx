import { ReactNode } from 'react';
import { Text } from '@backstage/ui';
import { StatusPage } from '@stagecraft/backstage-plugin-sla-common';
import {
  formatInstant,
  StateIcon,
} from '@stagecraft/backstage-plugin-sla-react';
import { headlineOf } from './headlineOf';
import styles from './StatusPage.module.css';

/** How the platform is, in one sentence, and what the reader may do about it. */
export function StatusHeadline(props: {
  status: StatusPage;
  children: ReactNode;
}) {
  const { status, children } = props;
  const { state, title, detail } = headlineOf(status);
  return (
    <div className={styles.headline} data-state={state}>
      <StateIcon state={state} size={32} />
      <div className={styles.words} role="status">
        <Text as="h2" variant="title-small" weight="bold">
          {title}
        </Text>
        <Text as="p" variant="body-small" color="secondary">
          {detail}. As of {formatInstant(status.at)}.
        </Text>
      </div>
      <div className={styles.actions}>{children}</div>
    </div>
  );
}
