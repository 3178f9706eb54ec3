import { useState } from 'react';
import { RiEditLine } from '@remixicon/react';
import { useApi } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import type { ObjectiveDetails } from '@stagecraft/backstage-plugin-roadmap-common';
import { objectivesApiRef } from '@stagecraft/backstage-plugin-roadmap-react';
import { ObjectiveDialog } from './ObjectiveDialog';

/** Opens the form of an objective; for those who may change it. */
export function EditObjectiveButton(props: {
  objective: ObjectiveDetails;
  onChanged: () => void;
}) {
  const { objective, onChanged } = props;
  const api = useApi(objectivesApiRef);
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button
        variant="secondary"
        iconStart={<RiEditLine />}
        onPress={() => setOpen(true)}
      >
        Edit
      </Button>
      {open && (
        <ObjectiveDialog
          objective={objective}
          save={draft =>
            api.updateObjective(objective.key, objective.revision, draft)
          }
          onSaved={() => {
            close();
            onChanged();
          }}
          onClose={close}
        />
      )}
    </>
  );
}
