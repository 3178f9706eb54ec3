import { useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import type { Followers } from '@stagecraft/backstage-plugin-roadmap-common';
import {
  roadmapApiRef,
  useLoaded,
} from '@stagecraft/backstage-plugin-roadmap-react';
import { useSubmission } from './useSubmission';

/** Who follows an item, and the way to follow it or not. */
export function useFollowers(key: string) {
  const api = useApi(roadmapApiRef);
  const [chosen, setChosen] = useState<{ key: string; followers: Followers }>();
  const { value, error } = useLoaded(() => api.getFollowers(key), [api, key]);
  const followers = chosen?.key === key ? chosen.followers : value;
  const { submit, ...submission } = useSubmission(async () => {
    const next = await api.follow(key, !followers?.following);
    setChosen({ key, followers: next });
  });
  return { followers, error, ...submission, toggle: submit };
}
