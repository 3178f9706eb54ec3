import { useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import type {
  Commitment,
  RoadmapItem,
} from '@stagecraft/backstage-plugin-roadmap-common';
import {
  roadmapApiRef,
  formatDate,
} from '@stagecraft/backstage-plugin-roadmap-react';
import { useGuardedSave } from '../../hooks';
import { FormDialog } from './FormDialog';
import type { ItemDialogProps } from './ItemDialogProps';
import { PromiseFields } from './PromiseFields';
import { ReasonFields } from './ReasonFields';
import { SaveProblems } from './SaveProblems';
import {
  emptyPromise,
  findPromiseProblem,
  toCommitmentDraft,
  type PromiseValues,
} from './promiseValues';

function SoFar({ commitment }: { commitment: Commitment }) {
  const { period, dueOn } = commitment;
  return (
    <Text as="p">
      Promised so far: {period.replace('-', ' ')}, by {formatDate(dueOn)}.
    </Text>
  );
}

/** Makes a promise, or makes it again and says why. */
export function PromiseDialog(
  props: ItemDialogProps & {
    /** The quarter that is proposed; the next one where it is left out. */
    period?: string;
  },
) {
  const { item, period, onSaved, onClose } = props;
  const api = useApi(roadmapApiRef);
  const [now] = useState(() => new Date());
  const [values, setValues] = useState(() => emptyPromise(now, period));
  const change = (changed: Partial<PromiseValues>) =>
    setValues({ ...values, ...changed });
  const save = ({ version }: RoadmapItem) =>
    api.promiseItem(item.key, version, toCommitmentDraft(values));
  const guarded = useGuardedSave({ item, onSaved, save });
  const { commitment } = guarded.base;
  const problem = findPromiseProblem(values, {
    revision: (commitment?.revision ?? 0) + 1,
    now,
  });
  return (
    <FormDialog
      title={commitment ? `Promise ${item.key} again` : `Promise ${item.key}`}
      saveLabel={guarded.changes ? 'Promise mine' : 'Promise'}
      canSave={!problem}
      hint={values.reasonCode && problem}
      pending={guarded.pending}
      onSave={guarded.submit}
      onClose={onClose}
    >
      <SaveProblems changes={guarded.changes} failure={guarded.failure} />
      {commitment && <SoFar commitment={commitment} />}
      <PromiseFields values={values} onChange={change} now={now} />
      {commitment && <ReasonFields values={values} onChange={change} />}
    </FormDialog>
  );
}
