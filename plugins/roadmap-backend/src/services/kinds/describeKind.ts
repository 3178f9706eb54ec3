import { z } from 'zod';
import type {
  ItemState,
  KindDefinition,
} from '@stagecraft/backstage-plugin-roadmap-common';

/** A kind as the API shows it. */
export interface KindDescription {
  kind: string;
  title: string;
  description: string;
  initialState: ItemState;
  states: {
    state: ItemState;
    title: string;
    next: ItemState[];
    promisable: boolean;
    settled: boolean;
    needsReason: boolean;
  }[];
  /** JSON Schema. */
  attributes: Record<string, unknown>;
}

/** Tells what a definition says, without its code. */
export function describeKind(definition: KindDefinition): KindDescription {
  const { kind, title, description, initialState, states } = definition;
  return {
    kind,
    title,
    description,
    initialState,
    states: Object.entries(states).map(([state, it]) => ({
      state,
      title: it.title,
      next: [...it.next],
      promisable: it.promisable ?? false,
      settled: it.settled ?? false,
      needsReason: it.needsReason ?? false,
    })),
    attributes: z.toJSONSchema(definition.attributes) as Record<
      string,
      unknown
    >,
  };
}
