import { useState } from 'react';
import { Button } from '@backstage/ui';
import type { RoadmapItem } from '@stagecraft/backstage-plugin-roadmap-common';
import { useItem } from '../../hooks';
import { MoveDialog, useMayChange } from '../Decisions';
import { LoadFailed } from '@stagecraft/backstage-plugin-roadmap-react';

function LoadedDialog(props: {
  itemKey: string;
  onSaved: () => void;
  onClose: () => void;
}) {
  const { itemKey, ...rest } = props;
  const { value, error, reload } = useItem(itemKey);
  if (error && !value)
    return <LoadFailed what={itemKey} error={error} retry={reload} />;
  return value ? <MoveDialog item={value} {...rest} /> : null;
}

/** Answers a request where it is listed; nothing for those who may not. */
export function DecideButton(props: {
  item: RoadmapItem;
  onDecided: () => void;
}) {
  const { item, onDecided } = props;
  const [open, setOpen] = useState(false);
  if (!useMayChange(item)) return null;
  return (
    <>
      <Button
        size="small"
        variant="secondary"
        aria-label={`Decide on ${item.title}`}
        onPress={() => setOpen(true)}
      >
        Decide
      </Button>
      {open && (
        <LoadedDialog
          itemKey={item.key}
          onClose={() => setOpen(false)}
          onSaved={() => {
            setOpen(false);
            onDecided();
          }}
        />
      )}
    </>
  );
}
