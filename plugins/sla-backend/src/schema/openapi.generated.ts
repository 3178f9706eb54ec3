/* eslint-disable */
// Generated from openapi.yaml by `yarn openapi`; edit the document instead.
export const spec = {
  openapi: '3.1.0',
  info: {
    title: 'sla',
    version: '1',
    description:
      'What was promised, what was measured, and whether the promise is kept. Definitions live in the catalog; this interface serves figures, takes measurements and records incidents.',
    license: {
      name: 'Apache-2.0',
      url: 'http://www.apache.org/licenses/LICENSE-2.0.html',
    },
  },
  servers: [{ url: '/' }],
  paths: {
    '/v1/objectives': {
      get: {
        operationId: 'listObjectives',
        summary: 'Lists objectives with their figures, what is worst first',
        parameters: [
          {
            in: 'query',
            name: 'state',
            schema: { $ref: '#/components/schemas/ObjectiveState' },
          },
          {
            in: 'query',
            name: 'ownerRef',
            allowReserved: true,
            description:
              'Objectives of this owner, or of any of several that are separated by commas.',
            schema: {
              type: 'string',
              maxLength: 4000,
              pattern:
                '^[a-z0-9-]+:[a-z0-9._-]+/[a-z0-9._-]+(,[a-z0-9-]+:[a-z0-9._-]+/[a-z0-9._-]+){0,49}$',
            },
          },
          {
            in: 'query',
            name: 'owned',
            description:
              'Only what the signed-in person owns, also through groups; for people only.',
            schema: { type: 'boolean', default: false },
          },
          {
            in: 'query',
            name: 'entityRef',
            allowReserved: true,
            schema: { $ref: '#/components/schemas/EntityRef' },
          },
          {
            in: 'query',
            name: 'agreement',
            allowReserved: true,
            description: 'Objectives that this agreement promises.',
            schema: { $ref: '#/components/schemas/EntityRef' },
          },
          {
            in: 'query',
            name: 'q',
            description:
              'Text that title, entity or key must hold, whatever its case.',
            schema: { type: 'string', minLength: 1, maxLength: 100 },
          },
          {
            in: 'query',
            name: 'sort',
            description:
              'attention is what is worst first; a dash turns an order round.',
            schema: {
              type: 'string',
              enum: [
                'attention',
                'title',
                'budget',
                'burn',
                'owner',
                '-attention',
                '-title',
                '-budget',
                '-burn',
                '-owner',
              ],
              default: 'attention',
            },
          },
          {
            in: 'query',
            name: 'limit',
            schema: { type: 'integer', minimum: 1, maximum: 500, default: 100 },
          },
          {
            in: 'query',
            name: 'offset',
            schema: {
              type: 'integer',
              minimum: 0,
              maximum: 100000,
              default: 0,
            },
          },
        ],
        responses: {
          '200': {
            description: 'One page of objectives',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ObjectivePage' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/objectives/by-entities': {
      post: {
        operationId: 'getObjectivesByEntities',
        summary: 'Objectives of many entities, for a page that lists them',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                additionalProperties: false,
                required: ['entityRefs'],
                properties: {
                  entityRefs: {
                    type: 'array',
                    minItems: 1,
                    maxItems: 500,
                    items: { $ref: '#/components/schemas/EntityRef' },
                  },
                },
              },
            },
          },
        },
        responses: {
          '200': {
            description:
              'One entry for each different ref, in the order of the request',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/EntityObjectivesList' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/objectives/{namespace}/{name}/{objectiveId}': {
      get: {
        operationId: 'getObjective',
        summary: 'One objective with its days, alerts and revisions',
        parameters: [
          { $ref: '#/components/parameters/Namespace' },
          { $ref: '#/components/parameters/Name' },
          { $ref: '#/components/parameters/ObjectiveId' },
        ],
        responses: {
          '200': {
            description: 'The objective',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ObjectiveDetail' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/objectives/{namespace}/{name}/{objectiveId}/window': {
      get: {
        operationId: 'getObjectiveWindow',
        summary:
          'One objective over any window that ends at any time, by the definition that held then',
        parameters: [
          { $ref: '#/components/parameters/Namespace' },
          { $ref: '#/components/parameters/Name' },
          { $ref: '#/components/parameters/ObjectiveId' },
          {
            in: 'query',
            name: 'window',
            description:
              "Shorthand such as 28d, at most 400 days; the objective's own window when left out.",
            schema: {
              type: 'string',
              maxLength: 7,
              pattern: '^[1-9][0-9]{0,5}[mhdwMQY]$',
            },
          },
          {
            in: 'query',
            name: 'at',
            allowReserved: true,
            description: 'End of the window; now when left out.',
            schema: { $ref: '#/components/schemas/Instant' },
          },
        ],
        responses: {
          '200': {
            description: 'Figures, burn-down, burn rates and their working',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ObjectiveWindow' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/entities/summaries': {
      post: {
        operationId: 'summariseEntities',
        summary: 'All objectives of each of many entities in a word',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                additionalProperties: false,
                required: ['entityRefs'],
                properties: {
                  entityRefs: {
                    type: 'array',
                    minItems: 1,
                    maxItems: 10000,
                    items: { $ref: '#/components/schemas/EntityRef' },
                  },
                },
              },
            },
          },
        },
        responses: {
          '200': {
            description:
              'One entry for each entity that has objectives, by ref',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/EntitySummaryList' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/agreements': {
      get: {
        operationId: 'listAgreements',
        summary: 'All agreements that hold',
        responses: {
          '200': {
            description: 'The agreements',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/AgreementList' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/agreements/{namespace}/{name}': {
      get: {
        operationId: 'getAgreement',
        summary: 'One agreement with all its revisions',
        parameters: [
          { $ref: '#/components/parameters/Namespace' },
          { $ref: '#/components/parameters/Name' },
        ],
        responses: {
          '200': {
            description: 'The agreement',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/AgreementDetail' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/entities/{kind}/{namespace}/{name}/relied-on': {
      get: {
        operationId: 'listReliedOn',
        summary:
          'Promises that an entity relies on, made to it, to its owners, or by what it depends on',
        parameters: [
          { $ref: '#/components/parameters/Kind' },
          { $ref: '#/components/parameters/Namespace' },
          { $ref: '#/components/parameters/Name' },
        ],
        responses: {
          '200': {
            description: 'The agreements',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/AgreementList' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/samples': {
      post: {
        operationId: 'createSamples',
        summary:
          'Takes measurements, all or nothing; the same ones again change nothing',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/SampleBatch' },
            },
          },
        },
        responses: {
          '200': {
            description: 'What became of the samples',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/SampleReceipt' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/sources/{source}': {
      delete: {
        operationId: 'deleteSource',
        summary: 'Removes all samples and incidents that came from one source',
        parameters: [
          {
            in: 'path',
            name: 'source',
            required: true,
            schema: { $ref: '#/components/schemas/SourceName' },
          },
        ],
        responses: {
          '204': { description: 'Nothing of this source is left' },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/problems': {
      get: {
        operationId: 'listProblems',
        summary:
          'What is wrong with definitions, also with those that never became entities',
        responses: {
          '200': {
            description: 'The problems, by document',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ProblemList' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/definitions/validate': {
      post: {
        operationId: 'validateDefinitions',
        summary:
          'What is wrong with definitions that are nowhere yet, as the command line says it; keeps nothing',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/DefinitionText' },
            },
          },
        },
        responses: {
          '200': {
            description: 'What was found',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ValidationReport' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/alerts': {
      get: {
        operationId: 'listAlerts',
        summary:
          'Alerts of error budgets that burn too fast, those that fire first, then the latest',
        parameters: [
          {
            in: 'query',
            name: 'state',
            schema: { $ref: '#/components/schemas/AlertState' },
          },
          {
            in: 'query',
            name: 'objective',
            allowReserved: true,
            schema: { $ref: '#/components/schemas/ObjectiveKey' },
          },
          {
            in: 'query',
            name: 'limit',
            schema: { type: 'integer', minimum: 1, maximum: 500, default: 100 },
          },
          {
            in: 'query',
            name: 'offset',
            schema: {
              type: 'integer',
              minimum: 0,
              maximum: 100000,
              default: 0,
            },
          },
        ],
        responses: {
          '200': {
            description: 'One page of alerts',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/AlertPage' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/incidents': {
      get: {
        operationId: 'listIncidents',
        summary: 'Incidents, latest start first',
        parameters: [
          {
            in: 'query',
            name: 'entityRef',
            allowReserved: true,
            schema: { $ref: '#/components/schemas/EntityRef' },
          },
          {
            in: 'query',
            name: 'limit',
            schema: { type: 'integer', minimum: 1, maximum: 500, default: 100 },
          },
          {
            in: 'query',
            name: 'offset',
            schema: {
              type: 'integer',
              minimum: 0,
              maximum: 100000,
              default: 0,
            },
          },
        ],
        responses: {
          '200': {
            description: 'One page of incidents',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/IncidentPage' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      post: {
        operationId: 'createIncident',
        summary:
          'Records an incident; one that its source has recorded under the same externalId is answered as it stands',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/NewIncident' },
            },
          },
        },
        responses: {
          '201': {
            description: 'The incident',
            headers: { ETag: { $ref: '#/components/headers/ETag' } },
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Incident' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/incidents/{id}': {
      get: {
        operationId: 'getIncident',
        summary: 'One incident with all that was told about it',
        parameters: [{ $ref: '#/components/parameters/Id' }],
        responses: {
          '200': {
            description: 'The incident',
            headers: { ETag: { $ref: '#/components/headers/ETag' } },
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Incident' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      put: {
        operationId: 'updateIncident',
        summary:
          'Changes an incident; the body is the whole of what people may write',
        parameters: [
          { $ref: '#/components/parameters/Id' },
          { $ref: '#/components/parameters/IfMatch' },
        ],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/IncidentDraft' },
            },
          },
        },
        responses: {
          '200': {
            description: 'The incident after the change',
            headers: { ETag: { $ref: '#/components/headers/ETag' } },
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Incident' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/incidents/{id}/updates': {
      post: {
        operationId: 'addIncidentUpdate',
        summary:
          'Tells something new about an incident, whose status follows the latest update; the same externalId again changes nothing',
        parameters: [{ $ref: '#/components/parameters/Id' }],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/NewIncidentUpdate' },
            },
          },
        },
        responses: {
          '201': {
            description: 'The incident with its updates',
            headers: { ETag: { $ref: '#/components/headers/ETag' } },
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Incident' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/objectives/{namespace}/{name}/{objectiveId}/badge.svg': {
      get: {
        operationId: 'getObjectiveBadge',
        summary:
          'Attainment and budget left of an objective as a picture, coloured by the budget left',
        parameters: [
          { $ref: '#/components/parameters/Namespace' },
          { $ref: '#/components/parameters/Name' },
          {
            in: 'path',
            name: 'objectiveId',
            required: true,
            schema: { type: 'string', maxLength: 63, pattern: '^[a-z0-9-]+$' },
          },
        ],
        responses: {
          '200': {
            description: 'The badge',
            headers: { 'Cache-Control': { schema: { type: 'string' } } },
            content: { 'image/svg+xml': { schema: { type: 'string' } } },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/entities/{kind}/{namespace}/{name}/badge.svg': {
      get: {
        operationId: 'getEntityBadge',
        summary:
          'As that of an objective, of the objective of an entity that has the least budget left',
        parameters: [
          {
            in: 'path',
            name: 'kind',
            required: true,
            schema: { type: 'string', maxLength: 63, pattern: '^[a-z0-9-]+$' },
          },
          { $ref: '#/components/parameters/Namespace' },
          { $ref: '#/components/parameters/Name' },
        ],
        responses: {
          '200': {
            description: 'The badge',
            headers: { 'Cache-Control': { schema: { type: 'string' } } },
            content: { 'image/svg+xml': { schema: { type: 'string' } } },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/promises': {
      get: {
        operationId: 'listPromises',
        summary:
          'Whether agreements promise more than what they depend on allows',
        responses: {
          '200': {
            description: 'One check an agreement, those that do not hold first',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/PromiseChecks' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/promises/{kind}/{namespace}/{name}': {
      get: {
        operationId: 'getPromise',
        summary:
          'The check of an agreement, or of a provider the one that promises most',
        parameters: [
          {
            in: 'path',
            name: 'kind',
            required: true,
            schema: { type: 'string', maxLength: 63, pattern: '^[a-z0-9-]+$' },
          },
          { $ref: '#/components/parameters/Namespace' },
          { $ref: '#/components/parameters/Name' },
        ],
        responses: {
          '200': {
            description: 'The check',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/PromiseCheck' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/status': {
      get: {
        operationId: 'getStatus',
        summary:
          'How the platform is, by domain, with incidents and planned maintenance',
        responses: {
          '200': {
            description: 'The status page',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/StatusPage' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/maintenance': {
      get: {
        operationId: 'listMaintenance',
        summary: 'Planned maintenance, earliest start first',
        parameters: [
          {
            in: 'query',
            name: 'entityRef',
            allowReserved: true,
            schema: { $ref: '#/components/schemas/EntityRef' },
          },
          {
            in: 'query',
            name: 'from',
            allowReserved: true,
            description: 'Only what ends after this instant',
            schema: { $ref: '#/components/schemas/Instant' },
          },
          {
            in: 'query',
            name: 'to',
            allowReserved: true,
            description: 'Only what begins before this instant',
            schema: { $ref: '#/components/schemas/Instant' },
          },
          {
            in: 'query',
            name: 'cancelled',
            description: 'Whether to list what was cancelled, too',
            schema: { type: 'boolean', default: false },
          },
          {
            in: 'query',
            name: 'limit',
            schema: { type: 'integer', minimum: 1, maximum: 500, default: 100 },
          },
          {
            in: 'query',
            name: 'offset',
            schema: {
              type: 'integer',
              minimum: 0,
              maximum: 100000,
              default: 0,
            },
          },
        ],
        responses: {
          '200': {
            description: 'One page of planned maintenance',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/MaintenancePage' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      post: {
        operationId: 'announceMaintenance',
        summary:
          'Announces maintenance that is planned for once; it excludes nothing from any figure, and keeps alerts from beginning',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/MaintenanceDraft' },
            },
          },
        },
        responses: {
          '201': {
            description: 'The announcement',
            headers: { ETag: { $ref: '#/components/headers/ETag' } },
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Maintenance' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/maintenance/{id}': {
      get: {
        operationId: 'getMaintenance',
        summary: 'One announcement with all that it ever said',
        parameters: [{ $ref: '#/components/parameters/Id' }],
        responses: {
          '200': {
            description: 'The announcement',
            headers: { ETag: { $ref: '#/components/headers/ETag' } },
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/MaintenanceDetail' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      put: {
        operationId: 'updateMaintenance',
        summary:
          'Changes an announcement; the body is the whole of what people may write',
        parameters: [
          { $ref: '#/components/parameters/Id' },
          { $ref: '#/components/parameters/IfMatch' },
        ],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/MaintenanceDraft' },
            },
          },
        },
        responses: {
          '200': {
            description: 'The announcement after the change',
            headers: { ETag: { $ref: '#/components/headers/ETag' } },
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Maintenance' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      delete: {
        operationId: 'cancelMaintenance',
        summary: 'Cancels an announcement, which is kept with its history',
        parameters: [
          { $ref: '#/components/parameters/Id' },
          { $ref: '#/components/parameters/IfMatch' },
        ],
        responses: {
          '200': {
            description: 'The announcement, cancelled',
            headers: { ETag: { $ref: '#/components/headers/ETag' } },
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Maintenance' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
  },
  components: {
    headers: {
      ETag: {
        description: 'The version, to be sent back as If-Match',
        schema: { type: 'string' },
      },
    },
    parameters: {
      Id: {
        in: 'path',
        name: 'id',
        required: true,
        schema: { $ref: '#/components/schemas/Uuid' },
      },
      IfMatch: {
        in: 'header',
        name: 'If-Match',
        required: false,
        description:
          'The ETag of what was read; without it the answer is 428, when stale 409.',
        schema: { type: 'string', maxLength: 100 },
      },
      Kind: {
        in: 'path',
        name: 'kind',
        required: true,
        schema: { type: 'string', maxLength: 63, pattern: '^[a-z0-9-]+$' },
      },
      Namespace: {
        in: 'path',
        name: 'namespace',
        required: true,
        schema: { type: 'string', maxLength: 63, pattern: '^[a-z0-9._-]+$' },
      },
      Name: {
        in: 'path',
        name: 'name',
        required: true,
        schema: { type: 'string', maxLength: 63, pattern: '^[a-z0-9._-]+$' },
      },
      ObjectiveId: {
        in: 'path',
        name: 'objectiveId',
        required: true,
        schema: { type: 'string', maxLength: 63, pattern: '^[a-z0-9-]+$' },
      },
    },
    responses: {
      Error: {
        description: 'What was wrong, where, and what would be right',
        content: {
          'application/json': {
            schema: { $ref: '#/components/schemas/Error' },
          },
        },
      },
    },
    schemas: {
      Error: {
        type: 'object',
        required: ['error', 'response'],
        properties: {
          error: {
            type: 'object',
            required: ['name', 'message'],
            properties: {
              name: { type: 'string' },
              message: { type: 'string' },
            },
          },
          response: {
            type: 'object',
            required: ['statusCode'],
            properties: { statusCode: { type: 'integer' } },
          },
        },
      },
      EntityRef: {
        type: 'string',
        maxLength: 200,
        pattern: '^[a-z0-9-]+:[a-z0-9._-]+/[a-z0-9._-]+$',
      },
      ObjectiveKey: {
        type: 'string',
        maxLength: 200,
        pattern: '^slo:[a-z0-9._-]+/[a-z0-9._-]+/[a-z0-9-]+$',
      },
      SourceName: {
        type: 'string',
        maxLength: 63,
        pattern: '^[a-z0-9][a-z0-9-]*$',
      },
      Uuid: {
        type: 'string',
        pattern:
          '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$',
      },
      Instant: { type: 'string', format: 'date-time', maxLength: 40 },
      NullableInstant: { type: ['string', 'null'], format: 'date-time' },
      Count: { type: 'integer', minimum: 0, maximum: 9007199254740991 },
      Ppm: { type: 'integer', minimum: 0, maximum: 1000000 },
      ObjectiveState: {
        type: 'string',
        enum: ['kept', 'at-risk', 'broken', 'no-data'],
      },
      SourceStatus: {
        type: 'object',
        additionalProperties: false,
        required: ['source', 'lastSampleAt'],
        properties: {
          source: { type: 'string' },
          lastSampleAt: { $ref: '#/components/schemas/NullableInstant' },
          error: {
            type: 'object',
            additionalProperties: false,
            required: ['message', 'at'],
            properties: {
              message: { type: 'string' },
              at: { $ref: '#/components/schemas/Instant' },
            },
          },
        },
      },
      ObjectiveSummary: {
        type: 'object',
        additionalProperties: false,
        required: [
          'objective',
          'sloRef',
          'objectiveId',
          'title',
          'entityRef',
          'targetPpm',
          'window',
          'budgetingMethod',
          'state',
          'good',
          'total',
          'attainmentPpm',
          'remainingBudget',
          'coverage',
          'evaluatedAt',
          'lastSampleAt',
          'sources',
          'sample',
          'agreementRefs',
          'burnRate',
          'timeLeftMinutes',
          'trend',
          'budget',
          'alerting',
        ],
        properties: {
          objective: { $ref: '#/components/schemas/ObjectiveKey' },
          sloRef: { $ref: '#/components/schemas/EntityRef' },
          objectiveId: { type: 'string' },
          title: { type: 'string' },
          description: { type: 'string' },
          entityRef: { $ref: '#/components/schemas/EntityRef' },
          ownerRef: { $ref: '#/components/schemas/EntityRef' },
          targetPpm: { $ref: '#/components/schemas/Ppm' },
          window: {
            type: 'string',
            description: 'Shorthand such as 28d; empty when none',
          },
          budgetingMethod: { type: 'string' },
          state: { $ref: '#/components/schemas/ObjectiveState' },
          good: { $ref: '#/components/schemas/Count' },
          total: { $ref: '#/components/schemas/Count' },
          attainmentPpm: {
            type: ['integer', 'null'],
            minimum: 0,
            maximum: 1000000,
          },
          remainingBudget: {
            type: ['number', 'null'],
            maximum: 1,
            description: 'Share that is left; negative when overspent',
          },
          coverage: { type: 'number', minimum: 0, maximum: 1 },
          evaluatedAt: { $ref: '#/components/schemas/NullableInstant' },
          lastSampleAt: { $ref: '#/components/schemas/NullableInstant' },
          sources: {
            type: 'array',
            items: { $ref: '#/components/schemas/SourceStatus' },
          },
          sample: {
            type: 'boolean',
            description:
              'Whether any figure is drawn from labelled sample data',
          },
          agreementRefs: {
            type: 'array',
            items: { $ref: '#/components/schemas/EntityRef' },
          },
          burnRate: {
            type: ['number', 'null'],
            minimum: 0,
            description:
              'Of the last hour; 1 spends the budget in exactly the window',
          },
          timeLeftMinutes: { type: ['number', 'null'], minimum: 0 },
          trend: {
            type: 'array',
            maxItems: 14,
            description: 'Attainment of the last 14 UTC days, oldest first',
            items: { type: ['integer', 'null'], minimum: 0, maximum: 1000000 },
          },
          budget: { $ref: '#/components/schemas/NullableBudget' },
          alerting: {
            type: ['string', 'null'],
            enum: ['page', 'ticket', null],
          },
          notComputed: {
            type: 'string',
            description: 'Why this objective is accepted but not computed',
          },
        },
      },
      ObjectivePage: {
        type: 'object',
        additionalProperties: false,
        required: ['items', 'totalItems', 'states', 'owners'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/ObjectiveSummary' },
          },
          totalItems: { $ref: '#/components/schemas/Count' },
          states: {
            type: 'object',
            description:
              'How many are in each state, whatever state the list is narrowed to',
            additionalProperties: false,
            required: ['kept', 'atRisk', 'broken', 'noData'],
            properties: {
              kept: { $ref: '#/components/schemas/Count' },
              atRisk: { $ref: '#/components/schemas/Count' },
              broken: { $ref: '#/components/schemas/Count' },
              noData: { $ref: '#/components/schemas/Count' },
            },
          },
          owners: {
            type: 'array',
            description:
              'Owners of all that match, whatever owner the list is narrowed to',
            items: { $ref: '#/components/schemas/EntityRef' },
          },
        },
      },
      NullableBudget: {
        type: ['object', 'null'],
        additionalProperties: false,
        required: ['unit', 'allowed', 'spent', 'remaining'],
        properties: {
          unit: { type: 'string', enum: ['events', 'slices', 'minutes'] },
          allowed: { type: 'number', minimum: 0 },
          spent: { type: 'number', minimum: 0 },
          remaining: { type: 'number', description: 'Negative when overspent' },
        },
      },
      EntitySummaryList: {
        type: 'object',
        additionalProperties: false,
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/EntitySummary' },
          },
        },
      },
      EntitySummary: {
        type: 'object',
        additionalProperties: false,
        required: [
          'entityRef',
          'state',
          'objectives',
          'remainingBudget',
          'burnRate',
          'coverage',
          'sample',
          'worstObjective',
        ],
        properties: {
          entityRef: { $ref: '#/components/schemas/EntityRef' },
          state: { $ref: '#/components/schemas/ObjectiveState' },
          objectives: { type: 'integer', minimum: 1 },
          remainingBudget: { type: ['number', 'null'], maximum: 1 },
          burnRate: { type: ['number', 'null'], minimum: 0 },
          coverage: { type: 'number', minimum: 0, maximum: 1 },
          sample: { type: 'boolean' },
          worstObjective: { $ref: '#/components/schemas/ObjectiveKey' },
        },
      },
      RevisionMark: {
        type: 'object',
        additionalProperties: false,
        required: [
          'revision',
          'effectiveAt',
          'recordedAt',
          'targetPpm',
          'window',
          'withdrawn',
        ],
        properties: {
          revision: { type: 'integer', minimum: 1 },
          effectiveAt: { $ref: '#/components/schemas/Instant' },
          recordedAt: { $ref: '#/components/schemas/Instant' },
          targetPpm: { $ref: '#/components/schemas/Ppm' },
          window: { type: 'string' },
          withdrawn: { type: 'boolean' },
        },
      },
      FiguresOfWindow: {
        type: 'object',
        additionalProperties: false,
        required: [
          'state',
          'good',
          'total',
          'attainmentPpm',
          'remainingBudget',
          'budget',
          'budgetMinutesLeft',
          'coverage',
          'coveredMinutes',
          'windowMinutes',
          'measurableMinutes',
        ],
        properties: {
          state: { $ref: '#/components/schemas/ObjectiveState' },
          good: { $ref: '#/components/schemas/Count' },
          total: { $ref: '#/components/schemas/Count' },
          slices: {
            type: 'object',
            additionalProperties: false,
            required: ['slices', 'good'],
            properties: {
              slices: { $ref: '#/components/schemas/Count' },
              good: { $ref: '#/components/schemas/Count' },
            },
          },
          attainmentPpm: {
            type: ['integer', 'null'],
            minimum: 0,
            maximum: 1000000,
          },
          remainingBudget: { type: ['number', 'null'], maximum: 1 },
          budget: { $ref: '#/components/schemas/NullableBudget' },
          budgetMinutesLeft: {
            type: ['number', 'null'],
            description:
              'What is left of the budget in minutes, of slices or else of full outage; negative when overspent',
          },
          coverage: { type: 'number', minimum: 0, maximum: 1 },
          coveredMinutes: { $ref: '#/components/schemas/Count' },
          windowMinutes: { $ref: '#/components/schemas/Count' },
          measurableMinutes: { $ref: '#/components/schemas/Count' },
        },
      },
      Burn: {
        type: 'object',
        additionalProperties: false,
        required: ['minutes', 'good', 'total', 'rate'],
        properties: {
          minutes: { type: 'integer', minimum: 1 },
          good: { $ref: '#/components/schemas/Count' },
          total: { $ref: '#/components/schemas/Count' },
          rate: { type: ['number', 'null'], minimum: 0 },
        },
      },
      RuleBurn: {
        type: 'object',
        additionalProperties: false,
        required: ['id', 'severity', 'threshold', 'long', 'short', 'firing'],
        properties: {
          id: { type: 'string' },
          severity: { type: 'string' },
          threshold: { type: 'number' },
          long: { $ref: '#/components/schemas/Burn' },
          short: { $ref: '#/components/schemas/Burn' },
          firing: {
            type: 'boolean',
            description: 'Whether both windows are over the threshold',
          },
          silencedBy: {
            type: 'string',
            description:
              'Announced maintenance that keeps it from beginning to alert',
          },
        },
      },
      SeriesPoint: {
        type: 'object',
        additionalProperties: false,
        required: ['at', 'good', 'total', 'remaining', 'expected', 'measured'],
        properties: {
          at: { $ref: '#/components/schemas/Instant' },
          good: { $ref: '#/components/schemas/Count' },
          total: { $ref: '#/components/schemas/Count' },
          remaining: { type: ['number', 'null'], maximum: 1 },
          expected: { type: 'number', minimum: 0, maximum: 1 },
          measured: { type: 'boolean' },
        },
      },
      WindowBand: {
        type: 'object',
        additionalProperties: false,
        required: ['kind', 'title', 'from', 'to'],
        properties: {
          kind: {
            type: 'string',
            enum: ['excluded', 'counted-as-good', 'incident', 'maintenance'],
          },
          title: { type: 'string' },
          from: { $ref: '#/components/schemas/Instant' },
          to: { $ref: '#/components/schemas/Instant' },
        },
      },
      WorkingStep: {
        type: 'object',
        additionalProperties: false,
        required: ['label', 'formula', 'substituted', 'result'],
        properties: {
          label: { type: 'string' },
          formula: { type: 'string' },
          substituted: { type: 'string' },
          result: { type: 'string' },
        },
      },
      ObjectiveWindow: {
        type: 'object',
        additionalProperties: false,
        required: [
          'objective',
          'window',
          'at',
          'from',
          'to',
          'revision',
          'targetPpm',
          'budgetingMethod',
          'verdict',
          'burnRates',
          'timeLeftMinutes',
          'series',
          'bands',
          'markers',
          'working',
        ],
        properties: {
          objective: { $ref: '#/components/schemas/ObjectiveKey' },
          window: { type: 'string' },
          at: { $ref: '#/components/schemas/Instant' },
          from: { $ref: '#/components/schemas/Instant' },
          to: { $ref: '#/components/schemas/Instant' },
          revision: { type: 'integer', minimum: 1 },
          targetPpm: { $ref: '#/components/schemas/Ppm' },
          budgetingMethod: { type: 'string' },
          verdict: { $ref: '#/components/schemas/FiguresOfWindow' },
          before: { $ref: '#/components/schemas/FiguresOfWindow' },
          burnRates: {
            type: 'array',
            items: { $ref: '#/components/schemas/RuleBurn' },
          },
          timeLeftMinutes: { type: ['number', 'null'], minimum: 0 },
          series: {
            type: 'array',
            maxItems: 400,
            items: { $ref: '#/components/schemas/SeriesPoint' },
          },
          bands: {
            type: 'array',
            items: { $ref: '#/components/schemas/WindowBand' },
          },
          markers: {
            type: 'array',
            items: { $ref: '#/components/schemas/RevisionMark' },
          },
          working: {
            type: 'array',
            items: { $ref: '#/components/schemas/WorkingStep' },
          },
        },
      },
      EntityObjectivesList: {
        type: 'object',
        additionalProperties: false,
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['entityRef', 'objectives'],
              properties: {
                entityRef: { $ref: '#/components/schemas/EntityRef' },
                objectives: {
                  type: 'array',
                  items: { $ref: '#/components/schemas/ObjectiveSummary' },
                },
              },
            },
          },
        },
      },
      ObjectiveDay: {
        type: 'object',
        additionalProperties: false,
        required: ['day', 'good', 'total', 'sample'],
        properties: {
          day: { type: 'string', format: 'date' },
          good: { $ref: '#/components/schemas/Count' },
          total: { $ref: '#/components/schemas/Count' },
          sample: { type: 'boolean' },
        },
      },
      ObjectiveDetail: {
        type: 'object',
        additionalProperties: false,
        required: [
          'objective',
          'sloRef',
          'objectiveId',
          'title',
          'entityRef',
          'targetPpm',
          'window',
          'budgetingMethod',
          'state',
          'good',
          'total',
          'attainmentPpm',
          'remainingBudget',
          'coverage',
          'evaluatedAt',
          'lastSampleAt',
          'sources',
          'sample',
          'agreementRefs',
          'burnRate',
          'timeLeftMinutes',
          'trend',
          'budget',
          'alerting',
          'days',
          'revisions',
          'alerts',
        ],
        properties: {
          objective: { $ref: '#/components/schemas/ObjectiveKey' },
          sloRef: { $ref: '#/components/schemas/EntityRef' },
          objectiveId: { type: 'string' },
          title: { type: 'string' },
          description: { type: 'string' },
          entityRef: { $ref: '#/components/schemas/EntityRef' },
          ownerRef: { $ref: '#/components/schemas/EntityRef' },
          targetPpm: { $ref: '#/components/schemas/Ppm' },
          window: {
            type: 'string',
            description: 'Shorthand such as 28d; empty when none',
          },
          budgetingMethod: { type: 'string' },
          state: { $ref: '#/components/schemas/ObjectiveState' },
          good: { $ref: '#/components/schemas/Count' },
          total: { $ref: '#/components/schemas/Count' },
          attainmentPpm: {
            type: ['integer', 'null'],
            minimum: 0,
            maximum: 1000000,
          },
          remainingBudget: {
            type: ['number', 'null'],
            maximum: 1,
            description: 'Share that is left; negative when overspent',
          },
          coverage: { type: 'number', minimum: 0, maximum: 1 },
          evaluatedAt: { $ref: '#/components/schemas/NullableInstant' },
          lastSampleAt: { $ref: '#/components/schemas/NullableInstant' },
          sources: {
            type: 'array',
            items: { $ref: '#/components/schemas/SourceStatus' },
          },
          sample: {
            type: 'boolean',
            description:
              'Whether any figure is drawn from labelled sample data',
          },
          agreementRefs: {
            type: 'array',
            items: { $ref: '#/components/schemas/EntityRef' },
          },
          burnRate: {
            type: ['number', 'null'],
            minimum: 0,
            description:
              'Of the last hour; 1 spends the budget in exactly the window',
          },
          timeLeftMinutes: { type: ['number', 'null'], minimum: 0 },
          trend: {
            type: 'array',
            maxItems: 14,
            description: 'Attainment of the last 14 UTC days, oldest first',
            items: { type: ['integer', 'null'], minimum: 0, maximum: 1000000 },
          },
          budget: { $ref: '#/components/schemas/NullableBudget' },
          alerting: {
            type: ['string', 'null'],
            enum: ['page', 'ticket', null],
          },
          notComputed: {
            type: 'string',
            description: 'Why this objective is accepted but not computed',
          },
          days: {
            type: 'array',
            maxItems: 90,
            items: { $ref: '#/components/schemas/ObjectiveDay' },
          },
          revisions: {
            type: 'array',
            items: { $ref: '#/components/schemas/RevisionMark' },
          },
          definition: { $ref: '#/components/schemas/ObjectiveTerms' },
          alerts: {
            description: 'The latest, those that fire first',
            type: 'array',
            maxItems: 20,
            items: { $ref: '#/components/schemas/Alert' },
          },
        },
      },
      ObjectiveTerms: {
        type: 'object',
        description: 'What an objective says, beside its target',
        additionalProperties: false,
        required: ['noData', 'exclusions', 'alertRules', 'alertRulesLeftOut'],
        properties: {
          timeWindow: {
            oneOf: [
              {
                type: 'object',
                additionalProperties: false,
                required: ['duration', 'rolling'],
                properties: {
                  duration: { type: 'string' },
                  rolling: { type: 'boolean', enum: [true] },
                },
              },
              {
                type: 'object',
                additionalProperties: false,
                required: ['duration', 'rolling', 'startTime', 'timeZone'],
                properties: {
                  duration: { type: 'string' },
                  rolling: { type: 'boolean', enum: [false] },
                  startTime: { type: 'string' },
                  timeZone: { type: 'string' },
                },
              },
            ],
          },
          noData: { type: 'string', enum: ['exclude', 'good', 'bad'] },
          exclusions: {
            type: 'array',
            items: { $ref: '#/components/schemas/ExclusionRule' },
          },
          timeSliceMinutes: { type: 'integer', minimum: 1 },
          timeSliceTargetPpm: { $ref: '#/components/schemas/Ppm' },
          alertRules: {
            type: 'array',
            items: { $ref: '#/components/schemas/AlertRule' },
          },
          alertRulesLeftOut: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['id', 'reason'],
              properties: {
                id: { type: 'string' },
                reason: { type: 'string' },
              },
            },
          },
        },
      },
      AgreedObjective: {
        type: 'object',
        additionalProperties: false,
        required: [
          'sloRef',
          'objective',
          'agreedPpm',
          'targetPpm',
          'marginPpm',
          'state',
        ],
        properties: {
          sloRef: { $ref: '#/components/schemas/EntityRef' },
          objective: {
            type: 'string',
            description:
              'Key of the objective, or the SLO ref alone when it is unknown',
          },
          agreedPpm: { $ref: '#/components/schemas/Ppm' },
          targetPpm: {
            type: ['integer', 'null'],
            minimum: 0,
            maximum: 1000000,
          },
          marginPpm: {
            type: ['integer', 'null'],
            minimum: -1000000,
            maximum: 1000000,
          },
          state: { $ref: '#/components/schemas/ObjectiveState' },
        },
      },
      SupportHours: {
        type: 'object',
        additionalProperties: false,
        required: ['zone', 'days', 'from', 'to'],
        properties: {
          zone: { type: 'string' },
          days: {
            type: 'array',
            items: {
              type: 'string',
              enum: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
            },
          },
          from: { type: 'string' },
          to: { type: 'string' },
        },
      },
      AgreementSummary: {
        type: 'object',
        additionalProperties: false,
        required: [
          'ref',
          'title',
          'providerRef',
          'consumerRefs',
          'ownerRef',
          'effectiveFrom',
          'objectives',
        ],
        properties: {
          ref: { $ref: '#/components/schemas/EntityRef' },
          title: { type: 'string' },
          description: { type: 'string' },
          providerRef: { $ref: '#/components/schemas/EntityRef' },
          consumerRefs: {
            type: 'array',
            items: { $ref: '#/components/schemas/EntityRef' },
          },
          ownerRef: { $ref: '#/components/schemas/EntityRef' },
          effectiveFrom: { $ref: '#/components/schemas/Instant' },
          reviewOn: { type: 'string', format: 'date' },
          supportHours: { $ref: '#/components/schemas/SupportHours' },
          objectives: {
            type: 'array',
            items: { $ref: '#/components/schemas/AgreedObjective' },
          },
        },
      },
      AgreementList: {
        type: 'object',
        additionalProperties: false,
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/AgreementSummary' },
          },
        },
      },
      AgreementRevision: {
        type: 'object',
        additionalProperties: false,
        required: [
          'revision',
          'recordedAt',
          'effectiveAt',
          'hash',
          'withdrawn',
        ],
        properties: {
          revision: { type: 'integer', minimum: 1 },
          recordedAt: { $ref: '#/components/schemas/Instant' },
          effectiveAt: { $ref: '#/components/schemas/Instant' },
          hash: { type: 'string' },
          withdrawn: { type: 'boolean' },
        },
      },
      AgreementDetail: {
        type: 'object',
        additionalProperties: false,
        required: [
          'ref',
          'title',
          'providerRef',
          'consumerRefs',
          'ownerRef',
          'effectiveFrom',
          'objectives',
          'severities',
          'credits',
          'exclusions',
          'dependencies',
          'periods',
          'revisions',
        ],
        properties: {
          ref: { $ref: '#/components/schemas/EntityRef' },
          title: { type: 'string' },
          description: { type: 'string' },
          providerRef: { $ref: '#/components/schemas/EntityRef' },
          consumerRefs: {
            type: 'array',
            items: { $ref: '#/components/schemas/EntityRef' },
          },
          ownerRef: { $ref: '#/components/schemas/EntityRef' },
          effectiveFrom: { $ref: '#/components/schemas/Instant' },
          reviewOn: { type: 'string', format: 'date' },
          supportHours: { $ref: '#/components/schemas/SupportHours' },
          objectives: {
            type: 'array',
            items: { $ref: '#/components/schemas/AgreedObjective' },
          },
          severities: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['name', 'firstResponse', 'resolution'],
              properties: {
                name: { type: 'string' },
                firstResponse: { type: 'string' },
                resolution: { type: 'string' },
              },
            },
          },
          credits: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['belowPercent', 'creditPercent'],
              properties: {
                belowPercent: { type: 'number' },
                creditPercent: { type: 'number' },
              },
            },
          },
          exclusions: {
            type: 'array',
            items: { $ref: '#/components/schemas/AgreementExclusion' },
          },
          dependencies: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['ref', 'mode'],
              properties: {
                ref: { type: 'string' },
                mode: { type: 'string', enum: ['hard', 'soft'] },
                group: { type: 'string' },
              },
            },
          },
          periods: {
            type: 'array',
            maxItems: 36,
            description: 'Calendar months since it holds, newest first',
            items: { $ref: '#/components/schemas/AgreementPeriod' },
          },
          revisions: {
            type: 'array',
            items: { $ref: '#/components/schemas/AgreementRevision' },
          },
        },
      },
      AgreementExclusion: {
        type: 'object',
        description:
          'As written; with neither maintenance nor outside it is words only',
        additionalProperties: false,
        required: ['title'],
        properties: {
          title: { type: 'string' },
          description: { type: 'string' },
          mode: { type: 'string', enum: ['remove', 'count-as-good'] },
          maintenance: { $ref: '#/components/schemas/MaintenanceTime' },
          outside: { $ref: '#/components/schemas/ServiceHours' },
        },
      },
      MaintenanceTime: {
        type: 'object',
        additionalProperties: false,
        required: ['start', 'zone', 'duration'],
        properties: {
          start: { type: 'string' },
          zone: { type: 'string' },
          duration: { type: 'string' },
          rrule: { type: 'string' },
          except: { type: 'array', items: { type: 'string' } },
        },
      },
      ServiceHours: {
        type: 'object',
        additionalProperties: false,
        required: ['zone', 'days', 'from', 'to'],
        properties: {
          zone: { type: 'string' },
          days: {
            type: 'array',
            items: {
              type: 'string',
              enum: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
            },
          },
          from: { type: 'string' },
          to: { type: 'string' },
          holidays: { type: 'array', items: { type: 'string' } },
        },
      },
      ExclusionRule: {
        description: 'Time that the objective does not answer for',
        oneOf: [
          {
            type: 'object',
            additionalProperties: false,
            required: ['title', 'mode', 'maintenance'],
            properties: {
              title: { type: 'string' },
              description: { type: 'string' },
              mode: { type: 'string', enum: ['remove', 'count-as-good'] },
              maintenance: { $ref: '#/components/schemas/MaintenanceTime' },
            },
          },
          {
            type: 'object',
            additionalProperties: false,
            required: ['title', 'mode', 'outside'],
            properties: {
              title: { type: 'string' },
              description: { type: 'string' },
              mode: { type: 'string', enum: ['remove', 'count-as-good'] },
              outside: { $ref: '#/components/schemas/ServiceHours' },
            },
          },
        ],
      },
      AgreementPeriod: {
        type: 'object',
        additionalProperties: false,
        required: [
          'from',
          'to',
          'revision',
          'complete',
          'levels',
          'creditPercent',
        ],
        properties: {
          from: { $ref: '#/components/schemas/Instant' },
          to: { $ref: '#/components/schemas/Instant' },
          revision: { type: 'integer', minimum: 1 },
          complete: { type: 'boolean' },
          levels: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: [
                'objective',
                'agreedPpm',
                'attainmentPpm',
                'state',
                'coverage',
                'sample',
              ],
              properties: {
                objective: { type: 'string' },
                agreedPpm: { $ref: '#/components/schemas/Ppm' },
                attainmentPpm: {
                  type: ['integer', 'null'],
                  minimum: 0,
                  maximum: 1000000,
                },
                state: { $ref: '#/components/schemas/ObjectiveState' },
                coverage: { type: 'number', minimum: 0, maximum: 1 },
                sample: { type: 'boolean' },
              },
            },
          },
          creditPercent: { type: ['number', 'null'], minimum: 0 },
        },
      },
      Sample: {
        type: 'object',
        additionalProperties: false,
        required: ['objective', 'minute', 'good', 'total'],
        properties: {
          objective: { $ref: '#/components/schemas/ObjectiveKey' },
          minute: {
            type: 'string',
            format: 'date-time',
            maxLength: 40,
            description: 'RFC 3339, on the minute',
          },
          sequence: {
            type: 'integer',
            minimum: 0,
            maximum: 9007199254740991,
            description:
              'A higher one replaces what the source said before of this minute; 0 when left out',
          },
          good: { type: 'integer', minimum: 0, maximum: 1000000000 },
          total: { type: 'integer', minimum: 0, maximum: 1000000000 },
        },
      },
      SampleBatch: {
        type: 'object',
        additionalProperties: false,
        required: ['source', 'samples'],
        properties: {
          source: { $ref: '#/components/schemas/SourceName' },
          samples: {
            type: 'array',
            minItems: 1,
            maxItems: 10000,
            items: { $ref: '#/components/schemas/Sample' },
          },
        },
      },
      SampleReceipt: {
        type: 'object',
        additionalProperties: false,
        required: ['accepted', 'ignored'],
        properties: {
          accepted: { $ref: '#/components/schemas/Count' },
          ignored: {
            type: 'integer',
            minimum: 0,
            description: 'Known already, in this or a higher sequence',
          },
        },
      },
      Problem: {
        type: 'object',
        additionalProperties: false,
        required: ['document', 'message', 'seenAt'],
        properties: {
          entityRef: { type: 'string' },
          location: { type: 'string' },
          document: {
            type: 'string',
            description: 'What people call the document, such as SLO checkout',
          },
          line: { type: 'integer', minimum: 1 },
          field: { type: 'string' },
          message: { type: 'string' },
          seenAt: { $ref: '#/components/schemas/Instant' },
        },
      },
      DefinitionText: {
        type: 'object',
        additionalProperties: false,
        required: ['text'],
        properties: {
          text: {
            type: 'string',
            maxLength: 200000,
            description:
              'YAML or JSON; one document, several separated by ---, or a sequence of documents',
          },
          file: {
            type: 'string',
            maxLength: 400,
            description: 'Name for the messages; nothing is read from it',
          },
        },
      },
      DefinitionProblem: {
        type: 'object',
        additionalProperties: false,
        required: ['severity', 'document', 'message'],
        properties: {
          severity: { type: 'string', enum: ['error', 'warning'] },
          file: { type: 'string' },
          document: {
            type: 'integer',
            minimum: 0,
            description: 'Position of the document in the text, from 0',
          },
          entityRef: { type: 'string' },
          line: { type: 'integer', minimum: 1 },
          column: { type: 'integer', minimum: 1 },
          field: { type: 'string' },
          message: { type: 'string' },
        },
      },
      ValidationReport: {
        type: 'object',
        additionalProperties: false,
        required: ['valid', 'definitions', 'errors', 'warnings', 'problems'],
        properties: {
          valid: {
            type: 'boolean',
            description:
              'Whether there is no error; warnings alone leave everything in order',
          },
          definitions: { $ref: '#/components/schemas/Count' },
          errors: { $ref: '#/components/schemas/Count' },
          warnings: { $ref: '#/components/schemas/Count' },
          problems: {
            type: 'array',
            items: { $ref: '#/components/schemas/DefinitionProblem' },
          },
        },
      },
      ProblemList: {
        type: 'object',
        additionalProperties: false,
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/Problem' },
          },
        },
      },
      IncidentImpact: { type: 'string', enum: ['degraded', 'outage'] },
      ExternalId: {
        type: 'string',
        minLength: 1,
        maxLength: 200,
        description:
          'What the source calls the incident; sent again under it, an incident is recorded once',
      },
      IncidentTitle: {
        type: 'string',
        minLength: 1,
        maxLength: 200,
        pattern: '\\S',
      },
      AffectedEntities: {
        type: 'array',
        minItems: 1,
        maxItems: 50,
        uniqueItems: true,
        items: { $ref: '#/components/schemas/EntityRef' },
      },
      IncidentStatus: {
        type: 'string',
        enum: ['investigating', 'identified', 'monitoring', 'resolved'],
      },
      IncidentText: {
        type: 'string',
        minLength: 1,
        maxLength: 5000,
        pattern: '\\S',
        description: 'Plain text; addresses in it are shown as links',
      },
      NewIncidentUpdate: {
        type: 'object',
        additionalProperties: false,
        required: ['status', 'text'],
        properties: {
          status: { $ref: '#/components/schemas/IncidentStatus' },
          text: { $ref: '#/components/schemas/IncidentText' },
          at: {
            type: 'string',
            format: 'date-time',
            maxLength: 40,
            description: 'Now when left out',
          },
          externalId: { $ref: '#/components/schemas/ExternalId' },
        },
      },
      IncidentUpdate: {
        type: 'object',
        additionalProperties: false,
        required: ['id', 'status', 'text', 'at', 'createdBy'],
        properties: {
          id: { $ref: '#/components/schemas/Uuid' },
          status: { $ref: '#/components/schemas/IncidentStatus' },
          text: { type: 'string' },
          at: { $ref: '#/components/schemas/Instant' },
          externalId: { type: 'string' },
          createdBy: { type: 'string' },
        },
      },
      IncidentDraft: {
        type: 'object',
        additionalProperties: false,
        required: ['title', 'entityRefs', 'startedAt', 'impact'],
        properties: {
          title: { $ref: '#/components/schemas/IncidentTitle' },
          entityRefs: { $ref: '#/components/schemas/AffectedEntities' },
          startedAt: { $ref: '#/components/schemas/Instant' },
          endedAt: { $ref: '#/components/schemas/Instant' },
          impact: { $ref: '#/components/schemas/IncidentImpact' },
        },
      },
      NewIncident: {
        type: 'object',
        additionalProperties: false,
        required: ['title', 'entityRefs', 'startedAt', 'impact'],
        properties: {
          title: { $ref: '#/components/schemas/IncidentTitle' },
          entityRefs: { $ref: '#/components/schemas/AffectedEntities' },
          startedAt: { $ref: '#/components/schemas/Instant' },
          endedAt: { $ref: '#/components/schemas/Instant' },
          impact: { $ref: '#/components/schemas/IncidentImpact' },
          source: { $ref: '#/components/schemas/SourceName' },
          externalId: { $ref: '#/components/schemas/ExternalId' },
          status: { $ref: '#/components/schemas/IncidentStatus' },
          text: { $ref: '#/components/schemas/IncidentText' },
        },
      },
      Incident: {
        type: 'object',
        additionalProperties: false,
        required: [
          'id',
          'title',
          'entityRefs',
          'startedAt',
          'impact',
          'status',
          'updates',
          'source',
          'createdBy',
          'createdAt',
          'updatedAt',
          'version',
        ],
        properties: {
          id: { $ref: '#/components/schemas/Uuid' },
          title: { type: 'string' },
          entityRefs: {
            type: 'array',
            items: { $ref: '#/components/schemas/EntityRef' },
          },
          startedAt: { $ref: '#/components/schemas/Instant' },
          endedAt: { $ref: '#/components/schemas/Instant' },
          impact: { $ref: '#/components/schemas/IncidentImpact' },
          status: { $ref: '#/components/schemas/IncidentStatus' },
          updates: {
            type: 'array',
            description: 'Latest first',
            items: { $ref: '#/components/schemas/IncidentUpdate' },
          },
          source: { $ref: '#/components/schemas/SourceName' },
          externalId: { $ref: '#/components/schemas/ExternalId' },
          createdBy: { type: 'string' },
          createdAt: { $ref: '#/components/schemas/Instant' },
          updatedAt: { $ref: '#/components/schemas/Instant' },
          version: { type: 'integer', minimum: 1 },
        },
      },
      IncidentPage: {
        type: 'object',
        additionalProperties: false,
        required: ['items', 'totalItems'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/Incident' },
          },
          totalItems: { $ref: '#/components/schemas/Count' },
        },
      },
      AlertState: { type: 'string', enum: ['firing', 'resolved'] },
      AlertRule: {
        type: 'object',
        additionalProperties: false,
        required: [
          'id',
          'severity',
          'threshold',
          'longMinutes',
          'shortMinutes',
          'op',
          'minimumEvents',
        ],
        properties: {
          id: { type: 'string' },
          severity: { type: 'string' },
          threshold: { type: 'number' },
          longMinutes: { type: 'integer', minimum: 1 },
          shortMinutes: { type: 'integer', minimum: 1 },
          op: { type: 'string', enum: ['gt', 'gte', 'lt', 'lte'] },
          minimumEvents: { type: 'integer', minimum: 0 },
          alertAfterMinutes: { type: 'integer', minimum: 0 },
          policyRef: { type: 'string' },
        },
      },
      BurnOf: {
        type: 'object',
        additionalProperties: false,
        required: ['minutes', 'good', 'total', 'rate'],
        properties: {
          minutes: { type: 'integer', minimum: 1 },
          good: { $ref: '#/components/schemas/Count' },
          total: { $ref: '#/components/schemas/Count' },
          rate: { type: ['number', 'null'], minimum: 0 },
        },
      },
      Alert: {
        type: 'object',
        additionalProperties: false,
        required: [
          'id',
          'objective',
          'rule',
          'severity',
          'state',
          'startedAt',
          'long',
          'short',
          'entityRef',
          'title',
        ],
        properties: {
          id: { $ref: '#/components/schemas/Uuid' },
          objective: { $ref: '#/components/schemas/ObjectiveKey' },
          rule: { $ref: '#/components/schemas/AlertRule' },
          severity: { type: 'string' },
          state: { $ref: '#/components/schemas/AlertState' },
          startedAt: { $ref: '#/components/schemas/Instant' },
          resolvedAt: { $ref: '#/components/schemas/Instant' },
          resolution: { type: 'string', enum: ['recovered', 'withdrawn'] },
          long: { $ref: '#/components/schemas/BurnOf' },
          short: { $ref: '#/components/schemas/BurnOf' },
          entityRef: { $ref: '#/components/schemas/EntityRef' },
          ownerRef: { $ref: '#/components/schemas/EntityRef' },
          title: { type: 'string' },
        },
      },
      AlertPage: {
        type: 'object',
        additionalProperties: false,
        required: ['items', 'totalItems'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/Alert' },
          },
          totalItems: { $ref: '#/components/schemas/Count' },
        },
      },
      MaintenanceDraft: {
        type: 'object',
        additionalProperties: false,
        required: ['title', 'entityRefs', 'from', 'to'],
        properties: {
          title: { $ref: '#/components/schemas/IncidentTitle' },
          entityRefs: { $ref: '#/components/schemas/AffectedEntities' },
          from: { $ref: '#/components/schemas/Instant' },
          to: { $ref: '#/components/schemas/Instant' },
          description: { $ref: '#/components/schemas/IncidentText' },
        },
      },
      Maintenance: {
        type: 'object',
        additionalProperties: false,
        required: [
          'id',
          'title',
          'entityRefs',
          'from',
          'to',
          'createdBy',
          'createdAt',
          'updatedAt',
          'version',
        ],
        properties: {
          id: { $ref: '#/components/schemas/Uuid' },
          title: { type: 'string' },
          entityRefs: {
            type: 'array',
            items: { $ref: '#/components/schemas/EntityRef' },
          },
          from: { $ref: '#/components/schemas/Instant' },
          to: { $ref: '#/components/schemas/Instant' },
          description: { type: 'string' },
          cancelledAt: { $ref: '#/components/schemas/Instant' },
          createdBy: { type: 'string' },
          createdAt: { $ref: '#/components/schemas/Instant' },
          updatedAt: { $ref: '#/components/schemas/Instant' },
          version: { type: 'integer', minimum: 1 },
        },
      },
      MaintenanceRevision: {
        type: 'object',
        additionalProperties: false,
        required: [
          'title',
          'entityRefs',
          'from',
          'to',
          'version',
          'cancelled',
          'changedBy',
          'recordedAt',
        ],
        properties: {
          title: { type: 'string' },
          entityRefs: {
            type: 'array',
            items: { $ref: '#/components/schemas/EntityRef' },
          },
          from: { $ref: '#/components/schemas/Instant' },
          to: { $ref: '#/components/schemas/Instant' },
          description: { type: 'string' },
          version: { type: 'integer', minimum: 1 },
          cancelled: { type: 'boolean' },
          changedBy: { type: 'string' },
          recordedAt: { $ref: '#/components/schemas/Instant' },
        },
      },
      MaintenanceDetail: {
        type: 'object',
        additionalProperties: false,
        required: [
          'id',
          'title',
          'entityRefs',
          'from',
          'to',
          'createdBy',
          'createdAt',
          'updatedAt',
          'version',
          'revisions',
        ],
        properties: {
          id: { $ref: '#/components/schemas/Uuid' },
          title: { type: 'string' },
          entityRefs: {
            type: 'array',
            items: { $ref: '#/components/schemas/EntityRef' },
          },
          from: { $ref: '#/components/schemas/Instant' },
          to: { $ref: '#/components/schemas/Instant' },
          description: { type: 'string' },
          cancelledAt: { $ref: '#/components/schemas/Instant' },
          createdBy: { type: 'string' },
          createdAt: { $ref: '#/components/schemas/Instant' },
          updatedAt: { $ref: '#/components/schemas/Instant' },
          version: { type: 'integer', minimum: 1 },
          revisions: {
            type: 'array',
            description: 'All that was ever announced, oldest first',
            items: { $ref: '#/components/schemas/MaintenanceRevision' },
          },
        },
      },
      MaintenancePage: {
        type: 'object',
        additionalProperties: false,
        required: ['items', 'totalItems'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/Maintenance' },
          },
          totalItems: { $ref: '#/components/schemas/Count' },
        },
      },
      StatusDays: {
        type: 'object',
        description: 'Days of a service, as few letters as they need',
        additionalProperties: false,
        required: ['last', 'states', 'shares'],
        properties: {
          last: {
            type: 'string',
            format: 'date',
            description: 'UTC day of the last letter',
          },
          states: {
            type: 'string',
            pattern: '^[gdb-]*$',
            description:
              'One letter a day, oldest first; g: each target was met; d: one was missed; b: one was missed by far; -: nothing was measured',
          },
          shares: {
            type: 'array',
            description:
              'Good events of all events of each day, in hundredths of a percent, rounded down; null where nothing was measured',
            items: { type: ['integer', 'null'], minimum: 0, maximum: 10000 },
          },
        },
      },
      StatusService: {
        type: 'object',
        additionalProperties: false,
        required: [
          'entityRef',
          'title',
          'state',
          'objectives',
          'sample',
          'days',
        ],
        properties: {
          entityRef: { $ref: '#/components/schemas/EntityRef' },
          title: { type: 'string' },
          state: { $ref: '#/components/schemas/ObjectiveState' },
          objectives: { $ref: '#/components/schemas/Count' },
          sample: { type: 'boolean' },
          days: { $ref: '#/components/schemas/StatusDays' },
        },
      },
      StatusDomain: {
        type: 'object',
        additionalProperties: false,
        required: ['ref', 'title', 'state', 'services'],
        properties: {
          ref: { type: ['string', 'null'] },
          title: { type: 'string' },
          state: { $ref: '#/components/schemas/ObjectiveState' },
          services: {
            type: 'array',
            items: { $ref: '#/components/schemas/StatusService' },
          },
        },
      },
      StatusMaintenance: {
        type: 'object',
        additionalProperties: false,
        required: ['title', 'entityRefs', 'from', 'to', 'source'],
        properties: {
          id: { $ref: '#/components/schemas/Uuid' },
          title: { type: 'string' },
          description: { type: 'string' },
          entityRefs: {
            type: 'array',
            items: { $ref: '#/components/schemas/EntityRef' },
          },
          from: { $ref: '#/components/schemas/Instant' },
          to: { $ref: '#/components/schemas/Instant' },
          source: { type: 'string', enum: ['announced', 'definition'] },
          version: { type: 'integer', minimum: 1 },
        },
      },
      StatusPage: {
        type: 'object',
        additionalProperties: false,
        required: ['at', 'domains', 'incidents', 'maintenance'],
        properties: {
          at: { $ref: '#/components/schemas/Instant' },
          domains: {
            type: 'array',
            description:
              'By title; only services that the reader may see in the catalog',
            items: { $ref: '#/components/schemas/StatusDomain' },
          },
          incidents: {
            type: 'array',
            description:
              'Those that last first, and those that ended in the last 14 days',
            items: { $ref: '#/components/schemas/Incident' },
          },
          maintenance: {
            type: 'array',
            description: 'Running now or in the next 14 days, earliest first',
            items: { $ref: '#/components/schemas/StatusMaintenance' },
          },
        },
      },
      PromiseLink: {
        type: 'object',
        additionalProperties: false,
        required: ['ref', 'mode', 'declared', 'promisedPpm'],
        properties: {
          ref: { type: 'string' },
          mode: { type: 'string', enum: ['hard', 'soft'] },
          group: { type: 'string' },
          declared: { type: 'boolean' },
          via: { type: 'string' },
          promisedPpm: {
            type: ['integer', 'null'],
            minimum: 0,
            maximum: 999999,
          },
          agreementRef: { type: 'string' },
        },
      },
      PromiseCheck: {
        type: 'object',
        additionalProperties: false,
        required: [
          'entityRef',
          'agreementRef',
          'chosenBy',
          'promisedPpm',
          'ceilingPpm',
          'holds',
          'chain',
          'unpromised',
          'cycles',
          'highestPromisePpm',
        ],
        properties: {
          entityRef: { type: 'string' },
          agreementRef: { type: 'string' },
          objective: { type: 'string' },
          chosenBy: { type: 'string', enum: ['only', 'named', 'lowest'] },
          promisedPpm: { type: 'integer', minimum: 0, maximum: 999999 },
          ceilingPpm: { type: 'integer', minimum: 0, maximum: 1000000 },
          holds: { type: 'boolean' },
          chain: {
            type: 'array',
            items: { $ref: '#/components/schemas/PromiseLink' },
          },
          unpromised: { type: 'array', items: { type: 'string' } },
          cycles: {
            type: 'array',
            items: { type: 'array', items: { type: 'string' } },
          },
          highestPromisePpm: { type: 'integer', minimum: 0, maximum: 999999 },
        },
      },
      PromiseChecks: {
        type: 'object',
        additionalProperties: false,
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/PromiseCheck' },
          },
        },
      },
    },
  },
} as const;
