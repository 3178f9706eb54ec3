import type { Entity } from '@backstage/catalog-model';

export function component(
  name: string,
  spec: Record<string, string | string[]> = {},
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name },
    spec: { type: 'service', ...spec },
  };
}

export function api(name: string): Entity {
  return { ...component(name), kind: 'API' };
}

/** What a component promises of its availability, in percent. */
export function agreement(
  provider: string,
  targetPercent: number,
  spec: object = {},
): Entity {
  return namedAgreement(`${provider}-agreement`, provider, targetPercent, spec);
}

export function namedAgreement(
  name: string,
  provider: string,
  targetPercent: number,
  spec: object,
): Entity {
  return {
    apiVersion: 'stagecraft.dev/v1alpha1',
    kind: 'ServiceLevelAgreement',
    metadata: { name },
    spec: {
      provider,
      consumers: ['everybody'],
      slos: [
        {
          ref: `${name.replace('-agreement', '')}-availability`,
          targetPercent,
        },
      ],
      ...spec,
    },
  };
}
