import {
  confidenceLevels,
  INITIATIVE,
  initiative,
  itemSorts,
  ourKinds,
  parseQuarter,
  promiseFilters,
  type ConfidenceLevel,
  type ItemQuery,
  type ItemSort,
  type ItemState,
  type PromiseFilter,
} from '@stagecraft/backstage-plugin-roadmap-common';

/** Ways to look at the same items, in the order in which the page offers them. */
export const views = [
  'lanes',
  'quarters',
  'timeline',
  'list',
  'follows',
] as const;

/** One of {@link views}. */
export type View = (typeof views)[number];

/** What the reader looks at; it is the page's address, so that it can be sent to somebody. */
export interface RoadmapView {
  view: View;
  /** Name of the kind of the items. */
  kind: string;
  /** Words in title or summary. */
  q: string;
  ownerRef?: string;
  /** Only what the reader's teams own; it and a chosen owner exclude each other. */
  mine: boolean;
  state?: ItemState;
  promise?: PromiseFilter;
  confidence?: ConfidenceLevel['id'];
  entityRef?: string;
  /** First quarter of the views that have a time of their own, such as `2026-Q4`. */
  from?: string;
  /** How the list is ordered. */
  sort: ItemSort;
  order?: 'asc' | 'desc';
  /** Page of the list, from 1. */
  page: number;
}

/** The page as it is without a word in its address. */
export const EVERYTHING: RoadmapView = {
  view: 'lanes',
  kind: INITIATIVE,
  q: '',
  mine: false,
  sort: 'due',
  page: 1,
};

/** What narrows a view to fewer items, left open. */
export const NO_FILTERS: Partial<RoadmapView> = {
  q: '',
  ownerRef: undefined,
  mine: false,
  state: undefined,
  promise: undefined,
  confidence: undefined,
  entityRef: undefined,
};

const ENTITY_REF = /^[a-z][a-z0-9]*:[a-z0-9._-]+\/[a-z0-9._-]+$/;
const OWNER_REF = /^(group|user):/;

function oneOf<T>(known: readonly T[], value: unknown): T | undefined {
  return known.find(each => each === value);
}

function refIn(value: string | null): string | undefined {
  return value && ENTITY_REF.test(value) ? value : undefined;
}

/** Reads an address; what cannot be in it is as if it were left out. */
export function readView(params: URLSearchParams): RoadmapView {
  const owner = refIn(params.get('owner'));
  const ownerRef = owner && OWNER_REF.test(owner) ? owner : undefined;
  const from = params.get('from') ?? '';
  const kind =
    ourKinds.find(each => each.kind === params.get('kind')) ?? initiative;
  return {
    view: oneOf(views, params.get('view')) ?? EVERYTHING.view,
    q: (params.get('q') ?? '').slice(0, 100),
    ownerRef,
    mine: !ownerRef && params.get('mine') === 'true',
    kind: kind.kind,
    state: oneOf(Object.keys(kind.states), params.get('state')),
    promise: oneOf(promiseFilters, params.get('promise')),
    confidence: confidenceLevels.find(
      ({ id }) => id === params.get('confidence'),
    )?.id,
    entityRef: refIn(params.get('entity')),
    from: parseQuarter(from)?.period,
    sort: oneOf(itemSorts, params.get('sort')) ?? EVERYTHING.sort,
    order: oneOf(['asc', 'desc'] as const, params.get('order')),
    page: Math.max(Math.floor(Number(params.get('page'))) || 1, 1),
  };
}

function unless<T>(usual: T, value: T): T | undefined {
  return value === usual ? undefined : value;
}

/** Writes a view into an address, and leaves out what is as usual; what else is there stays. */
export function writeView(
  current: URLSearchParams,
  view: RoadmapView,
): URLSearchParams {
  const next = new URLSearchParams(current);
  const values = {
    view: unless(EVERYTHING.view, view.view),
    kind: unless(EVERYTHING.kind, view.kind),
    q: view.q || undefined,
    owner: view.ownerRef,
    mine: view.mine && !view.ownerRef ? 'true' : undefined,
    state: view.state,
    promise: view.promise,
    confidence: view.confidence,
    entity: view.entityRef,
    from: view.from,
    sort: unless(EVERYTHING.sort, view.sort),
    order: view.order,
    page: unless(EVERYTHING.page, view.page),
  };
  Object.entries(values).forEach(([name, value]) =>
    value ? next.set(name, String(value)) : next.delete(name),
  );
  return next;
}

/** True when fewer items are shown than there are. */
export function isNarrowed(view: RoadmapView): boolean {
  const { q, ownerRef, mine, state, promise, confidence, entityRef } = view;
  return Boolean(
    q.trim() || ownerRef || mine || state || promise || confidence || entityRef,
  );
}

/** Which items the backend is asked for; orders, times and pages are added by each view. */
export function queryOf(
  view: RoadmapView,
  context: { ownedRefs: string[]; asOf?: string },
): ItemQuery {
  const { mine, ownerRef, state, promise, entityRef } = view;
  const q = view.q.trim();
  const owners = mine ? context.ownedRefs : ownerRef && [ownerRef];
  const level = confidenceLevels.find(({ id }) => id === view.confidence);
  return {
    ...(view.kind !== INITIATIVE && { kind: [view.kind] }),
    ...(q && { q }),
    ...(owners && { ownerRef: owners }),
    ...(state && { state }),
    ...(promise && { promise }),
    ...(entityRef && { entityRef }),
    ...(level && level.from > 0 && { confidenceFrom: level.from }),
    ...(level && 'below' in level && { confidenceBelow: level.below }),
    ...(view.view === 'follows' && { follower: 'me' as const }),
    ...(context.asOf && { asOf: context.asOf }),
  };
}
