import type {
  ProjectQuery,
  ProjectState,
} from '@stagecraft/backstage-plugin-golden-paths-common/client';

/** What the reader restricted the list to; it is the page's address. */
export interface FleetFilter {
  template?: string;
  ownerRef?: string;
  /** Only what the reader owns; it and a chosen owner exclude each other. */
  mine: boolean;
  state?: ProjectState;
  text: string;
  /** From 1. */
  page: number;
  pageSize: number;
}

/** Those that need attention first. */
export const STATES: ProjectState[] = ['behind', 'unknown', 'current'];

export const PAGE_SIZES = [20, 50, 100];

/** The server looks for no longer text, and no other templates and owners. */
const LONGEST_TEXT = 100;
const MOST_OWNERS = 50;
const TEMPLATE = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const OWNER = /^(group|user):[a-z0-9._-]+\/[a-z0-9._-]+$/;

/** The list as it is without a word in its address. */
export const NO_FILTER: FleetFilter = {
  mine: false,
  text: '',
  page: 1,
  pageSize: PAGE_SIZES[0],
};

/** Reads an address; what does not exist in it is as if it were left out. */
export function readFilter(params: URLSearchParams): FleetFilter {
  const ownerRef = matching(OWNER, params.get('owner'));
  const size = Number(params.get('size'));
  return {
    template: matching(TEMPLATE, params.get('template')),
    ownerRef,
    mine: !ownerRef && params.get('mine') === 'true',
    state: STATES.find(state => state === params.get('state')),
    text: params.get('text') ?? '',
    page: Math.max(Math.floor(Number(params.get('page'))) || 1, 1),
    pageSize: PAGE_SIZES.find(known => known === size) ?? NO_FILTER.pageSize,
  };
}

/** Writes the filter into an address, and leaves out what is as usual. */
export function writeFilter(
  current: URLSearchParams,
  filter: FleetFilter,
): URLSearchParams {
  const next = new URLSearchParams(current);
  const { page, pageSize } = filter;
  const values = {
    template: filter.template,
    owner: filter.ownerRef,
    mine: filter.mine && !filter.ownerRef ? 'true' : undefined,
    state: filter.state,
    text: filter.text || undefined,
    page: page === NO_FILTER.page ? undefined : String(page),
    size: pageSize === NO_FILTER.pageSize ? undefined : String(pageSize),
  };
  Object.entries(values).forEach(([name, value]) =>
    value ? next.set(name, value) : next.delete(name),
  );
  return next;
}

/**
 * What the server is asked.
 *
 * @param ownedRefs - refs on whose behalf the reader owns things
 */
export function queryOf(
  filter: FleetFilter,
  ownedRefs: readonly string[],
): ProjectQuery {
  const { template, ownerRef, mine, state, text, page, pageSize } = filter;
  const owned = ownedRefs
    .map(ref => ref.toLocaleLowerCase('en-US'))
    .filter(ref => OWNER.test(ref));
  return {
    template,
    ownerRefs: ownerRefsOf(ownerRef, mine ? owned : undefined),
    state,
    q: text.trim().slice(0, LONGEST_TEXT) || undefined,
    limit: pageSize,
    offset: (page - 1) * pageSize,
  };
}

/** Whether anything but the page was chosen. */
export function isNarrowed(filter: FleetFilter): boolean {
  const { template, ownerRef, mine, state, text } = filter;
  return Boolean(template || ownerRef || mine || state || text.trim());
}

function ownerRefsOf(
  chosen: string | undefined,
  owned: string[] | undefined,
): string[] | undefined {
  if (chosen) return [chosen];
  return owned?.slice(0, MOST_OWNERS);
}

function matching(pattern: RegExp, value: string | null): string | undefined {
  return value && pattern.test(value) ? value : undefined;
}
