import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  type Entity,
  entityEnvelopeSchemaValidator,
} from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { readYaml } from '@stagecraft/backstage-plugin-golden-paths-common';

const validateEnvelope = entityEnvelopeSchemaValidator();

/** Where a `template.yaml` is; locations as the catalog has them, such as `url:https://…`. */
export interface TemplateOrigin {
  /** Its path in the source, for messages. */
  path: string;
  /** Location of the file, in the release that it is of. */
  location: string;
  /** Location of the source, whatever its release. */
  source: string;
}

/**
 * Reads a `template.yaml` as the entity that the catalog gets.
 *
 * @throws InputError that names the file, and what it should hold
 */
export function toTemplate(text: string, origin: TemplateOrigin): Entity {
  const { path, location, source } = origin;
  const [document, ...more] = readYaml(text, { name: path }).filter(Boolean);
  const entity = envelopeOf(document, path);
  // The catalog's rules for kinds hold for what it reads, not for what it is given.
  if (entity.kind !== 'Template' || more.length > 0) {
    throw new InputError(`${path} must hold one entity, of kind Template`);
  }
  return {
    ...entity,
    metadata: {
      ...entity.metadata,
      annotations: {
        ...entity.metadata.annotations,
        [ANNOTATION_LOCATION]: location,
        [ANNOTATION_ORIGIN_LOCATION]: source,
      },
    },
  };
}

function envelopeOf(document: unknown, path: string): Entity {
  try {
    return validateEnvelope(document);
  } catch (error) {
    throw new InputError(
      `${path} must hold a Template: ${(error as Error).message}`,
    );
  }
}
