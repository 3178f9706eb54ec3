import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  ForwardedError,
  isError,
  NotFoundError,
  ResponseError,
} from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  type ActionContext,
  createTemplateAction,
} from '@backstage/plugin-scaffolder-node';

/** Registers a published project in the catalog, or finds that it is. */
export function createRegisterAction(catalog: CatalogService) {
  return createTemplateAction({
    id: 'golden-path:register',
    description:
      'Registers a published project in the catalog. Run again, it adopts the registration that is there.',
    supportsDryRun: true,
    schema: {
      input: {
        repoContentsUrl: z =>
          z.string().describe('As golden-path:publish gives it'),
        catalogInfoPath: z =>
          z.string().optional().describe('catalog-info.yaml by default'),
      },
      output: {
        entityRef: z =>
          z.string().describe('The component, or the first entity'),
        catalogInfoUrl: z => z.string(),
        created: z =>
          z.boolean().describe('Whether this step made the registration'),
      },
    },
    handler: ctx => register(ctx, catalog),
  });
}

async function register(
  ctx: ActionContext<
    { repoContentsUrl: string; catalogInfoPath?: string },
    { entityRef: string; catalogInfoUrl: string; created: boolean }
  >,
  catalog: CatalogService,
) {
  const { repoContentsUrl, catalogInfoPath = 'catalog-info.yaml' } = ctx.input;
  const target = `${repoContentsUrl.replace(/\/+$/, '')}/${catalogInfoPath}`;
  if (ctx.isDryRun) {
    ctx.logger.info(`Would register ${catalogInfoPath}`);
    ctx.output('catalogInfoUrl', target);
    ctx.output('created', true);
    return;
  }
  const options = { credentials: await ctx.getInitiatorCredentials() };
  const location = { type: 'url', target };
  const { entities, exists } = await catalog
    .addLocation({ ...location, dryRun: true }, options)
    .catch(error => {
      throw new ForwardedError(
        `The catalog does not take ${target}`,
        causeOf(error),
      );
    });
  const entity =
    entities.find(({ kind }) => kind === 'Component') ??
    entities.find(({ kind }) => kind !== 'Location');
  if (!entity) throw new NotFoundError(`${target} describes no entity`);
  ctx.output('entityRef', stringifyEntityRef(entity));
  ctx.output('catalogInfoUrl', target);
  const added = await addOnce(location, catalog, options);
  // A catalog that failed after it had added it still did so for this task.
  const created = added === 'added' || (added === 'found' && !exists);
  ctx.output('created', created);
  ctx.logger.info(
    created
      ? `Registered ${target}`
      : `${target} is in the catalog already; its registration is adopted`,
  );
}

async function addOnce(
  location: { type: string; target: string },
  catalog: CatalogService,
  options: Parameters<CatalogService['addLocation']>[1],
): Promise<'added' | 'found' | 'there'> {
  try {
    await catalog.addLocation(location, options);
    return 'added';
  } catch (error) {
    const cause = causeOf(error);
    if (isError(cause) && cause.name === 'ConflictError') return 'there';
    const ref = `url:${location.target}`;
    const found = await catalog
      .getLocationByRef(ref, options)
      .catch(() => undefined);
    if (!found) throw error;
    return 'found';
  }
}

/** What the catalog itself said; the client's own words are its status alone. */
function causeOf(error: unknown): unknown {
  return ResponseError.is(error) ? error.cause : error;
}
