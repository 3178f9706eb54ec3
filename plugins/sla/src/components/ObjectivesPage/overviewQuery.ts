import {
  OBJECTIVE_SORTS,
  ObjectiveSort,
  ObjectiveState,
} from '@stagecraft/backstage-plugin-sla-common';
import {
  ObjectiveListQuery,
  STATES_BY_URGENCY,
} from '@stagecraft/backstage-plugin-sla-react';

/** What the reader restricted the overview to; it is the page's address. */
export interface OverviewFilter {
  state?: ObjectiveState;
  ownerRef?: string;
  /** Only what the reader owns; it and a chosen owner exclude each other. */
  mine: boolean;
  text: string;
  /** Ref of an agreement that promises them. */
  agreement?: string;
  sort: ObjectiveSort;
  /** From 1. */
  page: number;
  pageSize: number;
}

export const PAGE_SIZES = [20, 50, 100];

/** The server looks for no longer text. */
const LONGEST_TEXT = 100;

/** The overview as it is without a word in its address. */
export const NO_FILTER: OverviewFilter = {
  mine: false,
  text: '',
  sort: 'attention',
  page: 1,
  pageSize: PAGE_SIZES[0],
};

/** Reads an address; what does not exist in it is as if it were left out. */
export function readFilter(params: URLSearchParams): OverviewFilter {
  const ownerRef = params.get('owner') || undefined;
  return {
    state: oneOf(STATES_BY_URGENCY, params.get('state')),
    ownerRef,
    mine: !ownerRef && params.get('mine') === 'true',
    text: params.get('text') ?? '',
    agreement: params.get('agreement') || undefined,
    sort: oneOf(OBJECTIVE_SORTS, params.get('sort')) ?? NO_FILTER.sort,
    page: Math.max(Math.floor(Number(params.get('page'))) || 1, 1),
    pageSize:
      oneOf(PAGE_SIZES, Number(params.get('size'))) ?? NO_FILTER.pageSize,
  };
}

/** Writes the filter into an address, and leaves out what is as usual. */
export function writeFilter(
  current: URLSearchParams,
  filter: OverviewFilter,
): URLSearchParams {
  const next = new URLSearchParams(current);
  const values = {
    state: filter.state,
    owner: filter.ownerRef,
    mine: filter.mine && !filter.ownerRef ? 'true' : undefined,
    text: filter.text || undefined,
    agreement: filter.agreement,
    sort: unless(NO_FILTER.sort, filter.sort),
    page: unless(NO_FILTER.page, filter.page),
    size: unless(NO_FILTER.pageSize, filter.pageSize),
  };
  Object.entries(values).forEach(([name, value]) =>
    value ? next.set(name, String(value)) : next.delete(name),
  );
  return next;
}

/** What the server is asked. */
export function queryOf(filter: OverviewFilter): ObjectiveListQuery {
  const { state, ownerRef, mine, text, agreement, sort } = filter;
  const { page, pageSize } = filter;
  return {
    state,
    owned: mine || undefined,
    ownerRef: ownerRef ? [ownerRef] : undefined,
    q: text.trim().slice(0, LONGEST_TEXT) || undefined,
    agreement,
    sort,
    limit: pageSize,
    offset: (page - 1) * pageSize,
  };
}

function oneOf<T>(known: readonly T[], value: unknown): T | undefined {
  return known.find(each => each === value);
}

function unless<T>(usual: T, value: T): T | undefined {
  return value === usual ? undefined : value;
}
