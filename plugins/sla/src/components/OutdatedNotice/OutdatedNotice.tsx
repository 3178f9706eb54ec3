import { Alert, Button } from '@backstage/ui';
import { Loaded } from '@stagecraft/backstage-plugin-sla-react';
import styles from './OutdatedNotice.module.css';

/** Says that what a page shows could not be refreshed; nothing while it could. */
export function OutdatedNotice(props: {
  loaded: Pick<Loaded<unknown>, 'outdated' | 'retry'>;
}) {
  const { outdated, retry } = props.loaded;
  return (
    outdated && (
      <Alert
        className={styles.notice}
        role="status"
        status="warning"
        icon
        title="This may be out of date"
        description={`It could not be refreshed: ${outdated.message}. The next attempt comes within a minute.`}
        customActions={
          <Button variant="secondary" onPress={retry}>
            Try again
          </Button>
        }
      />
    )
  );
}
