import { parseEntityRef } from '@backstage/catalog-model';

/** Where the portal lists primitives. */
export const PRIMITIVES_PATH = '/primitives';

/** Page of one primitive. */
export function primitivePath(entityRef: string): string {
  const { namespace, kind, name } = parseEntityRef(entityRef);
  return `${PRIMITIVES_PATH}/${[namespace, kind, name]
    .map(part => encodeURIComponent(part.toLocaleLowerCase('en-US')))
    .join('/')}`;
}
