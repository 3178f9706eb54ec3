import { useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { Select } from '@backstage/ui';
import {
  INITIATIVE,
  type ItemState,
  type RoadmapItemDetails,
} from '@stagecraft/backstage-plugin-roadmap-common';
import {
  roadmapApiRef,
  stateWord,
} from '@stagecraft/backstage-plugin-roadmap-react';
import { useGuardedSave } from '../../hooks';
import { FormDialog } from './FormDialog';
import { ItemFields } from './ItemFields';
import type { ItemDialogProps } from './ItemDialogProps';
import { SaveProblems } from './SaveProblems';
import { isComplete, toDraft, valuesOf } from './itemValues';

function StateField(props: {
  item: RoadmapItemDetails;
  value: ItemState;
  onChange: (state: ItemState) => void;
}) {
  const { item, value, onChange } = props;
  return (
    <Select
      label="State"
      options={[item.state, ...item.nextStates].map(id => ({
        id,
        label: stateWord(id),
      }))}
      value={value}
      onChange={key => onChange(key as ItemState)}
    />
  );
}

/** Edits what an item says and moves it through its states. */
export function EditItemDialog({
  item,
  onSaved,
  onClose,
}: ItemDialogProps<RoadmapItemDetails>) {
  const api = useApi(roadmapApiRef);
  const [values, setValues] = useState(() => valuesOf(item));
  const [state, setState] = useState<ItemState>(item.state);
  const save = ({ version }: { version: number }) =>
    api.updateItem(item.key, version, {
      ...toDraft(values, item.entities),
      state,
    });
  const { base, changes, failure, pending, submit } = useGuardedSave({
    item,
    onSaved,
    save,
  });
  return (
    <FormDialog
      title={`Edit ${item.key}`}
      saveLabel={changes ? 'Save mine' : 'Save'}
      canSave={isComplete(values)}
      pending={pending}
      onSave={submit}
      onClose={onClose}
    >
      <SaveProblems changes={changes} failure={failure} />
      <ItemFields
        values={values}
        own={item.key}
        onChange={change => setValues({ ...values, ...change })}
      />
      {base.kind === INITIATIVE && (
        <StateField item={base} value={state} onChange={setState} />
      )}
    </FormDialog>
  );
}
