import { InputError } from '@backstage/errors';
import { fullEntityRef } from './fullEntityRef';

/** Id of the only objective of an SLO that names none. */
export const DEFAULT_OBJECTIVE_ID = 'default';

const OBJECTIVE_ID = /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/;

/** Whether a text may be an objective id (a DNS label). */
export function isObjectiveId(text: string): boolean {
  return OBJECTIVE_ID.test(text);
}

/** The two parts of an objective's key. */
export interface ObjectiveIdentity {
  /** Full lower-case ref, for instance `slo:default/api-availability`. */
  sloRef: string;
  objectiveId: string;
}

/**
 * Key of an objective, `<slo ref>/<id>`: `slo:default/api-availability/default`.
 *
 * @param sloRef - ref of the SLO; kind and namespace may be left out
 * @throws InputError if the ref is of another kind, or a part is malformed
 */
export function objectiveKey(
  sloRef: string,
  objectiveId: string = DEFAULT_OBJECTIVE_ID,
): string {
  if (!isObjectiveId(objectiveId)) {
    throw new InputError(
      `objective id '${objectiveId}' must be a lower-case DNS label of at most 63 characters`,
    );
  }
  return `${normalSloRef(sloRef)}/${objectiveId}`;
}

/**
 * Takes a key apart.
 *
 * @throws InputError if the text is no key made by {@link objectiveKey}
 */
export function parseObjectiveKey(key: string): ObjectiveIdentity {
  const at = key.lastIndexOf('/');
  const [sloRef, objectiveId] = [key.slice(0, at), key.slice(at + 1)];
  const wellFormed =
    /^slo:[a-z0-9][-a-z0-9_.]*\/[a-z0-9][-a-z0-9_.]*$/.test(sloRef) &&
    isObjectiveId(objectiveId);
  if (!wellFormed) {
    throw new InputError(
      `'${key}' is no objective key; it must look like slo:default/api-availability/default`,
    );
  }
  return { sloRef, objectiveId };
}

function normalSloRef(ref: string): string {
  const full = fullEntityRef(ref, { defaultKind: 'slo' });
  if (!full.startsWith('slo:')) {
    throw new InputError(
      `must be the ref of an SLO such as slo:default/api, got '${ref}'`,
    );
  }
  return full;
}
