import { useState } from 'react';
import { RiEditLine, RiFlagLine } from '@remixicon/react';
import { usePermission } from '@backstage/plugin-permission-react';
import { Button, Flex } from '@backstage/ui';
import {
  canPromise,
  roadmapItemUpdatePermission,
  type RoadmapItemDetails,
} from '@stagecraft/backstage-plugin-roadmap-common';
import { EditItemDialog, PromiseDialog } from '../ItemDialogs';

/** What the reader may do with an item; nothing for those who may not change it. */
export function ItemActions(props: {
  item: RoadmapItemDetails;
  onChanged: () => void;
}) {
  const { item, onChanged } = props;
  const [open, setOpen] = useState<'edit' | 'promise'>();
  const { allowed } = usePermission({
    permission: roadmapItemUpdatePermission,
    resourceRef: item.key,
  });
  if (!allowed) return null;
  const close = () => setOpen(undefined);
  const dialog = {
    item,
    onClose: close,
    onSaved: () => {
      close();
      onChanged();
    },
  };
  return (
    <Flex gap="2">
      <Button
        variant="secondary"
        iconStart={<RiEditLine />}
        onPress={() => setOpen('edit')}
      >
        Edit
      </Button>
      {canPromise(item.state) && (
        <Button
          variant="primary"
          iconStart={<RiFlagLine />}
          onPress={() => setOpen('promise')}
        >
          {item.commitment ? 'Promise again' : 'Promise a date'}
        </Button>
      )}
      {open === 'edit' && <EditItemDialog {...dialog} />}
      {open === 'promise' && <PromiseDialog {...dialog} />}
    </Flex>
  );
}
