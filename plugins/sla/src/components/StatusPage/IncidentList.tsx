import { useState } from 'react';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { usePermission } from '@backstage/plugin-permission-react';
import { Button, Text } from '@backstage/ui';
import {
  Incident,
  slaIncidentUpdatePermission,
} from '@stagecraft/backstage-plugin-sla-common';
import { formatInstant } from '@stagecraft/backstage-plugin-sla-react';
import { LinkedText } from '../LinkedText';
import {
  IMPACT_WORDS,
  INCIDENT_STATUS_WORDS,
  UpdateIncidentDialog,
} from '../StatusDialogs';
import { AffectedEntities } from './AffectedEntities';
import styles from './StatusPage.module.css';

/** Incidents that last or ended lately, each with all that was told. */
export function IncidentList(props: {
  incidents: Incident[];
  onSaved: () => void;
}) {
  const { incidents, onSaved } = props;
  const { allowed } = usePermission({
    permission: slaIncidentUpdatePermission,
  });
  const [updated, setUpdated] = useState<Incident>();
  const close = () => setUpdated(undefined);
  return (
    <ul className={styles.list}>
      {incidents.map(incident => (
        <IncidentEntry
          key={incident.id}
          incident={incident}
          onUpdate={allowed ? () => setUpdated(incident) : undefined}
        />
      ))}
      {updated && (
        <UpdateIncidentDialog
          incident={updated}
          onClose={close}
          onSaved={() => {
            close();
            onSaved();
          }}
        />
      )}
    </ul>
  );
}

function IncidentEntry(props: { incident: Incident; onUpdate?: () => void }) {
  const { incident, onUpdate } = props;
  const { title, status, impact, source, updates } = incident;
  return (
    <li className={styles.entry} data-status={status}>
      <div className={styles.entryHead}>
        <div className={styles.words}>
          <Text as="h3" variant="body-large" weight="bold">
            {title}
          </Text>
          <p className={styles.facts}>
            <strong>{INCIDENT_STATUS_WORDS[status]}</strong>
            <span>{IMPACT_WORDS[impact]}</span>
            <span>{spanOf(incident)}</span>
            {source === 'sample' && <span>Sample data</span>}
          </p>
          <AffectedEntities entityRefs={incident.entityRefs} />
        </div>
        {onUpdate && (
          <Button
            variant="secondary"
            size="small"
            aria-label={`Update: ${title}`}
            onPress={onUpdate}
          >
            Update
          </Button>
        )}
      </div>
      {updates.length > 0 && <Timeline updates={updates} />}
    </li>
  );
}

function Timeline({ updates }: Pick<Incident, 'updates'>) {
  return (
    <ol className={styles.timeline}>
      {updates.map(({ id, status, at, createdBy, text }) => (
        <li key={id}>
          <p className={styles.facts}>
            <strong>{INCIDENT_STATUS_WORDS[status]}</strong>
            <time dateTime={at}>{formatInstant(at)}</time>
            {createdBy.startsWith('user:') ? (
              <EntityRefLink entityRef={createdBy} />
            ) : (
              <span>{createdBy}</span>
            )}
          </p>
          <LinkedText text={text} />
        </li>
      ))}
    </ol>
  );
}

function spanOf({ startedAt, endedAt }: Incident): string {
  const from = formatInstant(startedAt);
  return endedAt ? `${from} to ${formatInstant(endedAt)}` : `since ${from}`;
}
