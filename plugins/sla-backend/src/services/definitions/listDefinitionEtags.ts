import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { AGREEMENT_KIND } from '@stagecraft/backstage-plugin-sla-common';

const PAGE = 500;

/** Refs of all SLOs and agreements of the catalog, with what tells a change. */
export async function listDefinitionEtags(
  catalog: CatalogService,
  credentials: BackstageCredentials,
): Promise<Map<string, string>> {
  const etags = new Map<string, string>();
  const fields = [
    'kind',
    'metadata.name',
    'metadata.namespace',
    'metadata.etag',
  ];
  let cursor: string | undefined;
  do {
    const page = await catalog.queryEntities(
      cursor
        ? { cursor, fields, limit: PAGE }
        : { filter: { kind: ['SLO', AGREEMENT_KIND] }, fields, limit: PAGE },
      { credentials },
    );
    for (const entity of page.items) {
      etags.set(stringifyEntityRef(entity), entity.metadata.etag ?? '');
    }
    cursor = page.pageInfo.nextCursor;
  } while (cursor);
  return etags;
}
