import { useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { Select } from '@backstage/ui';
import {
  statesAfter,
  type ItemState,
  type RoadmapItemDetails,
} from '@stagecraft/backstage-plugin-roadmap-common';
import { roadmapApiRef } from '../../api';
import { stateWords } from '../../format';
import { useGuardedSave } from '../../hooks';
import { FormDialog } from './FormDialog';
import { ItemFields } from './ItemFields';
import { SaveProblems } from './SaveProblems';
import { isComplete, stateOptions, toDraft, valuesOf } from './itemValues';

/** Edits what an item says and moves it through its states. */
export function EditItemDialog(props: {
  item: RoadmapItemDetails;
  onSaved: (item: RoadmapItemDetails) => void;
  onClose: () => void;
}) {
  const { item, onSaved, onClose } = props;
  const api = useApi(roadmapApiRef);
  const [values, setValues] = useState(() => valuesOf(item));
  const [state, setState] = useState<ItemState>(item.state);
  const { base, changes, failure, pending, submit } = useGuardedSave({
    item,
    onSaved,
    save: version =>
      api.updateItem(item.key, version, {
        ...toDraft(values, item.entities),
        state,
      }),
  });
  const next = statesAfter(base.state, {
    promised: base.commitment !== undefined,
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
        onChange={change => setValues({ ...values, ...change })}
      />
      <Select
        label="State"
        options={stateOptions(base.state, next).map(id => ({
          id,
          label: stateWords[id],
        }))}
        value={state}
        onChange={key => setState(key as ItemState)}
      />
    </FormDialog>
  );
}
