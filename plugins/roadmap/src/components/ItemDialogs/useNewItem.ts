import { useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import type { RoadmapItemDetails } from '@stagecraft/backstage-plugin-roadmap-common';
import { roadmapApiRef } from '@stagecraft/backstage-plugin-roadmap-react';
import { useSubmission } from '../../hooks';
import {
  emptyValues,
  isComplete,
  toDraft,
  type ItemValues,
} from './itemValues';
import {
  emptyPromise,
  findPromiseProblem,
  toCommitmentDraft,
  type PromiseValues,
} from './promiseValues';

/** The state of the form for a new item, and its saving. */
export function useNewItem(options: {
  entityRef?: string;
  onSaved: (item: RoadmapItemDetails) => void;
}) {
  const api = useApi(roadmapApiRef);
  const [now] = useState(() => new Date());
  const [values, setValues] = useState(() => emptyValues(options.entityRef));
  const [promises, setPromises] = useState(false);
  const [promise, setPromise] = useState(() => emptyPromise(now));
  const problem = promises
    ? findPromiseProblem(promise, { revision: 1, now })
    : undefined;
  const submission = useSubmission(async () => {
    const commitment = promises
      ? { commitment: toCommitmentDraft(promise) }
      : {};
    options.onSaved(
      await api.createItem({ ...toDraft(values), ...commitment }),
    );
  });
  return {
    ...submission,
    now,
    values,
    changeValues: (change: Partial<ItemValues>) =>
      setValues({ ...values, ...change }),
    promises,
    setPromises,
    promise,
    changePromise: (change: Partial<PromiseValues>) =>
      setPromise({ ...promise, ...change }),
    canSave: isComplete(values) && !problem,
    problem,
  };
}
