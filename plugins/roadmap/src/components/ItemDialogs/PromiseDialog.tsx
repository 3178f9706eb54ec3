import { useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import type { RoadmapItemDetails } from '@stagecraft/backstage-plugin-roadmap-common';
import { roadmapApiRef } from '../../api';
import { formatDate } from '../../format';
import { useGuardedSave } from '../../hooks';
import { FormDialog } from './FormDialog';
import { PromiseFields } from './PromiseFields';
import { ReasonFields } from './ReasonFields';
import { SaveProblems } from './SaveProblems';
import {
  emptyPromise,
  findPromiseProblem,
  toCommitmentDraft,
} from './promiseValues';

/** Makes a promise, or makes it again and says why. */
export function PromiseDialog(props: {
  item: RoadmapItemDetails;
  onSaved: (item: RoadmapItemDetails) => void;
  onClose: () => void;
}) {
  const { item, onSaved, onClose } = props;
  const api = useApi(roadmapApiRef);
  const [now] = useState(() => new Date());
  const [values, setValues] = useState(() => emptyPromise(now));
  const change = (changed: Partial<typeof values>) =>
    setValues({ ...values, ...changed });
  const { base, changes, failure, pending, submit } = useGuardedSave({
    item,
    onSaved,
    save: version =>
      api.promiseItem(item.key, version, toCommitmentDraft(values)),
  });
  const { commitment } = base;
  const revision = (commitment?.revision ?? 0) + 1;
  const problem = findPromiseProblem(values, { revision, now });
  return (
    <FormDialog
      title={commitment ? `Promise ${item.key} again` : `Promise ${item.key}`}
      saveLabel={changes ? 'Promise mine' : 'Promise'}
      canSave={!problem}
      hint={problem}
      pending={pending}
      onSave={submit}
      onClose={onClose}
    >
      <SaveProblems changes={changes} failure={failure} />
      {commitment && (
        <Text as="p">
          Promised so far: {commitment.period.replace('-', ' ')}, by{' '}
          {formatDate(commitment.dueOn)}.
        </Text>
      )}
      <PromiseFields values={values} onChange={change} now={now} />
      {revision > 1 && <ReasonFields values={values} onChange={change} />}
    </FormDialog>
  );
}
