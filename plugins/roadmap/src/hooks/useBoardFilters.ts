import { useSearchParams } from 'react-router-dom';

/** What the board is narrowed to; it lives in the address, so that a view can be sent to somebody. */
export interface BoardFilters {
  q: string;
  ownerRef?: string;
  mine: boolean;
}

/** The filters and a way to change some of them. */
export function useBoardFilters(): [
  BoardFilters,
  (change: Partial<BoardFilters>) => void,
] {
  const [params, setParams] = useSearchParams();
  const filters: BoardFilters = {
    q: params.get('q') ?? '',
    ownerRef: params.get('owner') ?? undefined,
    mine: params.get('mine') === 'true',
  };
  const change = (changes: Partial<BoardFilters>) => {
    const { q, ownerRef, mine } = { ...filters, ...changes };
    const next = new URLSearchParams(params);
    const put = (name: string, value?: string) =>
      value ? next.set(name, value) : next.delete(name);
    put('q', q);
    put('owner', ownerRef);
    put('mine', mine ? 'true' : undefined);
    setParams(next, { replace: true });
  };
  return [filters, change];
}
