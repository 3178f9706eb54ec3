import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { RiAddLine } from '@remixicon/react';
import { usePermission } from '@backstage/plugin-permission-react';
import { Button } from '@backstage/ui';
import { roadmapItemCreatePermission } from '@stagecraft/backstage-plugin-roadmap-common';
import { itemPath } from '@stagecraft/backstage-plugin-roadmap-react';
import { NewItemDialog } from './NewItemDialog';

/** Opens the form for a new item, for those who may make one; then leads to it. */
export function NewItemButton(props: {
  entityRef?: string;
  variant?: 'primary' | 'secondary';
}) {
  const { entityRef, variant = 'primary' } = props;
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const { allowed } = usePermission({
    permission: roadmapItemCreatePermission,
  });
  if (!allowed) return null;
  return (
    <>
      <Button
        variant={variant}
        iconStart={<RiAddLine />}
        onPress={() => setOpen(true)}
      >
        New item
      </Button>
      {open && (
        <NewItemDialog
          entityRef={entityRef}
          onSaved={item => navigate(itemPath(item.key))}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
