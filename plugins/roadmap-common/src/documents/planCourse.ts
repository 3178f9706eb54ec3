import type { ItemState } from '../api';
import { initiative } from '../kinds';
import {
  canPromise as isPromisable,
  refuseMove,
  stateAfterPromise,
} from '../kinds/judgeMove';
import type { KeptItem } from './KeptItem';
import type { Finding } from './problems';

/** The way from the state that an item has to the one that it is to have. */
export interface Course {
  promisesFirst: boolean;
  /** State when it is the turn of the edit. */
  reached: ItemState;
  /** State that the edit sets. */
  editTo: ItemState;
  /** State in the end. */
  state: ItemState;
  /** Why there is no such way; empty where there is. */
  refusals: Finding[];
}

const NEW = 'proposed' as const;

const canPromise = (state: ItemState) => isPromisable(initiative, state);

/** Who asks, and when, does not matter for initiatives; neither do attributes, which they have none of. */
const refuseStateChange = (
  from: ItemState,
  to: ItemState,
  { promised }: { promised: boolean },
) =>
  refuseMove(initiative, {
    ...{ from, to, promised, before: {}, after: {} },
    ...{ actor: '', today: '' },
  });

const refusalsOf = (path: string, message?: string): Finding[] =>
  message === undefined ? [] : [{ path: [path], message }];

/**
 * Finds the way. Promises are made before the state is changed, unless only
 * another state lets them be made. What the document wants is what comes of
 * it, so that the same document finds nothing more to do.
 *
 * @param wanted - undefined where the document leaves the state as it comes
 * @param promises - how many are to be made
 */
export function planCourse(
  wanted: ItemState | undefined,
  promises: number,
  current: Pick<KeptItem, 'state' | 'commitments'> | undefined,
): Course {
  const from = current?.state ?? NEW;
  const before = (current?.commitments.length ?? 0) > 0;
  if (promises > 0 && !canPromise(from)) return reopen(from, wanted, before);
  const reached = promises > 0 ? stateAfterPromise(from) : from;
  const state = wanted ?? reached;
  const promised = before || promises > 0;
  return {
    promisesFirst: true,
    reached,
    editTo: state,
    state,
    refusals: refusalsOf(
      'state',
      refuseStateChange(reached, state, { promised }),
    ),
  };
}

/** What was delivered or withdrawn has to be taken up again before it can be promised. */
function reopen(
  from: ItemState,
  wanted: ItemState | undefined,
  promised: boolean,
): Course {
  const state = wanted ?? from;
  const directly = refuseStateChange(from, state, { promised }) === undefined;
  const editTo = state === 'committed' && !directly ? 'proposed' : state;
  const course = { promisesFirst: false, reached: from, editTo, state };
  if (!canPromise(editTo) || stateAfterPromise(editTo) !== state) {
    const message = `must not grow while the item is '${state}'; set a state that can be promised: committed or in-progress`;
    return { ...course, refusals: refusalsOf('promises', message) };
  }
  const refusal = refuseStateChange(from, editTo, { promised });
  return { ...course, refusals: refusalsOf('state', refusal) };
}
