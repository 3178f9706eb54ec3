import { useEffect, useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import type { RoadmapItem } from '@stagecraft/backstage-plugin-roadmap-common';
import { roadmapApiRef } from '@stagecraft/backstage-plugin-roadmap-react';
import { useSubmission } from './useSubmission';

/** The votes of an item, and the way to give and take one's own. */
export function useVote(
  item: Pick<RoadmapItem, 'key' | 'votes' | 'votedByMe'>,
) {
  const api = useApi(roadmapApiRef);
  const { key, votes, votedByMe } = item;
  const [state, setState] = useState({ votes, votedByMe });
  useEffect(() => setState({ votes, votedByMe }), [votes, votedByMe]);
  const { submit, ...submission } = useSubmission(async () =>
    setState(
      state.votedByMe ? await api.withdrawVote(key) : await api.vote(key),
    ),
  );
  return { ...state, ...submission, toggle: submit };
}
