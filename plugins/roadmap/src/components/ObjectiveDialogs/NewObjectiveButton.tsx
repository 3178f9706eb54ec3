import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { RiAddLine } from '@remixicon/react';
import { useApi } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Button } from '@backstage/ui';
import { roadmapObjectiveCreatePermission } from '@stagecraft/backstage-plugin-roadmap-common';
import {
  objectivePath,
  objectivesApiRef,
} from '@stagecraft/backstage-plugin-roadmap-react';
import { ObjectiveDialog } from './ObjectiveDialog';

/** Opens the form for a new objective, for those who may make one; then leads to it. */
export function NewObjectiveButton() {
  const api = useApi(objectivesApiRef);
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const permission = roadmapObjectiveCreatePermission;
  const { allowed } = usePermission({ permission });
  if (!allowed) return null;
  return (
    <>
      <Button
        variant="primary"
        iconStart={<RiAddLine />}
        onPress={() => setOpen(true)}
      >
        New objective
      </Button>
      {open && (
        <ObjectiveDialog
          save={draft => api.createObjective(draft)}
          onSaved={({ key }) => navigate(objectivePath(key))}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
