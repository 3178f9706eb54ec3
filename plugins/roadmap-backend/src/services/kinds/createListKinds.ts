import type { ReadRights } from '../ReadRights';
import type { CallOptions } from '../RoadmapItems';
import { describeKind, type KindDescription } from './describeKind';
import type { Kinds } from './Kinds';

/** Tells which kinds there are, to those who may read any items. @throws NotAllowedError */
export type ListKinds = (
  options: CallOptions,
) => Promise<{ kinds: KindDescription[] }>;

export function createListKinds(foundations: {
  kinds: Pick<Kinds, 'all'>;
  readRights: Pick<ReadRights, 'of'>;
}): ListKinds {
  const { kinds, readRights } = foundations;
  return async options => {
    await readRights.of(options);
    return { kinds: kinds.all().map(describeKind) };
  };
}
