import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import {
  agreedLevelsOf,
  fullEntityRef,
  type AgreementSpec,
} from '@stagecraft/backstage-plugin-sla-common';
import { DateTime } from 'luxon';
import type { AgreementParts } from '../../database/DefinitionStore';

/**
 * Takes a valid agreement entity apart.
 *
 * @throws InputError if the entity is no valid agreement
 */
export function agreementParts(entity: Entity): AgreementParts {
  const levels = agreedLevelsOf(entity);
  const spec = entity.spec as unknown as AgreementSpec;
  const defaultNamespace = entity.metadata.namespace;
  const full = (ref: string, defaultKind: string) =>
    fullEntityRef(ref, { defaultKind, defaultNamespace });
  return {
    ref: stringifyEntityRef(entity),
    title: entity.metadata.title ?? entity.metadata.name,
    description: spec.description ?? entity.metadata.description,
    providerRef: full(spec.provider, 'component'),
    consumerRefs: spec.consumers.map(ref => full(ref, 'group')),
    ownerRef: full(spec.owner, 'group'),
    effectiveFrom: effectiveFrom(spec.effectiveFrom),
    reviewOn: spec.reviewOn,
    supportHours: spec.supportHours,
    levels,
  };
}

function effectiveFrom(text: string): Date {
  const instant = DateTime.fromISO(text, { zone: 'utc' });
  if (!instant.isValid) {
    throw new InputError(
      `spec.effectiveFrom: must be a date or an RFC 3339 instant, got '${text}'`,
    );
  }
  return instant.toJSDate();
}
