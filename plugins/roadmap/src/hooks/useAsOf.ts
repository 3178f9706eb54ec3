import { useSearchParams } from 'react-router-dom';

/** The instant of the past that is shown, and the way to another or to today. */
export interface AsOf {
  /** RFC 3339, as the address has it; undefined while today is shown. */
  asOf?: string;
  show: (asOf: string | undefined) => void;
}

/** Which day the pages show; it lives in the address, like what narrows them. */
export function useAsOf(): AsOf {
  const [params, setParams] = useSearchParams();
  const show = (asOf: string | undefined) => {
    const next = new URLSearchParams(params);
    if (asOf) next.set('asOf', asOf);
    else next.delete('asOf');
    setParams(next);
  };
  return { asOf: params.get('asOf') ?? undefined, show };
}
