import { createCatalogModelLayer } from '@backstage/catalog-model/alpha';
import {
  AGREEMENT_KIND,
  OPENSLO_KINDS,
  RELATION_IS_PROMISED,
  RELATION_MEASURED_BY,
  RELATION_MEASURES,
  RELATION_PROMISED_BY,
  RELATION_PROMISED_TO,
  RELATION_PROMISES,
} from '@stagecraft/backstage-plugin-sla-common';

/** What an SLO may measure. */
const MEASURED_KINDS = ['Component', 'API', 'Resource', 'System'];

const NAMES = {
  SLO: ['slo', 'slos', 'What a service promises about one indicator'],
  SLI: ['sli', 'slis', 'An indicator: how good is told from bad'],
  DataSource: ['datasource', 'datasources', 'Where measurements come from'],
  Service: ['service', 'services', 'A service as OpenSLO names it'],
  AlertPolicy: ['alertpolicy', 'alertpolicies', 'When an SLO alerts, and whom'],
  AlertCondition: [
    'alertcondition',
    'alertconditions',
    'The burn rate at which an alert is raised',
  ],
  AlertNotificationTarget: [
    'alertnotificationtarget',
    'alertnotificationtargets',
    'Who or what is told of an alert',
  ],
} as const;

/**
 * Only the structure that relations need. The rules proper are those of
 * sla-common, which name the field and say what would be right; a schema here
 * would report the same fault a second time in worse words.
 */
const STRUCTURE = {
  type: 'object',
  properties: { spec: { type: 'object' } },
} as const;

type Model = Parameters<
  Parameters<typeof createCatalogModelLayer>[0]['builder']
>[0];

function addOpenSloKinds(model: Model): void {
  for (const kind of OPENSLO_KINDS) {
    const [singular, plural, description] = NAMES[kind];
    model.addKind({
      group: 'openslo',
      names: { kind, singular, plural },
      description,
      versions: [{ name: 'v1', schema: { jsonSchema: STRUCTURE } }],
    });
  }
}

function addAgreementKind(model: Model): void {
  model.addKind({
    group: 'stagecraft.dev',
    names: {
      kind: AGREEMENT_KIND,
      singular: 'servicelevelagreement',
      plural: 'servicelevelagreements',
    },
    description: 'What a provider promises to its consumers',
    versions: [
      {
        name: 'v1alpha1',
        schema: { jsonSchema: STRUCTURE },
        relationFields: [
          {
            selector: { path: 'spec.owner' },
            relation: 'ownedBy',
            defaultKind: 'group',
            allowedKinds: ['Group', 'User'],
          },
          {
            selector: { path: 'spec.provider' },
            relation: RELATION_PROMISED_BY,
            defaultKind: 'component',
          },
          {
            selector: { path: 'spec.consumers' },
            relation: RELATION_PROMISED_TO,
            defaultKind: 'group',
          },
        ],
      },
    ],
  });
}

function addRelationPairs(model: Model): void {
  model.addRelationPair({
    fromKind: 'SLO',
    toKind: MEASURED_KINDS,
    description: 'An objective measures a service',
    forward: { type: RELATION_MEASURES, title: 'measures' },
    reverse: { type: RELATION_MEASURED_BY, title: 'measured by' },
  });
  model.addRelationPair({
    fromKind: AGREEMENT_KIND,
    toKind: MEASURED_KINDS,
    description: 'An agreement is promised by its provider',
    forward: { type: RELATION_PROMISED_BY, title: 'promised by' },
    reverse: { type: RELATION_PROMISES, title: 'promises' },
  });
  model.addRelationPair({
    fromKind: AGREEMENT_KIND,
    toKind: ['Group', 'User', ...MEASURED_KINDS],
    description: 'An agreement is promised to its consumers',
    forward: { type: RELATION_PROMISED_TO, title: 'promised to' },
    reverse: { type: RELATION_IS_PROMISED, title: 'is promised' },
  });
  model.addRelationPair({
    fromKind: ['SLO', AGREEMENT_KIND],
    toKind: ['Group', 'User'],
    description: 'Who answers for an objective or an agreement',
    forward: { type: 'ownedBy', title: 'owned by' },
    reverse: { type: 'ownerOf', title: 'owner of' },
  });
}

/**
 * The kinds of OpenSLO v1 and of agreements, and the relations between them,
 * what they measure and who is party to them.
 */
export const openSloLayer = createCatalogModelLayer({
  layerId: 'stagecraft.dev/openslo',
  builder: model => {
    addOpenSloKinds(model);
    addAgreementKind(model);
    addRelationPairs(model);
  },
});
