import { useState } from 'react';
import { usePermission } from '@backstage/plugin-permission-react';
import { Button } from '@backstage/ui';
import { RiAlarmWarningLine, RiCalendarEventLine } from '@remixicon/react';
import {
  slaIncidentCreatePermission,
  slaMaintenanceManagePermission,
} from '@stagecraft/backstage-plugin-sla-common';
import {
  MaintenanceDialog,
  ReportIncidentDialog,
  ServiceOption,
} from '../StatusDialogs';

/** What the reader may tell; nothing for those who may tell nothing. */
export function StatusActions(props: {
  services: ServiceOption[];
  onSaved: () => void;
}) {
  const { services, onSaved } = props;
  const [open, setOpen] = useState<'incident' | 'maintenance'>();
  const report = usePermission({ permission: slaIncidentCreatePermission });
  const plan = usePermission({ permission: slaMaintenanceManagePermission });
  const close = () => setOpen(undefined);
  const saved = () => {
    close();
    onSaved();
  };
  const dialog = { services, onClose: close, onSaved: saved };
  return (
    <>
      {plan.allowed && (
        <Button
          variant="secondary"
          iconStart={<RiCalendarEventLine />}
          onPress={() => setOpen('maintenance')}
        >
          Announce maintenance
        </Button>
      )}
      {report.allowed && (
        <Button
          variant="primary"
          iconStart={<RiAlarmWarningLine />}
          onPress={() => setOpen('incident')}
        >
          Report an incident
        </Button>
      )}
      {open === 'incident' && <ReportIncidentDialog {...dialog} />}
      {open === 'maintenance' && <MaintenanceDialog {...dialog} />}
    </>
  );
}
