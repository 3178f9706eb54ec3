import { useApi } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { StatusMaintenance } from '@stagecraft/backstage-plugin-sla-common';
import { statusApiRef } from '@stagecraft/backstage-plugin-sla-react';
import { FormDialog } from './FormDialog';
import { useSaving } from './useSaving';

/** Asks once more before an announcement is cancelled. */
export function CancelMaintenanceDialog(props: {
  announced: StatusMaintenance & { id: string; version: number };
  onSaved: () => void;
  onClose: () => void;
}) {
  const { announced, onSaved, onClose } = props;
  const api = useApi(statusApiRef);
  const saving = useSaving(() => api.cancelMaintenance(announced), onSaved);
  return (
    <FormDialog
      title={`Cancel: ${announced.title}`}
      saveLabel="Cancel the maintenance"
      canSave
      saving={saving}
      onClose={onClose}
    >
      <Text as="p">
        It is no longer shown. What was announced stays on record.
      </Text>
    </FormDialog>
  );
}
