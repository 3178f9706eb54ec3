import { useState } from 'react';
import { RiEditLine, RiFlagLine, RiScales3Line } from '@remixicon/react';
import { Button, Flex } from '@backstage/ui';
import {
  INITIATIVE,
  type RoadmapItemDetails,
} from '@stagecraft/backstage-plugin-roadmap-common';
import { useAsOf } from '../../hooks';
import { MoveDialog, useMayChange } from '../Decisions';
import { EditItemDialog, PromiseDialog } from '../ItemDialogs';

const dialogs = {
  edit: EditItemDialog,
  move: MoveDialog,
  promise: PromiseDialog,
};

type Open = keyof typeof dialogs;

/** What the reader may do with an item; nothing for those who may not change it, nor with what it was. */
export function ItemActions(props: {
  item: RoadmapItemDetails;
  onChanged: () => void;
}) {
  const { item, onChanged } = props;
  const [open, setOpen] = useState<Open>();
  const allowed = useMayChange(item);
  const { asOf } = useAsOf();
  if (!allowed || asOf) return null;
  const OpenDialog = open && dialogs[open];
  const close = () => setOpen(undefined);
  const onSaved = () => {
    close();
    onChanged();
  };
  return (
    <Flex gap="2">
      <Buttons item={item} onOpen={setOpen} />
      {OpenDialog && (
        <OpenDialog item={item} onSaved={onSaved} onClose={close} />
      )}
    </Flex>
  );
}

function Buttons(props: {
  item: RoadmapItemDetails;
  onOpen: (dialog: Open) => void;
}) {
  const { item, onOpen } = props;
  return (
    <>
      <Button
        variant="secondary"
        iconStart={<RiEditLine />}
        onPress={() => onOpen('edit')}
      >
        Edit
      </Button>
      {item.promisable && (
        <Button
          variant="primary"
          iconStart={<RiFlagLine />}
          onPress={() => onOpen('promise')}
        >
          {item.commitment ? 'Promise again' : 'Promise a date'}
        </Button>
      )}
      {item.kind !== INITIATIVE && item.nextStates.length > 0 && (
        <Button
          variant="primary"
          iconStart={<RiScales3Line />}
          onPress={() => onOpen('move')}
        >
          Decide
        </Button>
      )}
    </>
  );
}
