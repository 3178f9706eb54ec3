import { InputError } from '@backstage/errors';
import type { KnownEntities } from './KnownEntities';
import type { CallOptions } from './RoadmapItems';

/** Refuses refs that lead nowhere for the caller. @throws InputError that names them */
export async function refuseUnknownRefs(
  entities: KnownEntities,
  refs: string[],
  { credentials }: CallOptions,
): Promise<void> {
  const unknown = await entities.findUnknown([...new Set(refs)], {
    credentials,
  });
  if (unknown.length > 0) {
    throw new InputError(
      `Not in the catalog: ${unknown.join(
        ', ',
      )}; use refs of existing entities`,
    );
  }
}
