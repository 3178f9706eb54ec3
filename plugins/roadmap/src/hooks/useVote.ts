import { useEffect, useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import type { RoadmapItem } from '@stagecraft/backstage-plugin-roadmap-common';
import { messageOf, roadmapApiRef } from '../api';

/** The votes of an item, and the way to give and take one's own. */
export function useVote(
  item: Pick<RoadmapItem, 'key' | 'votes' | 'votedByMe'>,
) {
  const api = useApi(roadmapApiRef);
  const [state, setState] = useState({
    votes: item.votes,
    votedByMe: item.votedByMe,
  });
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<string>();

  useEffect(() => {
    setState({ votes: item.votes, votedByMe: item.votedByMe });
  }, [item.votes, item.votedByMe]);

  const toggle = async () => {
    setPending(true);
    setFailure(undefined);
    try {
      setState(
        state.votedByMe
          ? await api.withdrawVote(item.key)
          : await api.vote(item.key),
      );
    } catch (error) {
      setFailure(messageOf(error));
    } finally {
      setPending(false);
    }
  };
  return { ...state, pending, failure, toggle };
}
