import { useEffect, useRef } from 'react';
import { Alert } from '@backstage/ui';
import styles from './ItemDialogs.module.css';

function Overtaken({ changes }: { changes: string[] }) {
  return (
    <Alert
      role="alert"
      status="warning"
      icon
      title="Somebody else was quicker"
      description={
        <div>
          Nothing that you wrote is lost. Meanwhile:
          <ul className={styles.changes}>
            {changes.map(change => (
              <li key={change}>{change}</li>
            ))}
          </ul>
          Save again to put yours in its place, or cancel to keep theirs.
        </div>
      }
    />
  );
}

/** Why saving did not work; what the author wrote stays where it is. */
export function SaveProblems({
  changes,
  failure,
}: {
  changes?: string[];
  failure?: string;
}) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button that was pressed may stand far below.
    if (changes || failure)
      place.current?.scrollIntoView?.({ block: 'nearest' });
  }, [changes, failure]);
  return (
    <div ref={place} className={styles.problems}>
      {changes && <Overtaken changes={changes} />}
      {failure && (
        <Alert
          role="alert"
          status="danger"
          icon
          title="Not saved"
          description={failure}
        />
      )}
    </div>
  );
}
