import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { readView, writeView, type RoadmapView } from './roadmapView';

/** Changes some of what the reader looks at. */
export type ChangeView = (change: Partial<RoadmapView>) => void;

/** What the address says, and the way to another; any change but that of the page leads to the first page. */
export function useRoadmapView(): [RoadmapView, ChangeView] {
  const [params, setParams] = useSearchParams();
  const view = useMemo(() => readView(params), [params]);
  const change: ChangeView = changes =>
    setParams(
      current =>
        writeView(current, { ...readView(current), page: 1, ...changes }),
      { replace: true },
    );
  return [view, change];
}
