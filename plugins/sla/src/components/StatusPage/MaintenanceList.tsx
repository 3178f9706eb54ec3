import { useState } from 'react';
import { usePermission } from '@backstage/plugin-permission-react';
import { Button, Text } from '@backstage/ui';
import {
  slaMaintenanceManagePermission,
  StatusMaintenance,
} from '@stagecraft/backstage-plugin-sla-common';
import { formatInstant } from '@stagecraft/backstage-plugin-sla-react';
import { LinkedText } from '../LinkedText';
import {
  CancelMaintenanceDialog,
  MaintenanceDialog,
  ServiceOption,
} from '../StatusDialogs';
import { AffectedEntities } from './AffectedEntities';
import styles from './StatusPage.module.css';

type Announced = StatusMaintenance & { id: string; version: number };

interface Opened {
  dialog: keyof typeof DIALOGS;
  announced: Announced;
}

const DIALOGS = { change: MaintenanceDialog, cancel: CancelMaintenanceDialog };

/** Maintenance that runs or comes. */
export function MaintenanceList(props: {
  /** When the list was made. */
  at: string;
  maintenance: StatusMaintenance[];
  services: ServiceOption[];
  onSaved: () => void;
}) {
  const { at, maintenance, services, onSaved } = props;
  const permission = slaMaintenanceManagePermission;
  const { allowed } = usePermission({ permission });
  const [open, setOpen] = useState<Opened>();
  const OpenDialog = open && DIALOGS[open.dialog];
  const close = () => setOpen(undefined);
  return (
    <ul className={styles.list}>
      {maintenance.map(item => (
        <MaintenanceEntry
          key={`${item.id}${item.title}${item.from}`}
          item={item}
          runs={item.from <= at}
          onOpen={
            allowed && isAnnounced(item)
              ? dialog => setOpen({ dialog, announced: item })
              : undefined
          }
        />
      ))}
      {OpenDialog && (
        <OpenDialog
          announced={open.announced}
          services={services}
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

function isAnnounced(item: StatusMaintenance): item is Announced {
  return item.id !== undefined && item.version !== undefined;
}

function MaintenanceEntry(props: {
  item: StatusMaintenance;
  runs: boolean;
  onOpen?: (dialog: keyof typeof DIALOGS) => void;
}) {
  const { item, runs, onOpen } = props;
  return (
    <li className={styles.entry}>
      <div className={styles.entryHead}>
        <div className={styles.words}>
          <Text as="h3" variant="body-large" weight="bold">
            {item.title}
          </Text>
          <p className={styles.facts}>
            {runs && <strong>Running now</strong>}
            <span>
              {formatInstant(item.from)} to {formatInstant(item.to)}
            </span>
            {item.source === 'definition' && <span>By its definition</span>}
          </p>
          <AffectedEntities entityRefs={item.entityRefs} />
          {item.description && <LinkedText text={item.description} />}
        </div>
        {onOpen && <Buttons title={item.title} onOpen={onOpen} />}
      </div>
    </li>
  );
}

function Buttons(props: {
  title: string;
  onOpen: (dialog: keyof typeof DIALOGS) => void;
}) {
  const { title, onOpen } = props;
  return (
    <div className={styles.actions}>
      <Button
        variant="secondary"
        size="small"
        aria-label={`Change: ${title}`}
        onPress={() => onOpen('change')}
      >
        Change
      </Button>
      <Button
        variant="secondary"
        size="small"
        aria-label={`Cancel: ${title}`}
        onPress={() => onOpen('cancel')}
      >
        Cancel
      </Button>
    </div>
  );
}
