import { useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { Checkbox } from '@backstage/ui';
import type { RoadmapItemDetails } from '@stagecraft/backstage-plugin-roadmap-common';
import { messageOf, roadmapApiRef } from '../../api';
import { FormDialog } from './FormDialog';
import { ItemFields } from './ItemFields';
import { PromiseFields } from './PromiseFields';
import { SaveProblems } from './SaveProblems';
import { emptyValues, isComplete, toDraft } from './itemValues';
import {
  emptyPromise,
  findPromiseProblem,
  toCommitmentDraft,
} from './promiseValues';

/** Asks for a new item, with its first promise if the author wants to make one. */
export function NewItemDialog(props: {
  /** Entity that the item is about from the start. */
  entityRef?: string;
  onSaved: (item: RoadmapItemDetails) => void;
  onClose: () => void;
}) {
  const api = useApi(roadmapApiRef);
  const [now] = useState(() => new Date());
  const [values, setValues] = useState(() => emptyValues(props.entityRef));
  const [promises, setPromises] = useState(false);
  const [promise, setPromise] = useState(() => emptyPromise(now));
  const [failure, setFailure] = useState<string>();
  const [pending, setPending] = useState(false);
  const problem = promises
    ? findPromiseProblem(promise, { revision: 1, now })
    : undefined;

  const save = async () => {
    setPending(true);
    setFailure(undefined);
    try {
      const commitment = promises
        ? { commitment: toCommitmentDraft(promise) }
        : {};
      props.onSaved(
        await api.createItem({ ...toDraft(values), ...commitment }),
      );
    } catch (error) {
      setFailure(messageOf(error));
      setPending(false);
    }
  };
  return (
    <FormDialog
      title="New roadmap item"
      saveLabel={promises ? 'Add and promise' : 'Add as proposal'}
      canSave={isComplete(values) && !problem}
      hint={problem}
      pending={pending}
      onSave={save}
      onClose={props.onClose}
    >
      <SaveProblems failure={failure} />
      <ItemFields
        values={values}
        onChange={change => setValues({ ...values, ...change })}
      />
      <Checkbox isSelected={promises} onChange={setPromises}>
        Promise a date now
      </Checkbox>
      {promises && (
        <PromiseFields
          values={promise}
          onChange={change => setPromise({ ...promise, ...change })}
          now={now}
        />
      )}
    </FormDialog>
  );
}
