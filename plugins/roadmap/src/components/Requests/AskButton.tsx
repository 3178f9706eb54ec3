import { useState } from 'react';
import { RiAddLine } from '@remixicon/react';
import { usePermission } from '@backstage/plugin-permission-react';
import { Button } from '@backstage/ui';
import { roadmapRequestCreatePermission } from '@stagecraft/backstage-plugin-roadmap-common';
import { AskDialog } from './AskDialog';

/** Opens the form for a request, for those who may ask. */
export function AskButton() {
  const [open, setOpen] = useState(false);
  const { allowed } = usePermission({
    permission: roadmapRequestCreatePermission,
  });
  if (!allowed) return null;
  return (
    <>
      <Button
        variant="primary"
        iconStart={<RiAddLine />}
        onPress={() => setOpen(true)}
      >
        Ask for something
      </Button>
      {open && <AskDialog onClose={() => setOpen(false)} />}
    </>
  );
}
