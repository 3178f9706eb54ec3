import { useSearchParams } from 'react-router-dom';

/** What of the changelog is shown; it lives in the address, so that a view can be sent to somebody. */
export interface ChangelogView {
  ownerRef?: string;
  /** The first page is 1. */
  page: number;
}

/** Reads a view from an address; what makes no sense there is left out. */
function readView(params: URLSearchParams): ChangelogView {
  const page = /^[1-9]\d{0,2}$/.exec(params.get('page') ?? '');
  return {
    ownerRef: params.get('owner') ?? undefined,
    page: page ? Number(page[0]) : 1,
  };
}

/** The view, and the search of another one. */
export function useChangelogView() {
  const [params, setParams] = useSearchParams();
  const view = readView(params);
  const change = ({ ownerRef, page }: ChangelogView) =>
    setParams({
      ...(ownerRef && { owner: ownerRef }),
      ...(page > 1 && { page: String(page) }),
    });
  return { view, change };
}
