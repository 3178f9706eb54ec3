import { useMemo } from 'react';
import type { CatalogApi } from '@backstage/catalog-client';
import {
  type CompoundEntityRef,
  type Entity,
  parseEntityRef,
} from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import {
  type IdentityApi,
  identityApiRef,
  useApi,
} from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import {
  type PermissionApi,
  permissionApiRef,
} from '@backstage/plugin-permission-react';
import type { TemplateEntityV1beta3 } from '@backstage/plugin-scaffolder-common';
import {
  type ScaffolderApi,
  scaffolderApiRef,
  useTemplateSecrets,
} from '@backstage/plugin-scaffolder-react';
import type { JsonObject } from '@backstage/types';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import {
  Check,
  checkDryRun,
  checkName,
  checkOwner,
  dependenciesOf,
  describeRefusal,
  GOLDEN_PATH_ANNOTATION,
  loadOwnerAccess,
  PrimitiveCost,
  Promises,
  readCosts,
  readDocuments,
  readPromises,
  readRenderedFiles,
  refsOfPromises,
  Refusal,
  RenderedFile,
  titlesByRef,
} from '../../preview';

/** What a run would make, and whether it may. */
export interface Preview {
  checks: Check[];
  files: RenderedFile[];
  promises: Promises;
  /** What people call the entities that the promises name, by ref. */
  titles: Record<string, string>;
  costs: PrimitiveCost[];
}

interface Answers {
  templateRef: string;
  values: JsonObject;
  /** Names of the answers that hold the name and the owner. */
  nameKey: string;
  ownerKey: string;
}

/** Runs the golden path without writing anything, and judges what came of it. */
export function usePreview(answers: Answers) {
  const catalog = useApi(catalogApiRef);
  const identity = useApi(identityApiRef);
  const permissions = useApi(permissionApiRef);
  const scaffolder = useApi(scaffolderApiRef);
  const apis = useMemo(
    () => ({ catalog, identity, permissions, scaffolder }),
    [catalog, identity, permissions, scaffolder],
  );
  const { secrets } = useTemplateSecrets();
  // Values are compared by what they say: the form makes new objects all the time.
  const key = JSON.stringify(answers);
  return useAsyncRetry(
    () => loadPreview(apis, JSON.parse(key), secrets),
    [apis, key, secrets],
  );
}

interface Apis {
  catalog: CatalogApi;
  identity: IdentityApi;
  permissions: PermissionApi;
  scaffolder: ScaffolderApi;
}

async function loadPreview(
  { catalog, identity, permissions, scaffolder }: Apis,
  answers: Answers,
  secrets: Record<string, string>,
): Promise<Preview> {
  const { templateRef, values } = answers;
  const template = await catalog.getEntityByRef(templateRef);
  if (!template) {
    throw new NotFoundError(
      `${templateRef} is not in the catalog, or you may not see it`,
    );
  }
  const name = values[answers.nameKey];
  const owner = values[answers.ownerKey];
  const [run, taken, team, access] = await Promise.all([
    dryRun(scaffolder, template, values, secrets),
    find(catalog, name, 'component'),
    find(catalog, owner, 'group'),
    loadOwnerAccess(identity, permissions),
  ]);
  const documents = readDocuments(run.files);
  const promises = readPromises(documents);
  return {
    checks: [
      checkName(name, taken, template.metadata.name),
      checkOwner(owner, team, access),
      checkDryRun(run.files.length, run.refusal),
    ],
    files: run.files,
    promises,
    titles: await loadTitles(catalog, promises),
    costs: await loadCosts(catalog, templateRef, dependenciesOf(documents)),
  };
}

async function loadTitles(catalog: CatalogApi, promises: Promises) {
  const entityRefs = refsOfPromises(promises);
  if (entityRefs.length === 0) return {};
  const { items } = await catalog.getEntitiesByRefs({ entityRefs });
  return titlesByRef(items);
}

async function dryRun(
  scaffolder: ScaffolderApi,
  { apiVersion, kind, metadata, spec }: Entity,
  values: JsonObject,
  secrets: Record<string, string>,
): Promise<{ files: RenderedFile[]; refusal?: Refusal }> {
  try {
    const { directoryContents } = await scaffolder.dryRun({
      // What the catalog adds to an entity is no part of a template.
      template: { apiVersion, kind, metadata, spec } as TemplateEntityV1beta3,
      values,
      secrets,
      directoryContents: [],
    });
    return { files: readRenderedFiles(directoryContents) };
  } catch (error) {
    return { files: [], refusal: describeRefusal(error) };
  }
}

/** The entity that an answer names; undefined for what names none. */
async function find(
  catalog: CatalogApi,
  written: unknown,
  defaultKind: string,
): Promise<Entity | undefined> {
  let ref: CompoundEntityRef;
  try {
    ref = parseEntityRef(String(written ?? ''), { defaultKind });
  } catch {
    return undefined;
  }
  return catalog.getEntityByRef(ref);
}

async function loadCosts(
  catalog: CatalogApi,
  templateRef: string,
  entityRefs: string[],
): Promise<PrimitiveCost[]> {
  const [started, used] = await Promise.all([
    catalog.getEntities({
      filter: {
        'spec.type': 'primitive',
        [`metadata.annotations.${GOLDEN_PATH_ANNOTATION}`]: templateRef,
      },
    }),
    entityRefs.length > 0
      ? catalog.getEntitiesByRefs({ entityRefs })
      : { items: [] },
  ]);
  return readCosts([...started.items, ...used.items]);
}
