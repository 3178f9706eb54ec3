import type { Entity } from '@backstage/catalog-model';
import { OPENSLO_LABELS_ANNOTATION } from '@stagecraft/backstage-plugin-sla-common';

/** What the catalog accepts as a label's value. */
const LABEL_VALUE = /^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$/;

/**
 * Makes metadata as OpenSLO writes it acceptable to the catalog: `displayName`
 * becomes the title, and a label that the catalog cannot hold (a list of
 * several values, free text) leaves the label map. What leaves is kept as JSON
 * in an annotation, so that an export loses nothing.
 */
export function normaliseMetadata(entity: Entity): Entity {
  const { displayName, labels, ...metadata } = entity.metadata as Omit<
    Entity['metadata'],
    'labels'
  > & { displayName?: unknown; labels?: unknown };
  const title = metadata.title ?? (displayName || undefined);
  const result = {
    ...entity,
    metadata: { ...metadata, ...(typeof title === 'string' && { title }) },
  } as Entity;
  if (typeof labels !== 'object' || labels === null) {
    return result;
  }
  const plain = plainLabels(labels as Record<string, unknown>);
  result.metadata.labels = plain;
  if (JSON.stringify(plain) !== JSON.stringify(labels)) {
    result.metadata.annotations = {
      ...result.metadata.annotations,
      [OPENSLO_LABELS_ANNOTATION]: JSON.stringify(labels),
    };
  }
  return result;
}

function plainLabels(labels: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(labels)
      .map(([key, value]): [string, unknown] => [
        key,
        Array.isArray(value) && value.length === 1 ? value[0] : value,
      ])
      .filter(
        (pair): pair is [string, string] =>
          typeof pair[1] === 'string' && LABEL_VALUE.test(pair[1]),
      ),
  );
}
