import { createRequire } from 'node:module';
import type { Entity } from './loadEntities.ts';

const require = createRequire(import.meta.url);
const {
  parseEntityRef,
  stringifyEntityRef,
} = require('@backstage/catalog-model');
// Lets `require` read the TypeScript of our own packages.
require('@backstage/cli/config/nodeTransform.cjs');
const { serviceRefOf } = require('../plugins/sla-common/src/index.ts');

export const list = (value: unknown): string[] => {
  if (value === undefined) {
    return [];
  }
  return Array.isArray(value) ? value : [String(value)];
};

/** The refs that an entity holds, by field, each with the kind it defaults to. */
export function* references({ kind, metadata, spec }: Entity) {
  const fields: [string, unknown, string][] = [
    ['spec.owner', spec.owner, 'group'],
    ['spec.parent', spec.parent, 'group'],
    ['spec.children', spec.children, 'group'],
    ['spec.memberOf', spec.memberOf, 'group'],
    ['spec.domain', spec.domain, 'domain'],
    ['spec.system', spec.system, 'system'],
    ['spec.dependsOn', spec.dependsOn, 'component'],
    ['spec.providesApis', spec.providesApis, 'api'],
    ['spec.consumesApis', spec.consumesApis, 'api'],
    ['spec.provider', spec.provider, 'component'],
    ['spec.consumers', spec.consumers, 'group'],
    ['spec.slos', spec.slos?.map((s: { ref: string }) => s.ref), 'slo'],
    [
      'spec.dependencies',
      spec.dependencies?.map((d: { ref: string }) => d.ref),
      'component',
    ],
    [
      'metadata.annotations',
      metadata.annotations?.['stagecraft.dev/golden-path'],
      'template',
    ],
    [
      'metadata.annotations',
      metadata.annotations?.['stagecraft.dev/replaced-by'],
      'component',
    ],
  ];
  if (kind === 'SLO') {
    yield {
      field: 'spec.service',
      ref: serviceRefOf({ kind, metadata, spec }),
    };
  }
  for (const [field, value, defaultKind] of fields) {
    for (const ref of list(value)) {
      yield {
        field,
        ref: stringifyEntityRef(parseEntityRef(ref, { defaultKind })),
      };
    }
  }
}
