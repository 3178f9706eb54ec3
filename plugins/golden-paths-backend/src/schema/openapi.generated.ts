/* eslint-disable */
// Generated from openapi.yaml by `yarn openapi`; edit the document instead.
export const spec = {
  openapi: '3.1.0',
  info: {
    title: 'golden-paths',
    version: '1',
    description:
      'What was generated from which golden path, and how far it is from its newest release. A caller is told only of entities that the catalog shows to them.',
    license: {
      name: 'Apache-2.0',
      url: 'http://www.apache.org/licenses/LICENSE-2.0.html',
    },
  },
  servers: [{ url: '/' }],
  paths: {
    '/v1/projects': {
      get: {
        operationId: 'listProjects',
        summary: 'Generated projects, those furthest behind first',
        parameters: [
          {
            in: 'query',
            name: 'template',
            description:
              'Only those that were generated from this golden path.',
            schema: { $ref: '#/components/schemas/TemplateName' },
          },
          {
            in: 'query',
            name: 'ownerRef',
            allowReserved: true,
            description:
              'Only those of this owner, or of any of several that are separated by commas.',
            schema: {
              type: 'string',
              maxLength: 4000,
              pattern:
                '^(group|user):[a-z0-9._-]+/[a-z0-9._-]+(,(group|user):[a-z0-9._-]+/[a-z0-9._-]+){0,49}$',
            },
          },
          {
            in: 'query',
            name: 'state',
            schema: { $ref: '#/components/schemas/ProjectState' },
          },
          {
            in: 'query',
            name: 'q',
            allowReserved: true,
            description:
              "Part of the entity's reference, without regard to case.",
            schema: { type: 'string', minLength: 1, maxLength: 100 },
          },
          {
            in: 'query',
            name: 'limit',
            schema: { type: 'integer', minimum: 1, maximum: 200, default: 50 },
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
            description: 'One page of projects',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ProjectPage' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/projects/{kind}/{namespace}/{name}': {
      get: {
        operationId: 'getProject',
        summary:
          'What one project was generated from, and each file that is no longer as it was',
        parameters: [
          {
            in: 'path',
            name: 'kind',
            required: true,
            schema: {
              type: 'string',
              maxLength: 63,
              pattern: '^[a-z][a-z0-9]*$',
            },
          },
          {
            in: 'path',
            name: 'namespace',
            required: true,
            schema: { $ref: '#/components/schemas/NamePart' },
          },
          {
            in: 'path',
            name: 'name',
            required: true,
            schema: { $ref: '#/components/schemas/NamePart' },
          },
        ],
        responses: {
          '200': {
            description: 'The project',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ProjectDetails' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/templates': {
      get: {
        operationId: 'listTemplates',
        summary:
          'Golden paths that projects were generated from, with the versions in use',
        responses: {
          '200': {
            description: 'All of them, by name',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  additionalProperties: false,
                  required: ['items'],
                  properties: {
                    items: {
                      type: 'array',
                      items: { $ref: '#/components/schemas/TemplateUse' },
                    },
                  },
                },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
  },
  components: {
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
      TemplateName: {
        type: 'string',
        maxLength: 63,
        pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
      },
      NamePart: {
        type: 'string',
        maxLength: 63,
        pattern: '^[A-Za-z0-9][A-Za-z0-9._-]*$',
      },
      ProjectState: {
        description:
          'current, when no release since changed its layers; behind, when one did; unknown, when it could not be compared (see problem).',
        type: 'string',
        enum: ['current', 'behind', 'unknown'],
      },
      Tag: { type: ['string', 'null'], maxLength: 250 },
      Commit: {
        type: ['string', 'null'],
        pattern: '^([0-9a-f]{40}|[0-9a-f]{64})$',
      },
      Instant: { type: 'string', format: 'date-time' },
      ChangedFiles: {
        description:
          'How many of its files were changed by whom since it was generated.',
        type: 'object',
        additionalProperties: false,
        required: ['team', 'template', 'both'],
        properties: {
          team: { type: 'integer', minimum: 0 },
          template: { type: 'integer', minimum: 0 },
          both: { type: 'integer', minimum: 0 },
        },
      },
      ProjectSummary: {
        type: 'object',
        additionalProperties: false,
        required: [
          'entityRef',
          'ownerRef',
          'template',
          'repositoryUrl',
          'state',
          'tag',
          'newestTag',
          'behind',
          'changed',
          'problem',
          'isOutdated',
          'movedTo',
          'checkedAt',
        ],
        properties: {
          entityRef: { type: 'string' },
          ownerRef: { type: ['string', 'null'] },
          template: { $ref: '#/components/schemas/TemplateName' },
          repositoryUrl: {
            description:
              "Page of the project's repository; null when the catalog does not say.",
            type: ['string', 'null'],
          },
          state: { $ref: '#/components/schemas/ProjectState' },
          tag: {
            description: 'The release that it was generated from.',
            $ref: '#/components/schemas/Tag',
          },
          newestTag: {
            description: 'The newest release that changed one of its layers.',
            $ref: '#/components/schemas/Tag',
          },
          behind: {
            description:
              'How many releases since changed one of its layers; null when unknown.',
            type: ['integer', 'null'],
            minimum: 0,
          },
          changed: {
            oneOf: [
              { $ref: '#/components/schemas/ChangedFiles' },
              { type: 'null' },
            ],
          },
          problem: {
            description:
              'Why it could not be compared, or not wholly, and what would be right.',
            type: ['string', 'null'],
          },
          isOutdated: {
            description:
              'Whether its repository cannot be read now, so that all this is as it was when it was last compared.',
            type: 'boolean',
          },
          movedTo: {
            description:
              'Page of its repository when the git host has it at another address than the catalog, as after a rename.',
            type: ['string', 'null'],
          },
          checkedAt: {
            description:
              'When it was last read and compared; null before that worked once.',
            oneOf: [{ $ref: '#/components/schemas/Instant' }, { type: 'null' }],
          },
        },
      },
      ProjectPage: {
        type: 'object',
        additionalProperties: false,
        required: ['items', 'totalItems'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/ProjectSummary' },
          },
          totalItems: { type: 'integer', minimum: 0 },
        },
      },
      ProjectDetails: {
        type: 'object',
        additionalProperties: false,
        required: [
          'project',
          'commit',
          'layers',
          'answers',
          'releases',
          'files',
        ],
        properties: {
          project: { $ref: '#/components/schemas/ProjectSummary' },
          commit: {
            description:
              'The commit of the release that it was generated from.',
            $ref: '#/components/schemas/Commit',
          },
          layers: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['template', 'tag', 'files'],
              properties: {
                template: { $ref: '#/components/schemas/TemplateName' },
                tag: { $ref: '#/components/schemas/Tag' },
                files: {
                  description:
                    'How many files of the project it had the last word on.',
                  type: 'integer',
                  minimum: 0,
                },
              },
            },
          },
          answers: {
            description: 'What the form was answered; no secrets.',
            type: 'object',
            additionalProperties: true,
          },
          releases: {
            description:
              'Releases since that changed one of its layers, newest first.',
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['tag', 'commit', 'layers'],
              properties: {
                tag: { type: 'string' },
                commit: { $ref: '#/components/schemas/Commit' },
                layers: {
                  description: 'Which of its layers the release changed.',
                  type: 'array',
                  items: { $ref: '#/components/schemas/TemplateName' },
                },
              },
            },
          },
          files: {
            description:
              'Files that are no longer as generated, or would not be again.',
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['path', 'changedBy'],
              properties: {
                path: { type: 'string' },
                changedBy: {
                  description:
                    'same, when team and template came to the same, so that nothing is left to do.',
                  type: 'string',
                  enum: ['team', 'template', 'both', 'same'],
                },
              },
            },
          },
        },
      },
      TemplateUse: {
        type: 'object',
        additionalProperties: false,
        required: [
          'template',
          'repositoryUrl',
          'newestTag',
          'oldestTag',
          'projects',
          'behind',
          'owners',
          'versions',
          'problem',
          'movedTo',
          'checkedAt',
        ],
        properties: {
          template: { $ref: '#/components/schemas/TemplateName' },
          repositoryUrl: {
            description: 'Repository of the template.',
            type: ['string', 'null'],
          },
          newestTag: {
            description: 'Its newest release.',
            $ref: '#/components/schemas/Tag',
          },
          oldestTag: {
            description:
              'The oldest release that a project was generated from.',
            $ref: '#/components/schemas/Tag',
          },
          projects: { type: 'integer', minimum: 0 },
          behind: {
            description: 'How many of the projects are behind.',
            type: 'integer',
            minimum: 0,
          },
          owners: {
            description: 'References of those who own such a project.',
            type: 'array',
            items: { type: 'string' },
          },
          versions: {
            description: 'Releases in use, newest first.',
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['tag', 'projects'],
              properties: {
                tag: { $ref: '#/components/schemas/Tag' },
                projects: { type: 'integer', minimum: 1 },
              },
            },
          },
          problem: {
            description:
              'Why its releases cannot be read now, and what would be right.',
            type: ['string', 'null'],
          },
          movedTo: {
            description:
              'Page of its repository when the git host has it at another address than goldenPaths.sources.',
            type: ['string', 'null'],
          },
          checkedAt: {
            description: 'When its releases were last read.',
            oneOf: [{ $ref: '#/components/schemas/Instant' }, { type: 'null' }],
          },
        },
      },
      Error: {
        type: 'object',
        required: ['error'],
        properties: {
          error: {
            type: 'object',
            required: ['name', 'message'],
            properties: {
              name: { type: 'string' },
              message: { type: 'string' },
            },
          },
        },
      },
    },
  },
} as const;
