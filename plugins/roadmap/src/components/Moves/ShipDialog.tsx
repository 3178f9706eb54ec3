import { useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { Text, TextAreaField } from '@backstage/ui';
import type { RoadmapItem } from '@stagecraft/backstage-plugin-roadmap-common';
import { roadmapApiRef } from '@stagecraft/backstage-plugin-roadmap-react';
import { useGuardedSave } from '../../hooks';
import { FormDialog, SaveProblems, type ItemDialogProps } from '../ItemDialogs';

/** Says of an item that it is shipped. */
export function ShipDialog({ item, onSaved, onClose }: ItemDialogProps) {
  const api = useApi(roadmapApiRef);
  const [reason, setReason] = useState('');
  const save = ({ key, version }: RoadmapItem) =>
    api.moveItem(key, version, {
      to: 'shipped',
      ...(reason.trim() && { reason: reason.trim() }),
    });
  const { changes, failure, pending, submit } = useGuardedSave({
    item,
    onSaved,
    save,
  });
  return (
    <FormDialog
      title={`Ship ${item.key}`}
      saveLabel={changes ? 'Ship all the same' : 'Ship'}
      canSave
      pending={pending}
      onSave={submit}
      onClose={onClose}
    >
      <SaveProblems changes={changes} failure={failure} />
      <Text as="p">
        {item.title} counts as delivered from today on. Shipped is not done: it
        can be validated once its effect was measured.
      </Text>
      <TextAreaField
        label="In your words"
        description="What came of it; people who follow it read this"
        rows={3}
        maxLength={2000}
        value={reason}
        onChange={setReason}
      />
    </FormDialog>
  );
}
