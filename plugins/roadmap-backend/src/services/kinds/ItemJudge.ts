import { isDeepStrictEqual } from 'util';
import { ConflictError, InputError } from '@backstage/errors';
import {
  INITIATIVE,
  canPromise,
  refuseMove,
  statesAfter,
  type ItemAttributes,
  type ItemMove,
  type ItemUpdate,
  type NewItem,
  type RoadmapItem,
} from '@stagecraft/backstage-plugin-roadmap-common';
import type { ItemToKeep, KeptItem } from '../../database/RoadmapStore';
import {
  refuseAttributeProblems,
  refuseMisfit,
  refuseMissingReason,
} from './judgeAttributes';
import type { Kinds } from './Kinds';

/** Who wants something, and on which day (UTC calendar date). */
export interface Wish {
  actor: string;
  today: string;
}

/** The key of an item that a request names, with its path there. */
export type NamedItem = [path: string, key: string];

const ATTRIBUTES = '/body/attributes';

/** Applies to items what their kinds say. */
export class ItemJudge {
  readonly #kinds: Pick<Kinds, 'find' | 'named' | 'ofItem'>;

  constructor(kinds: Pick<Kinds, 'find' | 'named' | 'ofItem'>) {
    this.#kinds = kinds;
  }

  /** A new item as its kind has it begin. @throws InputError */
  begin(item: NewItem, { today }: Wish): ItemToKeep {
    const kind = this.#kinds.named(item.kind ?? INITIATIVE, '/body/kind');
    const state = kind.initialState;
    if (item.commitment && !canPromise(kind, state)) {
      throw new InputError(
        `/body/commitment: nothing can be promised for a new item of the kind '${kind.kind}'; leave it out`,
      );
    }
    const { attributes = {} } = item;
    refuseMisfit(kind, attributes, ATTRIBUTES);
    refuseAttributeProblems(kind, attributes, { state, today }, ATTRIBUTES);
    return { ...item, kind: kind.kind, attributes, state };
  }

  /** The attributes of an item after a change. @throws InputError; ConflictError naming the states that may follow */
  change(current: KeptItem, next: ItemUpdate, wish: Wish): ItemAttributes {
    const kind = this.#kinds.ofItem(current);
    const { state, reason } = next;
    if (next.attributes) refuseMisfit(kind, next.attributes, ATTRIBUTES);
    const { attributes = current.attributes } = next;
    const refusal = refuseMove(kind, {
      ...standing(current, wish),
      to: state,
      after: attributes,
    });
    if (refusal) throw new ConflictError(refusal);
    if (state !== current.state) refuseMissingReason(kind, state, reason);
    else if (isDeepStrictEqual(attributes, current.attributes))
      return attributes;
    const { today } = wish;
    refuseAttributeProblems(kind, attributes, { state, today }, ATTRIBUTES);
    return attributes;
  }

  /** @throws ConflictError where nothing can be promised */
  refusePromise(current: RoadmapItem): void {
    const kind = this.#kinds.ofItem(current);
    if (canPromise(kind, current.state)) return;
    const states = Object.keys(kind.states).filter(it => canPromise(kind, it));
    throw new ConflictError(
      states.length
        ? `${current.key} is '${
            current.state
          }'; a promise can be made while it is ${states.join(', ')}`
        : `${current.key} is of the kind '${kind.kind}', for which nothing is promised`,
    );
  }

  /** What could be done with an item now, rights aside. */
  outlook(current: KeptItem, wish: Wish) {
    const kind = this.#kinds.find(current.kind);
    return {
      nextStates: kind ? statesAfter(kind, standing(current, wish)) : [],
      promisable: kind !== undefined && canPromise(kind, current.state),
    };
  }

  /** The keys of other items that attributes name, each with its path in the request. */
  itemKeys(item: Pick<NewItem, 'kind' | 'attributes'>): NamedItem[] {
    const { kind = INITIATIVE, attributes = {} } = item;
    const { itemKeys = [] } = this.#kinds.find(kind) ?? {};
    return itemKeys.flatMap((name): NamedItem[] => {
      const key = attributes[name];
      return typeof key === 'string' ? [[`${ATTRIBUTES}/${name}`, key]] : [];
    });
  }
}

function standing(
  current: KeptItem,
  wish: Wish,
): Omit<ItemMove, 'to' | 'after'> {
  return {
    ...wish,
    from: current.state,
    before: current.attributes,
    promised: current.commitment !== undefined,
    reporter: current.events.find(({ type }) => type === 'created')?.actor,
  };
}
