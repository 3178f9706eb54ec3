import type { Entity } from '@backstage/catalog-model';
import { ANNOTATION_LOCATION } from '@backstage/catalog-model';
import {
  DEFINITION_STATUS_TYPE,
  parseProblemMessage,
} from '@stagecraft/backstage-plugin-sla-common';
import type { FoundProblem } from '../../database/ProblemStore';

const PROCESSING_STATUS_TYPE = 'backstage.io/catalog-processing';

/** A problem that an entity shows by itself. */
export interface EntityProblem extends FoundProblem {
  /** Whether the catalog refused a newer version, and reports it as such too. */
  ofProcessing: boolean;
}

interface StatusItem {
  type: string;
  level: string;
  message: string;
}

/**
 * What is wrong with an entity of the catalog, by its own status.
 *
 * @param fault - why we cannot read it, if so
 */
export function entityProblems(
  entity: Entity,
  fault: string | undefined,
): EntityProblem[] {
  const common = {
    document: documentName(entity.kind, entity.metadata.name),
    location: entity.metadata.annotations?.[ANNOTATION_LOCATION],
  };
  const ofStatus = statusOf(entity)
    .filter(({ type, level }) =>
      type === PROCESSING_STATUS_TYPE
        ? level === 'error'
        : type === DEFINITION_STATUS_TYPE && level !== 'info',
    )
    .map(({ type, message }) => ({
      ...common,
      ...partsOf(message),
      ofProcessing: type === PROCESSING_STATUS_TYPE,
    }));
  return fault === undefined
    ? ofStatus
    : [{ ...common, ...partsOf(fault), ofProcessing: false }, ...ofStatus];
}

/** Whether the catalog refused a newer version of this entity. */
export function isRefusedByCatalog(entity: Entity): boolean {
  return statusOf(entity).some(
    ({ type, level }) => type === PROCESSING_STATUS_TYPE && level === 'error',
  );
}

function partsOf(text: string) {
  const { field, message } = parseProblemMessage(text);
  return { ...(field !== undefined && { field }), message };
}

/** What people call a document: `SLO checkout-availability`. */
export function documentName(kind: string, name: string): string {
  return `${kind} ${name}`;
}

function statusOf(entity: Entity): StatusItem[] {
  return (entity as { status?: { items?: StatusItem[] } }).status?.items ?? [];
}
