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
