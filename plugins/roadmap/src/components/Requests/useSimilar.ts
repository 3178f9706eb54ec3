import { useState } from 'react';
import useDebounce from 'react-use/esm/useDebounce';
import { useApi } from '@backstage/frontend-plugin-api';
import {
  roadmapApiRef,
  useLoaded,
} from '@stagecraft/backstage-plugin-roadmap-react';

const TYPING_MS = 300;
const SHORTEST = 3;

/** What is like a title that somebody writes, once the writing pauses; undefined until there is enough of it. */
export function useSimilar(title: string) {
  const api = useApi(roadmapApiRef);
  const [text, setText] = useState('');
  useDebounce(() => setText(title.trim()), TYPING_MS, [title]);
  const { value, error } = useLoaded(
    async () => (text.length < SHORTEST ? undefined : api.findSimilar(text)),
    [api, text],
  );
  return { similar: text.length < SHORTEST ? undefined : value, error };
}
