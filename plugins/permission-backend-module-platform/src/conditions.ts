import {
  AuthorizeResult,
  ConditionalPolicyDecision,
} from '@backstage/plugin-permission-common';

/** Allows a catalog entity that one of the claims owns. */
export function ownedEntitiesOnly(claims: string[]): ConditionalPolicyDecision {
  return ownedOnly('catalog', 'catalog-entity', 'IS_ENTITY_OWNER', claims);
}

/** Allows a roadmap item that one of the claims owns. */
export function ownedItemsOnly(claims: string[]): ConditionalPolicyDecision {
  return ownedOnly('roadmap', 'roadmap-item', 'IS_ITEM_OWNER', claims);
}

/** Allows an objective of the roadmap that one of the claims owns. */
export function ownedObjectivesOnly(
  claims: string[],
): ConditionalPolicyDecision {
  return ownedOnly(
    'roadmap',
    'roadmap-objective',
    'IS_OBJECTIVE_OWNER',
    claims,
  );
}

/** Allows to read roadmap items that are for these people, and those that one of the claims owns. */
export function itemsFor(
  visibilities: string[],
  claims: string[],
): ConditionalPolicyDecision {
  const resourceType = 'roadmap-item';
  return {
    result: AuthorizeResult.CONDITIONAL,
    pluginId: 'roadmap',
    resourceType,
    conditions: {
      anyOf: [
        { rule: 'HAS_VISIBILITY', resourceType, params: { visibilities } },
        { rule: 'IS_ITEM_OWNER', resourceType, params: { claims } },
      ],
    },
  };
}

function ownedOnly(
  pluginId: string,
  resourceType: string,
  rule: string,
  claims: string[],
): ConditionalPolicyDecision {
  return {
    result: AuthorizeResult.CONDITIONAL,
    pluginId,
    resourceType,
    conditions: { rule, resourceType, params: { claims } },
  };
}
