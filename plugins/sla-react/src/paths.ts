import { parseEntityRef } from '@backstage/catalog-model';
import { ObjectiveAddress } from './api';

/** Where the portal shows service levels. */
export const SERVICE_LEVELS_PATH = '/service-levels';

/** Address that the API knows an objective by. */
export function objectiveAddress(objective: {
  sloRef: string;
  objectiveId: string;
}): ObjectiveAddress {
  const { namespace, name } = parseEntityRef(objective.sloRef);
  return { namespace, name, objectiveId: objective.objectiveId };
}

/** Page of an objective. */
export function objectivePath(objective: {
  sloRef: string;
  objectiveId: string;
}): string {
  const { namespace, name, objectiveId } = objectiveAddress(objective);
  return `${SERVICE_LEVELS_PATH}/objectives/${[namespace, name, objectiveId]
    .map(encodeURIComponent)
    .join('/')}`;
}

/** Page of an agreement. */
export function agreementPath(agreementRef: string): string {
  const { namespace, name } = parseEntityRef(agreementRef);
  return `${SERVICE_LEVELS_PATH}/agreements/${[namespace, name]
    .map(encodeURIComponent)
    .join('/')}`;
}
