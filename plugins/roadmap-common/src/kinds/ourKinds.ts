import { debt } from './debt';
import { initiative } from './initiative';
import type { KindDefinition } from './KindDefinition';
import { request } from './request';
import { risk } from './risk';

/** The kinds that the roadmap brings itself. */
export const ourKinds: readonly KindDefinition[] = [
  initiative,
  request,
  debt,
  risk,
];

/** One of the roadmap's own kinds; undefined for those that others bring. */
export function findOurKind(kind: string): KindDefinition | undefined {
  return ourKinds.find(known => known.kind === kind);
}
