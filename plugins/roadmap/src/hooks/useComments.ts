import { useEffect, useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import type { Comment } from '@stagecraft/backstage-plugin-roadmap-common';
import {
  roadmapApiRef,
  useItemSignal,
  useLoaded,
} from '@stagecraft/backstage-plugin-roadmap-react';
import {
  mergeComments,
  replaceComment,
  type KnownComments,
} from './mergeComments';
import { useSubmission } from './useSubmission';

/** The comments of an item, from the end as far as the reader has gone back. */
export function useComments(key: string) {
  const api = useApi(roadmapApiRef);
  const [known, setKnown] = useState<KnownComments>();
  const {
    value: latest,
    error,
    reload,
  } = useLoaded(() => api.listComments(key, {}), [api, key]);
  useEffect(() => {
    if (latest) setKnown(before => mergeComments(before, latest));
  }, [latest]);
  useItemSignal(key, reload);
  const earlier = useSubmission(async () => {
    const page = await api.listComments(key, {
      before: known?.comments[0]?.seq,
    });
    setKnown(before => mergeComments(before, page));
  });
  return {
    known,
    error,
    reload,
    earlier,
    /** Takes a comment as it is by now. */
    take: (changed: Comment) =>
      setKnown(before => replaceComment(before, changed)),
  };
}
