import { useSearchParams } from 'react-router-dom';

/** Which requests are shown; it lives in the address, so that a view can be sent to somebody. */
export interface RequestFilters {
  q: string;
  standing: 'open' | 'settled';
}

/** The filters and a way to change some of them. */
export function useRequestFilters(): [
  RequestFilters,
  (change: Partial<RequestFilters>) => void,
] {
  const [params, setParams] = useSearchParams();
  const filters: RequestFilters = {
    q: params.get('q') ?? '',
    standing: params.get('show') === 'answered' ? 'settled' : 'open',
  };
  const change = (changes: Partial<RequestFilters>) => {
    const { q, standing } = { ...filters, ...changes };
    const next = new URLSearchParams();
    if (q) next.set('q', q);
    if (standing === 'settled') next.set('show', 'answered');
    setParams(next, { replace: true });
  };
  return [filters, change];
}
