import type { AuthService } from '@backstage/backend-plugin-api';
import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import {
  ANNOTATION_SOURCE_LOCATION,
  type Entity,
  RELATION_OWNED_BY,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { TEMPLATE_ANNOTATION } from '@stagecraft/backstage-plugin-golden-paths-common';
import type { ListedProject } from '../../database/ProjectStore';

const PAGE = 1000;

/** All projects of the catalog that say what they were generated from. */
export async function listGeneratedProjects(
  catalog: CatalogService,
  auth: AuthService,
): Promise<ListedProject[]> {
  const credentials = await auth.getOwnServiceCredentials();
  const pages = catalog.streamEntities(
    {
      filter: {
        [`metadata.annotations.${TEMPLATE_ANNOTATION}`]: CATALOG_FILTER_EXISTS,
      },
      fields: ['kind', 'metadata', 'relations'],
      pageSize: PAGE,
    },
    { credentials },
  );
  const projects: ListedProject[] = [];
  for await (const entities of pages) projects.push(...entities.map(toProject));
  return projects;
}

function toProject(entity: Entity): ListedProject {
  const { annotations = {} } = entity.metadata;
  const owner = entity.relations?.find(it => it.type === RELATION_OWNED_BY);
  return {
    entityRef: stringifyEntityRef(entity),
    ownerRef: owner?.targetRef ?? null,
    template: annotations[TEMPLATE_ANNOTATION],
    repositoryUrl: repositoryUrlOf(annotations[ANNOTATION_SOURCE_LOCATION]),
  };
}

/**
 * Page of the repository that a source location lies in: its address up to
 * the name, as in `url:https://git.test/acme/dock/src/branch/main/`.
 */
export function repositoryUrlOf(location: string | undefined): string | null {
  const url = URL.parse(location?.replace(/^url:/, '') ?? '');
  const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:';
  const [, owner, name] = url?.pathname.split('/') ?? [];
  return url && isWeb && owner && name
    ? `${url.origin}/${owner}/${name}`
    : null;
}
