import { useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { TextAreaField } from '@backstage/ui';
import { Incident } from '@stagecraft/backstage-plugin-sla-common';
import { statusApiRef } from '@stagecraft/backstage-plugin-sla-react';
import { StatusField } from './fields';
import { FormDialog } from './FormDialog';
import { useSaving } from './useSaving';

/** Tells something new about an incident, or that it is over. */
export function UpdateIncidentDialog(props: {
  incident: Incident;
  onSaved: () => void;
  onClose: () => void;
}) {
  const { incident, onSaved, onClose } = props;
  const api = useApi(statusApiRef);
  const [status, setStatus] = useState(incident.status);
  const [text, setText] = useState('');
  const saving = useSaving(
    () => api.updateIncident(incident.id, { status, text }),
    onSaved,
  );
  return (
    <FormDialog
      title={`Update: ${incident.title}`}
      saveLabel={status === 'resolved' ? 'Resolve' : 'Tell'}
      canSave={text.trim() !== ''}
      saving={saving}
      onClose={onClose}
    >
      <StatusField value={status} onChange={setStatus} />
      <TextAreaField
        label="What is new"
        description="Plain text; web addresses become links. What was told is never changed."
        isRequired
        rows={5}
        maxLength={5000}
        value={text}
        onChange={setText}
      />
    </FormDialog>
  );
}
