import fs from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

const YAML = createRequire(import.meta.url)('yaml');

/** What the tests read of an entity. */
export interface Entity {
  apiVersion: string;
  kind: string;
  metadata: {
    name: string;
    title?: string;
    annotations?: Record<string, string>;
  };
  spec: Record<string, any>;
}

/** An entity and the file that holds it, relative to the repository. */
export interface LoadedEntity {
  file: string;
  entity: Entity;
}

async function readEntities(
  file: string,
  root: string,
): Promise<LoadedEntity[]> {
  const documents = YAML.parseAllDocuments(await fs.readFile(file, 'utf8'));
  return documents.map((document: any): LoadedEntity => {
    if (document.errors.length) {
      throw new Error(`${file}: ${document.errors[0].message}`);
    }
    const entity = document.toJS();
    // OpenSLO calls it displayName; the catalog module moves it as well.
    const { displayName, ...metadata } = entity.metadata;
    return {
      file: path.relative(root, file),
      entity: {
        ...entity,
        metadata: displayName ? { ...metadata, title: displayName } : metadata,
      },
    };
  });
}

/** The entities of a Location file and of every file that it names. */
export async function loadLocation(
  file: string,
  root: string,
): Promise<LoadedEntity[]> {
  const own = await readEntities(file, root);
  const nested = own
    .filter(({ entity }) => entity.kind === 'Location')
    .flatMap(({ entity }) => entity.spec.targets as string[])
    .map(target =>
      loadLocation(path.resolve(path.dirname(file), target), root),
    );
  return [...own, ...(await Promise.all(nested)).flat()];
}

/** The golden paths of the repository. */
export async function loadTemplates(root: string): Promise<LoadedEntity[]> {
  const loaded: LoadedEntity[] = [];
  for await (const file of fs.glob('templates/*/template.yaml', {
    cwd: root,
  })) {
    loaded.push(...(await readEntities(path.join(root, file), root)));
  }
  return loaded;
}
