/* eslint-disable */
// Generated from openapi.yaml by `yarn openapi`; edit the document instead.
export const spec = {
  openapi: '3.1.0',
  info: {
    title: 'roadmap',
    version: '1',
    description:
      'What the platform will do next, who promised it for when, and how those promises fared. Promises are never edited: promising again adds a revision.',
    license: {
      name: 'Apache-2.0',
      url: 'http://www.apache.org/licenses/LICENSE-2.0.html',
    },
  },
  servers: [{ url: '/' }],
  paths: {
    '/v1/items': {
      get: {
        operationId: 'listItems',
        summary:
          'Lists items; withdrawn ones only when their state is asked for',
        parameters: [
          {
            in: 'query',
            name: 'kind',
            allowReserved: true,
            description:
              'Items of this kind, or of any of several that are separated by commas; initiatives by default.',
            schema: {
              type: 'string',
              maxLength: 640,
              pattern: '^[a-z][a-z0-9-]{0,62}(,[a-z][a-z0-9-]{0,62}){0,9}$',
            },
          },
          {
            in: 'query',
            name: 'lane',
            schema: { $ref: '#/components/schemas/Lane' },
          },
          {
            in: 'query',
            name: 'ownerRef',
            allowReserved: true,
            description:
              'Items of this owner, or of any of several that are separated by commas.',
            schema: {
              type: 'string',
              maxLength: 4000,
              pattern:
                '^(group|user):[a-z0-9._-]+/[a-z0-9._-]+(,(group|user):[a-z0-9._-]+/[a-z0-9._-]+){0,49}$',
            },
          },
          {
            in: 'query',
            name: 'entityRef',
            allowReserved: true,
            schema: { $ref: '#/components/schemas/EntityRef' },
          },
          {
            in: 'query',
            name: 'state',
            schema: { $ref: '#/components/schemas/ItemState' },
          },
          {
            in: 'query',
            name: 'standing',
            description:
              'Only what still waits for something, or only what does not, as the states of its kind say.',
            schema: { type: 'string', enum: ['open', 'settled'] },
          },
          {
            in: 'query',
            name: 'q',
            allowReserved: true,
            description:
              'Words to be found in title or summary, without regard to case.',
            schema: { type: 'string', minLength: 1, maxLength: 100 },
          },
          {
            in: 'query',
            name: 'promise',
            description:
              'What has become of the promises: none was made, one was, the latest is later than the first, or its date has passed without a delivery.',
            schema: {
              type: 'string',
              enum: ['none', 'made', 'slipped', 'overdue'],
            },
          },
          {
            in: 'query',
            name: 'dueFrom',
            description: 'Promised for this date or later.',
            schema: { $ref: '#/components/schemas/Date' },
          },
          {
            in: 'query',
            name: 'dueBefore',
            description: 'Promised for before this date.',
            schema: { $ref: '#/components/schemas/Date' },
          },
          {
            in: 'query',
            name: 'confidenceFrom',
            description: 'Promised with this confidence or more.',
            schema: { $ref: '#/components/schemas/Confidence' },
          },
          {
            in: 'query',
            name: 'confidenceBelow',
            description: 'Promised with less confidence than this.',
            schema: { $ref: '#/components/schemas/Confidence' },
          },
          {
            in: 'query',
            name: 'follower',
            description:
              'Only what the caller follows today, by choice or by the catalog; for people.',
            schema: { type: 'string', enum: ['me'] },
          },
          { $ref: '#/components/parameters/AsOf' },
          {
            in: 'query',
            name: 'sort',
            schema: {
              type: 'string',
              enum: [
                'due',
                'votes',
                'newest',
                'updated',
                'delivered',
                'title',
                'owner',
                'state',
                'confidence',
                'slip',
              ],
              default: 'due',
            },
          },
          {
            in: 'query',
            name: 'order',
            description:
              'The direction; each sort has a usual one where it is left out.',
            schema: { type: 'string', enum: ['asc', 'desc'] },
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
            description: 'One page of items',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ItemPage' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      post: {
        operationId: 'createItem',
        summary: 'Makes a new item, with its first promise if one is given',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/NewItem' },
            },
          },
        },
        responses: {
          '201': {
            description: 'The new item',
            headers: { ETag: { $ref: '#/components/headers/ETag' } },
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/RoadmapItemDetails' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/items/{key}': {
      get: {
        operationId: 'getItem',
        summary: 'One item with all its promises and events',
        parameters: [
          { $ref: '#/components/parameters/Key' },
          { $ref: '#/components/parameters/AsOf' },
        ],
        responses: {
          '200': {
            description: 'The item',
            headers: { ETag: { $ref: '#/components/headers/ETag' } },
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/RoadmapItemDetails' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      put: {
        operationId: 'updateItem',
        summary:
          'Edits an item; the body is the whole of what people may write',
        parameters: [
          { $ref: '#/components/parameters/Key' },
          { $ref: '#/components/parameters/IfMatch' },
        ],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/ItemUpdate' },
            },
          },
        },
        responses: {
          '200': {
            description: 'The item after the edit',
            headers: { ETag: { $ref: '#/components/headers/ETag' } },
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/RoadmapItemDetails' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/items/{key}/transitions': {
      post: {
        operationId: 'moveItem',
        summary:
          'Moves an item into another state, with the attributes that change with it',
        description:
          '409 with the states that may follow where this one may not.',
        parameters: [
          { $ref: '#/components/parameters/Key' },
          { $ref: '#/components/parameters/IfMatch' },
        ],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/ItemTransition' },
            },
          },
        },
        responses: {
          '200': {
            description: 'The item after the move',
            headers: { ETag: { $ref: '#/components/headers/ETag' } },
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/RoadmapItemDetails' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/kinds': {
      get: {
        operationId: 'listKinds',
        summary: 'The kinds of items, with their attributes and states',
        responses: {
          '200': {
            description: 'All kinds, those of the roadmap itself first',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Kinds' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/items/{key}/commitments': {
      post: {
        operationId: 'promiseItem',
        summary: 'Makes a promise; from the second on it says why',
        parameters: [
          { $ref: '#/components/parameters/Key' },
          { $ref: '#/components/parameters/IfMatch' },
        ],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/CommitmentDraft' },
            },
          },
        },
        responses: {
          '201': {
            description: 'The item with the new promise',
            headers: { ETag: { $ref: '#/components/headers/ETag' } },
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/RoadmapItemDetails' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/requests': {
      post: {
        operationId: 'ask',
        summary: 'Asks for something; who asks votes for it and follows it',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/RequestDraft' },
            },
          },
        },
        responses: {
          '201': {
            description: 'The new request',
            headers: { ETag: { $ref: '#/components/headers/ETag' } },
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/RoadmapItemDetails' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/requests/similar': {
      get: {
        operationId: 'findSimilar',
        summary:
          'Requests and initiatives like what somebody is about to ask for, the most similar first',
        parameters: [
          {
            in: 'query',
            name: 'text',
            required: true,
            allowReserved: true,
            description: 'What stands in the title so far.',
            schema: { type: 'string', minLength: 3, maxLength: 140 },
          },
          {
            in: 'query',
            name: 'limit',
            schema: { type: 'integer', minimum: 1, maximum: 20, default: 5 },
          },
        ],
        responses: {
          '200': {
            description: 'What is similar; empty where nothing is',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/SimilarItems' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/items/{key}/votes/me': {
      put: {
        operationId: 'voteForItem',
        summary: 'Votes for an item; voting again changes nothing',
        parameters: [{ $ref: '#/components/parameters/Key' }],
        responses: {
          '200': { $ref: '#/components/responses/Votes' },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      delete: {
        operationId: 'withdrawVote',
        summary: 'Takes the vote back; without a vote it changes nothing',
        parameters: [{ $ref: '#/components/parameters/Key' }],
        responses: {
          '200': { $ref: '#/components/responses/Votes' },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/scorecard': {
      get: {
        operationId: 'getScorecard',
        summary:
          'How the promises of some quarters fared, by quarter and team, never by person',
        description:
          'An item counts in the quarter for which it was first promised, and by the origin of that promise. What a person owns is not scored. Without quarters, the running one and the four before it.',
        parameters: [
          { $ref: '#/components/parameters/FromPeriod' },
          { $ref: '#/components/parameters/ToPeriod' },
          { $ref: '#/components/parameters/Teams' },
        ],
        responses: {
          '200': {
            description: 'The figures',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Scorecard' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/scorecard/items': {
      get: {
        operationId: 'listScoredItems',
        summary:
          'The items behind the figures of a scorecard with their verdicts, what went wrong first',
        parameters: [
          { $ref: '#/components/parameters/FromPeriod' },
          { $ref: '#/components/parameters/ToPeriod' },
          { $ref: '#/components/parameters/Teams' },
          {
            in: 'query',
            name: 'origin',
            schema: { $ref: '#/components/schemas/PromiseOrigin' },
          },
          {
            in: 'query',
            name: 'limit',
            schema: { type: 'integer', minimum: 1, maximum: 200, default: 100 },
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
            description: 'One page of items',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ScoredItemPage' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/items/{key}/comments': {
      get: {
        operationId: 'listComments',
        summary:
          'The last comments of an item, or the last ones before some, oldest first',
        parameters: [
          { $ref: '#/components/parameters/Key' },
          {
            in: 'query',
            name: 'before',
            description: 'The seq of the first comment that is known already',
            schema: { type: 'integer', minimum: 1, maximum: 9007199254740991 },
          },
          {
            in: 'query',
            name: 'limit',
            schema: { type: 'integer', minimum: 1, maximum: 100, default: 20 },
          },
        ],
        responses: {
          '200': {
            description: 'Comments of the item',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/CommentPage' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      post: {
        operationId: 'addComment',
        summary: 'Says something about an item',
        parameters: [{ $ref: '#/components/parameters/Key' }],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/CommentDraft' },
            },
          },
        },
        responses: {
          '201': { $ref: '#/components/responses/Comment' },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/items/{key}/comments/{id}': {
      put: {
        operationId: 'editComment',
        summary: 'Changes what the caller said',
        parameters: [
          { $ref: '#/components/parameters/Key' },
          { $ref: '#/components/parameters/CommentId' },
          { $ref: '#/components/parameters/IfMatch' },
        ],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/CommentDraft' },
            },
          },
        },
        responses: {
          '200': { $ref: '#/components/responses/Comment' },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      delete: {
        operationId: 'deleteComment',
        summary:
          'Takes back what the caller said; its place stays. Doing it again changes nothing',
        parameters: [
          { $ref: '#/components/parameters/Key' },
          { $ref: '#/components/parameters/CommentId' },
        ],
        responses: {
          '200': { $ref: '#/components/responses/Comment' },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/items/{key}/followers': {
      get: {
        operationId: 'getFollowers',
        summary: 'How many follow an item, and whether the caller does',
        parameters: [{ $ref: '#/components/parameters/Key' }],
        responses: {
          '200': { $ref: '#/components/responses/Followers' },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/items/{key}/followers/me': {
      put: {
        operationId: 'followItem',
        summary: 'Follows an item; doing it again changes nothing',
        parameters: [{ $ref: '#/components/parameters/Key' }],
        responses: {
          '200': { $ref: '#/components/responses/Followers' },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      delete: {
        operationId: 'unfollowItem',
        summary:
          'Wants no news of an item, even where the catalog makes the caller a follower',
        parameters: [{ $ref: '#/components/parameters/Key' }],
        responses: {
          '200': { $ref: '#/components/responses/Followers' },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/changelog': {
      get: {
        operationId: 'getChangelog',
        summary: 'What was delivered, latest first',
        parameters: [
          { $ref: '#/components/parameters/FeedOwner' },
          { $ref: '#/components/parameters/FeedEntity' },
          {
            in: 'query',
            name: 'limit',
            schema: { type: 'integer', minimum: 1, maximum: 200, default: 100 },
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
            description: 'Deliveries',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ChangelogPage' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/feeds/changes.atom': {
      get: {
        operationId: 'getAtomFeed',
        summary: 'What changed lately, of nobody by name, as Atom',
        parameters: [
          { $ref: '#/components/parameters/FeedOwner' },
          { $ref: '#/components/parameters/FeedEntity' },
        ],
        responses: {
          '200': {
            description: 'The feed',
            headers: { 'Cache-Control': { schema: { type: 'string' } } },
            content: { 'application/atom+xml': { schema: { type: 'string' } } },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/feeds/changes.json': {
      get: {
        operationId: 'getJsonFeed',
        summary: 'What changed lately, of nobody by name, as JSON Feed',
        parameters: [
          { $ref: '#/components/parameters/FeedOwner' },
          { $ref: '#/components/parameters/FeedEntity' },
        ],
        responses: {
          '200': {
            description: 'The feed',
            headers: { 'Cache-Control': { schema: { type: 'string' } } },
            content: {
              'application/feed+json': { schema: { type: 'string' } },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/feeds/changelog.atom': {
      get: {
        operationId: 'getChangelogAtom',
        summary: 'What was delivered, by month, as Atom',
        parameters: [
          { $ref: '#/components/parameters/FeedOwner' },
          { $ref: '#/components/parameters/FeedEntity' },
        ],
        responses: {
          '200': {
            description: 'The feed',
            headers: { 'Cache-Control': { schema: { type: 'string' } } },
            content: { 'application/atom+xml': { schema: { type: 'string' } } },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/feeds/changelog.json': {
      get: {
        operationId: 'getChangelogJson',
        summary: 'What was delivered, by month, as JSON Feed',
        parameters: [
          { $ref: '#/components/parameters/FeedOwner' },
          { $ref: '#/components/parameters/FeedEntity' },
        ],
        responses: {
          '200': {
            description: 'The feed',
            headers: { 'Cache-Control': { schema: { type: 'string' } } },
            content: {
              'application/feed+json': { schema: { type: 'string' } },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/feeds/promises.ics': {
      get: {
        operationId: 'getCalendar',
        summary:
          'The promised dates as iCalendar; what is withdrawn is cancelled',
        parameters: [
          { $ref: '#/components/parameters/FeedOwner' },
          { $ref: '#/components/parameters/FeedEntity' },
        ],
        responses: {
          '200': {
            description: 'The feed',
            headers: { 'Cache-Control': { schema: { type: 'string' } } },
            content: { 'text/calendar': { schema: { type: 'string' } } },
          },
        },
      },
    },
    '/v1/vision': {
      get: {
        operationId: 'getVision',
        summary:
          'The vision as it is, or one version of it; version 0 while there is none',
        parameters: [
          {
            in: 'query',
            name: 'version',
            schema: { type: 'integer', minimum: 1, maximum: 2147483647 },
          },
        ],
        responses: {
          '200': { $ref: '#/components/responses/Vision' },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      put: {
        operationId: 'writeVision',
        summary: 'Adds a version of the vision; every version is kept',
        parameters: [{ $ref: '#/components/parameters/IfMatch' }],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/VisionDraft' },
            },
          },
        },
        responses: {
          '200': { $ref: '#/components/responses/Vision' },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/vision/versions': {
      get: {
        operationId: 'listVisionVersions',
        summary:
          'Who wrote which version when, the latest 200 of them, latest first',
        responses: {
          '200': {
            description: 'The versions',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/VisionVersions' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/objectives': {
      get: {
        operationId: 'listObjectives',
        summary:
          'The objectives of some quarters with how each stands, and the items that serve none',
        description:
          'Without quarters, the running one with three before and three after it. Items without an objective are those that are committed, in progress or shipped.',
        parameters: [
          {
            in: 'query',
            name: 'from',
            description:
              'First quarter; at most 40 quarters are shown at a time.',
            schema: { $ref: '#/components/schemas/Period' },
          },
          { $ref: '#/components/parameters/ToPeriod' },
        ],
        responses: {
          '200': {
            description: 'The objectives, earliest quarter first',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ObjectiveList' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      post: {
        operationId: 'createObjective',
        summary: 'Makes a new objective',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/ObjectiveDraft' },
            },
          },
        },
        responses: {
          '201': { $ref: '#/components/responses/Objective' },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/objectives/{key}': {
      get: {
        operationId: 'getObjective',
        summary:
          'One objective with every reading of its metrics, its items and every wording',
        parameters: [{ $ref: '#/components/parameters/ObjectiveKey' }],
        responses: {
          '200': { $ref: '#/components/responses/Objective' },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      put: {
        operationId: 'updateObjective',
        summary: 'Words an objective anew; every wording is kept',
        parameters: [
          { $ref: '#/components/parameters/ObjectiveKey' },
          { $ref: '#/components/parameters/IfMatch' },
        ],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/ObjectiveDraft' },
            },
          },
        },
        responses: {
          '200': { $ref: '#/components/responses/Objective' },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/items/{key}/metrics': {
      get: {
        operationId: 'listItemMetrics',
        summary:
          'What an item is judged by, its own metrics or those of its objective',
        parameters: [{ $ref: '#/components/parameters/Key' }],
        responses: {
          '200': {
            description: 'The metrics',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ItemMetrics' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/metric-sources': {
      get: {
        operationId: 'listMetricSources',
        summary: 'What metrics can be read from beside by hand',
        responses: {
          '200': {
            description: 'All sources that are installed',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/MetricSources' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/metrics': {
      post: {
        operationId: 'addMetric',
        summary: 'Defines a metric of one objective or of one item',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/NewMetric' },
            },
          },
        },
        responses: {
          '201': { $ref: '#/components/responses/Metric' },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/metrics/{id}': {
      put: {
        operationId: 'redefineMetric',
        summary:
          'Defines a metric anew while no reading of it counts; every definition is kept',
        parameters: [
          { $ref: '#/components/parameters/MetricId' },
          { $ref: '#/components/parameters/IfMatch' },
        ],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/MetricDraft' },
            },
          },
        },
        responses: {
          '200': { $ref: '#/components/responses/Metric' },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/metrics/{id}/readings': {
      post: {
        operationId: 'addReading',
        summary:
          'Keeps a reading for good; of several of one day the last one counts',
        parameters: [{ $ref: '#/components/parameters/MetricId' }],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/ReadingDraft' },
            },
          },
        },
        responses: {
          '201': { $ref: '#/components/responses/Metric' },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/documents': {
      get: {
        operationId: 'writeDocument',
        summary:
          'The items of a list as a document that can be kept elsewhere and read back',
        parameters: [
          {
            in: 'query',
            name: 'format',
            schema: { $ref: '#/components/schemas/DocumentFormat' },
          },
          {
            in: 'query',
            name: 'lane',
            schema: { $ref: '#/components/schemas/Lane' },
          },
          {
            in: 'query',
            name: 'ownerRef',
            allowReserved: true,
            description:
              'Items of this owner, or of any of several that are separated by commas.',
            schema: {
              type: 'string',
              maxLength: 4000,
              pattern:
                '^(group|user):[a-z0-9._-]+/[a-z0-9._-]+(,(group|user):[a-z0-9._-]+/[a-z0-9._-]+){0,49}$',
            },
          },
          {
            in: 'query',
            name: 'entityRef',
            allowReserved: true,
            schema: { $ref: '#/components/schemas/EntityRef' },
          },
          {
            in: 'query',
            name: 'state',
            schema: { $ref: '#/components/schemas/ItemState' },
          },
          {
            in: 'query',
            name: 'q',
            allowReserved: true,
            description:
              'Words to be found in title or summary, without regard to case.',
            schema: { type: 'string', minLength: 1, maxLength: 100 },
          },
          { $ref: '#/components/parameters/AsOf' },
        ],
        responses: {
          '200': {
            description: 'The document',
            content: {
              'application/yaml': { schema: { type: 'string' } },
              'text/csv': { schema: { type: 'string' } },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/documents/schema': {
      get: {
        operationId: 'getDocumentSchema',
        summary: 'JSON Schema of a document in YAML',
        responses: {
          '200': {
            description: 'The schema',
            content: {
              'application/json': {
                schema: { type: 'object', additionalProperties: true },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/documents/plan': {
      post: {
        operationId: 'planDocument',
        summary:
          'What a document would change, and what is wrong with it; changes nothing',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/DocumentText' },
            },
          },
        },
        responses: {
          '200': {
            description: 'The plan',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/DocumentPlan' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/documents/apply': {
      post: {
        operationId: 'applyDocument',
        summary:
          'Makes the changes of a plan, all or nothing; 409 when the plan would be another one by now',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/DocumentApplication' },
            },
          },
        },
        responses: {
          '200': {
            description:
              'The plan as it was carried out, with the keys of new items',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/DocumentPlan' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/imports': {
      post: {
        operationId: 'importItems',
        summary:
          'Brings in items with their past, all or nothing; what was imported before is left alone',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/ItemImport' },
            },
          },
        },
        responses: {
          '200': {
            description: 'What was done',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ImportResult' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/sources/{source}': {
      delete: {
        operationId: 'removeSource',
        summary:
          'Removes every item that was imported under a source, with all its history',
        parameters: [
          {
            in: 'path',
            name: 'source',
            required: true,
            schema: { $ref: '#/components/schemas/Source' },
          },
        ],
        responses: {
          '204': { description: 'Removed; also when there was nothing' },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
  },
  components: {
    headers: {
      ETag: {
        description: 'The version of the item, quoted, for If-Match',
        schema: { type: 'string' },
      },
    },
    parameters: {
      Key: {
        in: 'path',
        name: 'key',
        required: true,
        schema: { type: 'string', pattern: '^RM-[1-9][0-9]{0,8}$' },
      },
      AsOf: {
        in: 'query',
        name: 'asOf',
        allowReserved: true,
        description:
          'An instant of the past (RFC 3339, to the millisecond). The answer is what was seen then; what was imported counts from the instant on that its source tells.',
        schema: { type: 'string', format: 'date-time', maxLength: 40 },
      },
      CommentId: {
        in: 'path',
        name: 'id',
        required: true,
        schema: {
          type: 'string',
          pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$',
        },
      },
      ObjectiveKey: {
        in: 'path',
        name: 'key',
        required: true,
        schema: { $ref: '#/components/schemas/ObjectiveKey' },
      },
      MetricId: {
        in: 'path',
        name: 'id',
        required: true,
        schema: {
          type: 'string',
          pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$',
        },
      },
      IfMatch: {
        in: 'header',
        name: 'If-Match',
        description:
          'The version that was read, quoted. 428 without it, 409 when it is stale.',
        required: false,
        schema: { type: 'string' },
      },
      FeedOwner: {
        in: 'query',
        name: 'ownerRef',
        allowReserved: true,
        description: 'Only items of this team.',
        schema: { $ref: '#/components/schemas/OwnerRef' },
      },
      FeedEntity: {
        in: 'query',
        name: 'entityRef',
        allowReserved: true,
        description: 'Only items that are linked to this entity.',
        schema: { $ref: '#/components/schemas/EntityRef' },
      },
      FromPeriod: {
        in: 'query',
        name: 'from',
        description: 'First quarter; at most 40 quarters are scored at a time.',
        schema: { $ref: '#/components/schemas/Period' },
      },
      ToPeriod: {
        in: 'query',
        name: 'to',
        description: 'Last quarter, included.',
        schema: { $ref: '#/components/schemas/Period' },
      },
      Teams: {
        in: 'query',
        name: 'ownerRef',
        allowReserved: true,
        description:
          'Items of this group, or of any of several that are separated by commas.',
        schema: {
          type: 'string',
          maxLength: 4000,
          pattern:
            '^group:[a-z0-9._-]+/[a-z0-9._-]+(,group:[a-z0-9._-]+/[a-z0-9._-]+){0,49}$',
        },
      },
    },
    responses: {
      Votes: {
        description: 'The votes after the request',
        content: {
          'application/json': {
            schema: { $ref: '#/components/schemas/Votes' },
          },
        },
      },
      Comment: {
        description: 'The comment as it is now',
        headers: { ETag: { $ref: '#/components/headers/ETag' } },
        content: {
          'application/json': {
            schema: { $ref: '#/components/schemas/Comment' },
          },
        },
      },
      Followers: {
        description: 'Who follows the item after the request',
        content: {
          'application/json': {
            schema: { $ref: '#/components/schemas/Followers' },
          },
        },
      },
      Vision: {
        description: 'The vision',
        headers: { ETag: { $ref: '#/components/headers/ETag' } },
        content: {
          'application/json': {
            schema: { $ref: '#/components/schemas/Vision' },
          },
        },
      },
      Objective: {
        description: 'The objective as it is now',
        headers: { ETag: { $ref: '#/components/headers/ETag' } },
        content: {
          'application/json': {
            schema: { $ref: '#/components/schemas/ObjectiveDetails' },
          },
        },
      },
      Metric: {
        description: 'The metric as it is now',
        headers: { ETag: { $ref: '#/components/headers/ETag' } },
        content: {
          'application/json': {
            schema: { $ref: '#/components/schemas/MetricDetails' },
          },
        },
      },
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
      Lane: { type: 'string', enum: ['now', 'next', 'later', 'delivered'] },
      ItemState: {
        type: 'string',
        description: "One of the states of the item's kind.",
        pattern: '^[a-z][a-z0-9-]{0,62}$',
      },
      ItemKind: {
        type: 'string',
        description: 'The name of a kind; see /v1/kinds.',
        pattern: '^[a-z][a-z0-9-]{0,62}$',
      },
      Attributes: {
        type: 'object',
        description:
          'What items of this kind say beside what all items say, as its schema has it.',
        maxProperties: 50,
        additionalProperties: true,
      },
      ReasonCode: {
        type: 'string',
        enum: [
          'scope-growth',
          'dependency',
          'capacity-pulled',
          'incident',
          'estimate',
          'priority-change',
          'external',
        ],
      },
      OwnerRef: {
        type: 'string',
        maxLength: 200,
        pattern: '^(group|user):[a-z0-9._-]+/[a-z0-9._-]+$',
      },
      EntityRef: {
        type: 'string',
        maxLength: 200,
        pattern: '^[a-z][a-z0-9]*:[a-z0-9._-]+/[a-z0-9._-]+$',
      },
      Source: { type: 'string', maxLength: 63, pattern: '^[a-z][a-z0-9-]*$' },
      Period: { type: 'string', pattern: '^[12][0-9]{3}-Q[1-4]$' },
      Date: {
        type: 'string',
        format: 'date',
        pattern: '^[12][0-9]{3}-[0-9]{2}-[0-9]{2}$',
      },
      Instant: { type: 'string', format: 'date-time', maxLength: 40 },
      Confidence: { type: 'number', minimum: 0, maximum: 1 },
      Title: { type: 'string', minLength: 3, maxLength: 140, pattern: '\\S' },
      Summary: { type: 'string', maxLength: 20000 },
      Category: { type: 'string', minLength: 1, maxLength: 60, pattern: '\\S' },
      Reason: { type: 'string', maxLength: 2000 },
      LinkedEntity: {
        type: 'object',
        additionalProperties: false,
        required: ['entityRef', 'role'],
        properties: {
          entityRef: { $ref: '#/components/schemas/EntityRef' },
          role: { type: 'string', enum: ['affects', 'delivers'] },
        },
      },
      Visibility: {
        type: 'string',
        enum: ['public', 'internal', 'team'],
        description:
          'Who the item is for: also people outside, everybody inside, or only its owners. Of a new item `internal` and of an edited one as it is, where it is left out.',
      },
      LinkedEntities: {
        type: 'array',
        maxItems: 50,
        items: { $ref: '#/components/schemas/LinkedEntity' },
      },
      ItemLink: {
        type: 'object',
        additionalProperties: false,
        required: ['type', 'key'],
        properties: {
          type: {
            type: 'string',
            description:
              'Cannot be done before the other is, or has to do with it.',
            enum: ['depends-on', 'relates-to'],
          },
          key: { $ref: '#/components/schemas/ItemKey' },
        },
      },
      ItemLinks: {
        type: 'array',
        maxItems: 50,
        items: { $ref: '#/components/schemas/ItemLink' },
      },
      LinkedItem: {
        type: 'object',
        additionalProperties: false,
        required: ['key', 'title', 'state', 'ownerRef'],
        properties: {
          key: { $ref: '#/components/schemas/ItemKey' },
          title: { $ref: '#/components/schemas/Title' },
          state: { $ref: '#/components/schemas/ItemState' },
          ownerRef: { $ref: '#/components/schemas/OwnerRef' },
          dueOn: { $ref: '#/components/schemas/Date' },
        },
      },
      LinkedItems: {
        type: 'object',
        additionalProperties: false,
        required: ['dependsOn', 'neededBy', 'relatesTo'],
        properties: {
          dependsOn: {
            type: 'array',
            items: { $ref: '#/components/schemas/LinkedItem' },
          },
          neededBy: {
            type: 'array',
            items: { $ref: '#/components/schemas/LinkedItem' },
          },
          relatesTo: {
            type: 'array',
            description: 'Whichever of the two states it.',
            items: { $ref: '#/components/schemas/LinkedItem' },
          },
        },
      },
      CommitmentDraft: {
        type: 'object',
        additionalProperties: false,
        required: ['period', 'dueOn', 'confidence'],
        properties: {
          period: { $ref: '#/components/schemas/Period' },
          dueOn: { $ref: '#/components/schemas/Date' },
          confidence: { $ref: '#/components/schemas/Confidence' },
          reasonCode: { $ref: '#/components/schemas/ReasonCode' },
          reason: { $ref: '#/components/schemas/Reason' },
        },
      },
      NewItem: {
        type: 'object',
        additionalProperties: false,
        required: ['title', 'summary', 'ownerRef', 'entities'],
        properties: {
          kind: { $ref: '#/components/schemas/ItemKind' },
          attributes: { $ref: '#/components/schemas/Attributes' },
          title: { $ref: '#/components/schemas/Title' },
          summary: { $ref: '#/components/schemas/Summary' },
          ownerRef: { $ref: '#/components/schemas/OwnerRef' },
          category: { $ref: '#/components/schemas/Category' },
          visibility: { $ref: '#/components/schemas/Visibility' },
          objectiveKey: { $ref: '#/components/schemas/ObjectiveKey' },
          entities: { $ref: '#/components/schemas/LinkedEntities' },
          links: { $ref: '#/components/schemas/ItemLinks' },
          commitment: { $ref: '#/components/schemas/CommitmentDraft' },
        },
      },
      ItemUpdate: {
        type: 'object',
        additionalProperties: false,
        required: ['title', 'summary', 'ownerRef', 'entities', 'state'],
        properties: {
          title: { $ref: '#/components/schemas/Title' },
          summary: { $ref: '#/components/schemas/Summary' },
          ownerRef: { $ref: '#/components/schemas/OwnerRef' },
          category: { $ref: '#/components/schemas/Category' },
          visibility: { $ref: '#/components/schemas/Visibility' },
          objectiveKey: { $ref: '#/components/schemas/ObjectiveKey' },
          entities: { $ref: '#/components/schemas/LinkedEntities' },
          links: { $ref: '#/components/schemas/ItemLinks' },
          state: { $ref: '#/components/schemas/ItemState' },
          attributes: { $ref: '#/components/schemas/Attributes' },
          reason: { $ref: '#/components/schemas/Reason' },
        },
      },
      RequestDraft: {
        type: 'object',
        additionalProperties: false,
        required: ['title', 'summary', 'entities'],
        properties: {
          title: { $ref: '#/components/schemas/Title' },
          summary: { $ref: '#/components/schemas/Summary' },
          entities: { $ref: '#/components/schemas/LinkedEntities' },
        },
      },
      SimilarItems: {
        type: 'object',
        additionalProperties: false,
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/RoadmapItem' },
          },
        },
      },
      ItemTransition: {
        type: 'object',
        additionalProperties: false,
        required: ['to'],
        properties: {
          to: { $ref: '#/components/schemas/ItemState' },
          attributes: { $ref: '#/components/schemas/Attributes' },
          reason: { $ref: '#/components/schemas/Reason' },
        },
      },
      Kinds: {
        type: 'object',
        additionalProperties: false,
        required: ['kinds'],
        properties: {
          kinds: {
            type: 'array',
            items: { $ref: '#/components/schemas/Kind' },
          },
        },
      },
      Kind: {
        type: 'object',
        additionalProperties: false,
        required: [
          'kind',
          'title',
          'description',
          'initialState',
          'states',
          'attributes',
        ],
        properties: {
          kind: { $ref: '#/components/schemas/ItemKind' },
          title: { type: 'string' },
          description: { type: 'string' },
          initialState: { $ref: '#/components/schemas/ItemState' },
          states: {
            type: 'array',
            items: { $ref: '#/components/schemas/KindState' },
          },
          attributes: {
            type: 'object',
            description: 'JSON Schema of the attributes.',
            additionalProperties: true,
          },
        },
      },
      KindState: {
        type: 'object',
        additionalProperties: false,
        required: [
          'state',
          'title',
          'next',
          'promisable',
          'settled',
          'needsReason',
        ],
        properties: {
          state: { $ref: '#/components/schemas/ItemState' },
          title: { type: 'string' },
          next: {
            type: 'array',
            items: { $ref: '#/components/schemas/ItemState' },
          },
          promisable: {
            type: 'boolean',
            description: 'A date can be promised for what stands so.',
          },
          settled: {
            type: 'boolean',
            description: 'Nothing more is waited for.',
          },
          needsReason: {
            type: 'boolean',
            description: 'Who moves an item here has to say why.',
          },
        },
      },
      Commitment: {
        type: 'object',
        additionalProperties: false,
        required: [
          'revision',
          'period',
          'dueOn',
          'confidence',
          'promisedBy',
          'promisedAt',
          'recordedAt',
          'imported',
        ],
        properties: {
          revision: { type: 'integer', minimum: 1 },
          period: { $ref: '#/components/schemas/Period' },
          dueOn: { $ref: '#/components/schemas/Date' },
          confidence: { $ref: '#/components/schemas/Confidence' },
          promisedBy: { type: 'string' },
          promisedAt: { $ref: '#/components/schemas/Instant' },
          recordedAt: { $ref: '#/components/schemas/Instant' },
          reasonCode: { $ref: '#/components/schemas/ReasonCode' },
          reason: { $ref: '#/components/schemas/Reason' },
          imported: { type: 'boolean' },
        },
      },
      ItemEvent: {
        type: 'object',
        additionalProperties: false,
        required: ['seq', 'at', 'actor', 'type'],
        properties: {
          seq: { type: 'integer' },
          at: { $ref: '#/components/schemas/Instant' },
          actor: { type: 'string' },
          type: {
            type: 'string',
            enum: [
              'created',
              'edited',
              'state-changed',
              'promised',
              'imported',
            ],
          },
          before: { type: 'object', additionalProperties: true },
          after: { type: 'object', additionalProperties: true },
          reason: { $ref: '#/components/schemas/Reason' },
        },
      },
      RoadmapItem: {
        type: 'object',
        additionalProperties: false,
        required: [
          'id',
          'key',
          'kind',
          'attributes',
          'title',
          'summary',
          'ownerRef',
          'state',
          'lane',
          'visibility',
          'entities',
          'links',
          'votes',
          'votedByMe',
          'version',
          'createdAt',
          'updatedAt',
          'source',
        ],
        properties: {
          id: { type: 'string' },
          key: { type: 'string' },
          kind: { $ref: '#/components/schemas/ItemKind' },
          attributes: { $ref: '#/components/schemas/Attributes' },
          title: { $ref: '#/components/schemas/Title' },
          summary: { $ref: '#/components/schemas/Summary' },
          ownerRef: { $ref: '#/components/schemas/OwnerRef' },
          state: { $ref: '#/components/schemas/ItemState' },
          lane: { $ref: '#/components/schemas/Lane' },
          category: { $ref: '#/components/schemas/Category' },
          visibility: { $ref: '#/components/schemas/Visibility' },
          objectiveKey: { $ref: '#/components/schemas/ObjectiveKey' },
          entities: { $ref: '#/components/schemas/LinkedEntities' },
          links: { $ref: '#/components/schemas/ItemLinks' },
          commitment: { $ref: '#/components/schemas/Commitment' },
          firstCommitment: { $ref: '#/components/schemas/Commitment' },
          votes: { type: 'integer', minimum: 0 },
          votedByMe: { type: 'boolean' },
          version: { type: 'integer', minimum: 1 },
          createdAt: { $ref: '#/components/schemas/Instant' },
          updatedAt: { $ref: '#/components/schemas/Instant' },
          deliveredOn: { $ref: '#/components/schemas/Date' },
          source: { $ref: '#/components/schemas/Source' },
        },
      },
      RoadmapItemDetails: {
        type: 'object',
        additionalProperties: false,
        required: [
          'id',
          'key',
          'kind',
          'attributes',
          'title',
          'summary',
          'ownerRef',
          'state',
          'lane',
          'visibility',
          'entities',
          'links',
          'votes',
          'votedByMe',
          'version',
          'createdAt',
          'updatedAt',
          'source',
          'commitments',
          'events',
          'nextStates',
          'promisable',
          'linkedItems',
        ],
        properties: {
          id: { type: 'string' },
          key: { type: 'string' },
          kind: { $ref: '#/components/schemas/ItemKind' },
          attributes: { $ref: '#/components/schemas/Attributes' },
          title: { $ref: '#/components/schemas/Title' },
          summary: { $ref: '#/components/schemas/Summary' },
          ownerRef: { $ref: '#/components/schemas/OwnerRef' },
          state: { $ref: '#/components/schemas/ItemState' },
          lane: { $ref: '#/components/schemas/Lane' },
          category: { $ref: '#/components/schemas/Category' },
          visibility: { $ref: '#/components/schemas/Visibility' },
          objectiveKey: { $ref: '#/components/schemas/ObjectiveKey' },
          entities: { $ref: '#/components/schemas/LinkedEntities' },
          links: { $ref: '#/components/schemas/ItemLinks' },
          commitment: { $ref: '#/components/schemas/Commitment' },
          firstCommitment: { $ref: '#/components/schemas/Commitment' },
          votes: { type: 'integer', minimum: 0 },
          votedByMe: { type: 'boolean' },
          version: { type: 'integer', minimum: 1 },
          createdAt: { $ref: '#/components/schemas/Instant' },
          updatedAt: { $ref: '#/components/schemas/Instant' },
          deliveredOn: { $ref: '#/components/schemas/Date' },
          source: { $ref: '#/components/schemas/Source' },
          commitments: {
            type: 'array',
            items: { $ref: '#/components/schemas/Commitment' },
          },
          events: {
            type: 'array',
            items: { $ref: '#/components/schemas/ItemEvent' },
          },
          nextStates: {
            type: 'array',
            description:
              'The states into which the caller could move it now, rights aside.',
            items: { $ref: '#/components/schemas/ItemState' },
          },
          promisable: {
            type: 'boolean',
            description: 'Whether a date can be promised for it now.',
          },
          linkedItems: { $ref: '#/components/schemas/LinkedItems' },
        },
      },
      ItemPage: {
        type: 'object',
        additionalProperties: false,
        required: ['items', 'totalItems'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/RoadmapItem' },
          },
          totalItems: { type: 'integer', minimum: 0 },
          newsAt: { $ref: '#/components/schemas/Instant' },
        },
      },
      Votes: {
        type: 'object',
        additionalProperties: false,
        required: ['votes', 'votedByMe'],
        properties: {
          votes: { type: 'integer', minimum: 0 },
          votedByMe: { type: 'boolean' },
        },
      },
      CommentDraft: {
        type: 'object',
        additionalProperties: false,
        required: ['body'],
        properties: {
          body: {
            type: 'string',
            description: 'Markdown',
            minLength: 1,
            maxLength: 10000,
            pattern: '\\S',
          },
        },
      },
      Comment: {
        type: 'object',
        additionalProperties: false,
        required: [
          'id',
          'seq',
          'author',
          'body',
          'createdAt',
          'deleted',
          'mine',
          'version',
        ],
        properties: {
          id: { type: 'string' },
          seq: { type: 'integer', minimum: 1 },
          author: { type: 'string' },
          body: {
            type: 'string',
            description: 'Markdown; empty once the comment was deleted',
          },
          createdAt: { $ref: '#/components/schemas/Instant' },
          editedAt: { $ref: '#/components/schemas/Instant' },
          deleted: { type: 'boolean' },
          mine: { type: 'boolean' },
          version: { type: 'integer', minimum: 1 },
        },
      },
      CommentPage: {
        type: 'object',
        additionalProperties: false,
        required: ['comments', 'earlier', 'totalItems'],
        properties: {
          comments: {
            type: 'array',
            items: { $ref: '#/components/schemas/Comment' },
          },
          earlier: {
            type: 'integer',
            minimum: 0,
            description: 'How many comments lie before the first of these',
          },
          totalItems: { type: 'integer', minimum: 0 },
        },
      },
      Followers: {
        type: 'object',
        additionalProperties: false,
        required: ['count', 'following', 'byCatalog'],
        properties: {
          count: {
            type: 'integer',
            minimum: 0,
            description: 'How many follow by their own choice',
          },
          following: {
            type: 'boolean',
            description: 'Whether the caller hears of the item',
          },
          byCatalog: {
            type: 'boolean',
            description: 'Whether the caller does so without having chosen to',
          },
        },
      },
      ImportedCommitment: {
        type: 'object',
        additionalProperties: false,
        required: ['period', 'dueOn', 'confidence', 'promisedBy', 'promisedAt'],
        properties: {
          period: { $ref: '#/components/schemas/Period' },
          dueOn: { $ref: '#/components/schemas/Date' },
          confidence: { $ref: '#/components/schemas/Confidence' },
          reasonCode: { $ref: '#/components/schemas/ReasonCode' },
          reason: { $ref: '#/components/schemas/Reason' },
          promisedBy: { $ref: '#/components/schemas/OwnerRef' },
          promisedAt: { $ref: '#/components/schemas/Instant' },
        },
      },
      ImportedEvent: {
        type: 'object',
        additionalProperties: false,
        required: ['at', 'actor', 'type'],
        properties: {
          at: { $ref: '#/components/schemas/Instant' },
          actor: { $ref: '#/components/schemas/OwnerRef' },
          type: {
            type: 'string',
            enum: ['created', 'edited', 'state-changed', 'promised'],
          },
          before: { $ref: '#/components/schemas/EventState' },
          after: { $ref: '#/components/schemas/EventState' },
          reason: { $ref: '#/components/schemas/Reason' },
        },
      },
      EventState: {
        type: 'object',
        description:
          'The state before or after; all that an imported event may carry.',
        additionalProperties: false,
        properties: { state: { $ref: '#/components/schemas/ItemState' } },
      },
      ImportedVote: {
        type: 'object',
        additionalProperties: false,
        required: ['voter', 'at'],
        properties: {
          voter: {
            type: 'string',
            description: 'An opaque id; never a name.',
            pattern: '^[A-Za-z0-9._-]{1,100}$',
          },
          at: { $ref: '#/components/schemas/Instant' },
        },
      },
      ImportedVision: {
        type: 'object',
        description: 'Taken only where there is no vision yet.',
        additionalProperties: false,
        required: ['markdown', 'writtenBy', 'writtenAt'],
        properties: {
          markdown: { $ref: '#/components/schemas/VisionText' },
          writtenBy: { $ref: '#/components/schemas/OwnerRef' },
          writtenAt: { $ref: '#/components/schemas/Instant' },
        },
      },
      ImportedReading: {
        type: 'object',
        additionalProperties: false,
        required: ['readOn', 'value', 'readBy'],
        properties: {
          readOn: { $ref: '#/components/schemas/Date' },
          value: { $ref: '#/components/schemas/MetricValue' },
          note: { $ref: '#/components/schemas/Note' },
          readBy: { $ref: '#/components/schemas/OwnerRef' },
        },
      },
      ImportedMetric: {
        type: 'object',
        additionalProperties: false,
        required: [
          'name',
          'unit',
          'direction',
          'baseline',
          'target',
          'checkOn',
          'sourceType',
          'readings',
        ],
        properties: {
          name: { $ref: '#/components/schemas/MetricName' },
          unit: { $ref: '#/components/schemas/Unit' },
          direction: { $ref: '#/components/schemas/Direction' },
          baseline: { $ref: '#/components/schemas/MetricValue' },
          target: { $ref: '#/components/schemas/MetricValue' },
          checkOn: { $ref: '#/components/schemas/Date' },
          sourceType: {
            type: 'string',
            description: 'Imported metrics are read by hand',
            enum: ['hand'],
          },
          readings: {
            type: 'array',
            maxItems: 500,
            items: { $ref: '#/components/schemas/ImportedReading' },
          },
        },
      },
      ImportedObjective: {
        type: 'object',
        additionalProperties: false,
        required: [
          'externalId',
          'period',
          'title',
          'summary',
          'ownerRef',
          'writtenBy',
          'writtenAt',
          'metrics',
        ],
        properties: {
          externalId: { $ref: '#/components/schemas/ExternalId' },
          period: { $ref: '#/components/schemas/Period' },
          title: { $ref: '#/components/schemas/Title' },
          summary: { $ref: '#/components/schemas/Summary' },
          ownerRef: { $ref: '#/components/schemas/OwnerRef' },
          writtenBy: { $ref: '#/components/schemas/OwnerRef' },
          writtenAt: { $ref: '#/components/schemas/Instant' },
          metrics: {
            type: 'array',
            maxItems: 20,
            items: { $ref: '#/components/schemas/ImportedMetric' },
          },
        },
      },
      ExternalId: { type: 'string', pattern: '^[A-Za-z0-9._:/#-]{1,200}$' },
      ExternalIds: {
        type: 'array',
        maxItems: 50,
        items: { $ref: '#/components/schemas/ExternalId' },
      },
      ImportedItem: {
        type: 'object',
        additionalProperties: false,
        required: [
          'externalId',
          'title',
          'summary',
          'ownerRef',
          'entities',
          'state',
          'createdAt',
          'commitments',
          'events',
          'votes',
        ],
        properties: {
          externalId: { $ref: '#/components/schemas/ExternalId' },
          objectiveExternalId: { $ref: '#/components/schemas/ExternalId' },
          kind: { $ref: '#/components/schemas/ItemKind' },
          attributes: { $ref: '#/components/schemas/Attributes' },
          title: { $ref: '#/components/schemas/Title' },
          summary: { $ref: '#/components/schemas/Summary' },
          ownerRef: { $ref: '#/components/schemas/OwnerRef' },
          category: { $ref: '#/components/schemas/Category' },
          visibility: { $ref: '#/components/schemas/Visibility' },
          entities: { $ref: '#/components/schemas/LinkedEntities' },
          dependsOn: { $ref: '#/components/schemas/ExternalIds' },
          relatesTo: { $ref: '#/components/schemas/ExternalIds' },
          state: { $ref: '#/components/schemas/ItemState' },
          createdAt: { $ref: '#/components/schemas/Instant' },
          commitments: {
            type: 'array',
            maxItems: 50,
            items: { $ref: '#/components/schemas/ImportedCommitment' },
          },
          events: {
            type: 'array',
            maxItems: 500,
            items: { $ref: '#/components/schemas/ImportedEvent' },
          },
          votes: {
            type: 'array',
            maxItems: 1000,
            items: { $ref: '#/components/schemas/ImportedVote' },
          },
        },
      },
      ItemImport: {
        type: 'object',
        additionalProperties: false,
        required: ['source', 'items'],
        properties: {
          source: { $ref: '#/components/schemas/Source' },
          vision: { $ref: '#/components/schemas/ImportedVision' },
          objectives: {
            type: 'array',
            maxItems: 100,
            items: { $ref: '#/components/schemas/ImportedObjective' },
          },
          items: {
            type: 'array',
            maxItems: 200,
            items: { $ref: '#/components/schemas/ImportedItem' },
          },
        },
      },
      ImportResult: {
        type: 'object',
        additionalProperties: false,
        required: ['created', 'skipped'],
        properties: {
          created: { type: 'integer', minimum: 0 },
          skipped: {
            type: 'integer',
            minimum: 0,
            description: 'Items that were imported before',
          },
        },
      },
      VisionText: {
        type: 'string',
        description: 'Markdown',
        minLength: 1,
        maxLength: 20000,
        pattern: '\\S',
      },
      VisionDraft: {
        type: 'object',
        additionalProperties: false,
        required: ['markdown'],
        properties: { markdown: { $ref: '#/components/schemas/VisionText' } },
      },
      Vision: {
        type: 'object',
        additionalProperties: false,
        required: ['version', 'markdown', 'source'],
        properties: {
          version: { type: 'integer', minimum: 0 },
          markdown: {
            type: 'string',
            description: 'Markdown; empty while there is none',
          },
          writtenBy: { type: 'string' },
          writtenAt: { $ref: '#/components/schemas/Instant' },
          source: { $ref: '#/components/schemas/Source' },
        },
      },
      VisionVersion: {
        type: 'object',
        additionalProperties: false,
        required: ['version', 'writtenBy', 'writtenAt', 'source'],
        properties: {
          version: { type: 'integer', minimum: 1 },
          writtenBy: { type: 'string' },
          writtenAt: { $ref: '#/components/schemas/Instant' },
          source: { $ref: '#/components/schemas/Source' },
        },
      },
      VisionVersions: {
        type: 'object',
        additionalProperties: false,
        required: ['versions'],
        properties: {
          versions: {
            type: 'array',
            items: { $ref: '#/components/schemas/VisionVersion' },
          },
        },
      },
      ObjectiveKey: { type: 'string', pattern: '^OB-[1-9][0-9]{0,8}$' },
      MetricValue: {
        type: 'number',
        minimum: -1000000000000,
        maximum: 1000000000000,
      },
      MetricName: {
        type: 'string',
        minLength: 1,
        maxLength: 140,
        pattern: '\\S',
      },
      Unit: { type: 'string', minLength: 1, maxLength: 30, pattern: '\\S' },
      Direction: {
        type: 'string',
        description: 'Whether the measure is to grow or to shrink',
        enum: ['up', 'down'],
      },
      SourceType: {
        type: 'string',
        description: 'Who reads it; `hand` for people',
        maxLength: 40,
        pattern: '^[a-z][a-z0-9-]*$',
      },
      SourceQuery: {
        type: 'string',
        description: 'What the source reads; nothing by hand',
        minLength: 1,
        maxLength: 2000,
        pattern: '\\S',
      },
      Note: { type: 'string', minLength: 1, maxLength: 2000, pattern: '\\S' },
      ObjectiveDraft: {
        type: 'object',
        additionalProperties: false,
        required: ['period', 'title', 'summary', 'ownerRef'],
        properties: {
          period: { $ref: '#/components/schemas/Period' },
          title: { $ref: '#/components/schemas/Title' },
          summary: { $ref: '#/components/schemas/Summary' },
          ownerRef: { $ref: '#/components/schemas/OwnerRef' },
        },
      },
      ObjectiveRevision: {
        type: 'object',
        additionalProperties: false,
        required: [
          'period',
          'title',
          'summary',
          'ownerRef',
          'revision',
          'writtenBy',
          'writtenAt',
        ],
        properties: {
          period: { $ref: '#/components/schemas/Period' },
          title: { $ref: '#/components/schemas/Title' },
          summary: { $ref: '#/components/schemas/Summary' },
          ownerRef: { $ref: '#/components/schemas/OwnerRef' },
          revision: { type: 'integer', minimum: 1 },
          writtenBy: { type: 'string' },
          writtenAt: { $ref: '#/components/schemas/Instant' },
        },
      },
      MetricDraft: {
        type: 'object',
        additionalProperties: false,
        required: [
          'name',
          'unit',
          'direction',
          'baseline',
          'target',
          'checkOn',
          'sourceType',
        ],
        properties: {
          name: { $ref: '#/components/schemas/MetricName' },
          unit: { $ref: '#/components/schemas/Unit' },
          direction: { $ref: '#/components/schemas/Direction' },
          baseline: { $ref: '#/components/schemas/MetricValue' },
          target: { $ref: '#/components/schemas/MetricValue' },
          checkOn: { $ref: '#/components/schemas/Date' },
          sourceType: { $ref: '#/components/schemas/SourceType' },
          sourceQuery: { $ref: '#/components/schemas/SourceQuery' },
        },
      },
      NewMetric: {
        type: 'object',
        description: 'Names either an objective or an item.',
        additionalProperties: false,
        required: [
          'name',
          'unit',
          'direction',
          'baseline',
          'target',
          'checkOn',
          'sourceType',
        ],
        properties: {
          name: { $ref: '#/components/schemas/MetricName' },
          unit: { $ref: '#/components/schemas/Unit' },
          direction: { $ref: '#/components/schemas/Direction' },
          baseline: { $ref: '#/components/schemas/MetricValue' },
          target: { $ref: '#/components/schemas/MetricValue' },
          checkOn: { $ref: '#/components/schemas/Date' },
          sourceType: { $ref: '#/components/schemas/SourceType' },
          sourceQuery: { $ref: '#/components/schemas/SourceQuery' },
          objectiveKey: { $ref: '#/components/schemas/ObjectiveKey' },
          itemKey: { $ref: '#/components/schemas/ItemKey' },
        },
      },
      ItemKey: { type: 'string', pattern: '^RM-[1-9][0-9]{0,8}$' },
      MetricRevision: {
        type: 'object',
        additionalProperties: false,
        required: [
          'name',
          'unit',
          'direction',
          'baseline',
          'target',
          'checkOn',
          'sourceType',
          'revision',
          'writtenBy',
          'writtenAt',
        ],
        properties: {
          name: { $ref: '#/components/schemas/MetricName' },
          unit: { $ref: '#/components/schemas/Unit' },
          direction: { $ref: '#/components/schemas/Direction' },
          baseline: { $ref: '#/components/schemas/MetricValue' },
          target: { $ref: '#/components/schemas/MetricValue' },
          checkOn: { $ref: '#/components/schemas/Date' },
          sourceType: { $ref: '#/components/schemas/SourceType' },
          revision: { type: 'integer', minimum: 1 },
          writtenBy: { type: 'string' },
          writtenAt: { $ref: '#/components/schemas/Instant' },
          sourceQuery: { $ref: '#/components/schemas/SourceQuery' },
        },
      },
      ReadingDraft: {
        type: 'object',
        additionalProperties: false,
        required: ['readOn', 'value'],
        properties: {
          readOn: { $ref: '#/components/schemas/Date' },
          value: { $ref: '#/components/schemas/MetricValue' },
          note: { $ref: '#/components/schemas/Note' },
        },
      },
      JudgedReading: {
        type: 'object',
        additionalProperties: false,
        required: [
          'seq',
          'readOn',
          'value',
          'readBy',
          'recordedAt',
          'progress',
        ],
        properties: {
          seq: { type: 'integer', minimum: 1 },
          readOn: { $ref: '#/components/schemas/Date' },
          value: { $ref: '#/components/schemas/MetricValue' },
          readBy: { type: 'string' },
          recordedAt: { $ref: '#/components/schemas/Instant' },
          progress: {
            type: 'number',
            description: 'Share of the way from baseline to target',
          },
          note: { $ref: '#/components/schemas/Note' },
          verdict: {
            type: 'string',
            description: 'Only of a reading on or after the check date',
            enum: ['met', 'partly', 'missed'],
          },
        },
      },
      MetricSources: {
        type: 'object',
        additionalProperties: false,
        required: ['sources'],
        properties: {
          sources: {
            type: 'array',
            items: { $ref: '#/components/schemas/MetricSource' },
          },
        },
      },
      MetricSource: {
        type: 'object',
        additionalProperties: false,
        required: ['type', 'title', 'queryHint'],
        properties: {
          type: { $ref: '#/components/schemas/SourceType' },
          title: { type: 'string' },
          queryHint: {
            type: 'string',
            description: 'What a query of it looks like',
          },
          unit: {
            type: 'string',
            description: 'The unit of all its figures, where they share one',
          },
        },
      },
      SourceGap: {
        type: 'object',
        description: 'Why a source gave no figure when it was last asked',
        additionalProperties: false,
        required: ['message', 'at'],
        properties: {
          message: { type: 'string' },
          at: { $ref: '#/components/schemas/Instant' },
        },
      },
      Metric: {
        type: 'object',
        additionalProperties: false,
        required: [
          'id',
          'revision',
          'name',
          'unit',
          'direction',
          'baseline',
          'target',
          'checkOn',
          'sourceType',
          'readingDue',
        ],
        properties: {
          id: { type: 'string' },
          revision: { type: 'integer', minimum: 1 },
          name: { $ref: '#/components/schemas/MetricName' },
          unit: { $ref: '#/components/schemas/Unit' },
          direction: { $ref: '#/components/schemas/Direction' },
          baseline: { $ref: '#/components/schemas/MetricValue' },
          target: { $ref: '#/components/schemas/MetricValue' },
          checkOn: { $ref: '#/components/schemas/Date' },
          sourceType: { $ref: '#/components/schemas/SourceType' },
          readingDue: {
            type: 'boolean',
            description: 'True from the check date on, until a reading counts',
          },
          sourceQuery: { $ref: '#/components/schemas/SourceQuery' },
          latest: { $ref: '#/components/schemas/JudgedReading' },
          sourceError: { $ref: '#/components/schemas/SourceGap' },
          noFigure: { $ref: '#/components/schemas/SourceGap' },
        },
      },
      MetricDetails: {
        type: 'object',
        additionalProperties: false,
        required: [
          'id',
          'revision',
          'name',
          'unit',
          'direction',
          'baseline',
          'target',
          'checkOn',
          'sourceType',
          'readingDue',
          'readings',
          'revisions',
        ],
        properties: {
          id: { type: 'string' },
          revision: { type: 'integer', minimum: 1 },
          name: { $ref: '#/components/schemas/MetricName' },
          unit: { $ref: '#/components/schemas/Unit' },
          direction: { $ref: '#/components/schemas/Direction' },
          baseline: { $ref: '#/components/schemas/MetricValue' },
          target: { $ref: '#/components/schemas/MetricValue' },
          checkOn: { $ref: '#/components/schemas/Date' },
          sourceType: { $ref: '#/components/schemas/SourceType' },
          readingDue: {
            type: 'boolean',
            description: 'True from the check date on, until a reading counts',
          },
          readings: {
            type: 'array',
            items: { $ref: '#/components/schemas/JudgedReading' },
          },
          revisions: {
            type: 'array',
            items: { $ref: '#/components/schemas/MetricRevision' },
          },
          sourceQuery: { $ref: '#/components/schemas/SourceQuery' },
          latest: { $ref: '#/components/schemas/JudgedReading' },
          sourceError: { $ref: '#/components/schemas/SourceGap' },
          noFigure: { $ref: '#/components/schemas/SourceGap' },
        },
      },
      ItemMetrics: {
        type: 'object',
        additionalProperties: false,
        required: ['metrics'],
        properties: {
          metrics: {
            type: 'array',
            items: { $ref: '#/components/schemas/MetricDetails' },
          },
          of: { type: 'string', enum: ['item', 'objective'] },
        },
      },
      ItemCounts: {
        type: 'object',
        description: 'How many items, by state',
        additionalProperties: { type: 'integer', minimum: 0 },
      },
      ItemReference: {
        type: 'object',
        additionalProperties: false,
        required: ['key', 'title', 'ownerRef', 'state'],
        properties: {
          key: { type: 'string' },
          title: { $ref: '#/components/schemas/Title' },
          ownerRef: { $ref: '#/components/schemas/OwnerRef' },
          state: { $ref: '#/components/schemas/ItemState' },
        },
      },
      Objective: {
        type: 'object',
        additionalProperties: false,
        required: [
          'key',
          'period',
          'title',
          'summary',
          'ownerRef',
          'revision',
          'createdAt',
          'source',
          'metrics',
          'items',
          'problems',
        ],
        properties: {
          key: { $ref: '#/components/schemas/ObjectiveKey' },
          period: { $ref: '#/components/schemas/Period' },
          title: { $ref: '#/components/schemas/Title' },
          summary: { $ref: '#/components/schemas/Summary' },
          ownerRef: { $ref: '#/components/schemas/OwnerRef' },
          revision: { type: 'integer', minimum: 1 },
          createdAt: { $ref: '#/components/schemas/Instant' },
          source: { $ref: '#/components/schemas/Source' },
          metrics: {
            type: 'array',
            items: { $ref: '#/components/schemas/Metric' },
          },
          items: { $ref: '#/components/schemas/ItemCounts' },
          problems: {
            type: 'array',
            items: {
              type: 'string',
              enum: ['no-metric', 'no-item', 'reading-due'],
            },
          },
        },
      },
      ObjectiveDetails: {
        type: 'object',
        additionalProperties: false,
        required: [
          'key',
          'period',
          'title',
          'summary',
          'ownerRef',
          'revision',
          'createdAt',
          'source',
          'metrics',
          'items',
          'problems',
          'revisions',
          'servedBy',
        ],
        properties: {
          key: { $ref: '#/components/schemas/ObjectiveKey' },
          period: { $ref: '#/components/schemas/Period' },
          title: { $ref: '#/components/schemas/Title' },
          summary: { $ref: '#/components/schemas/Summary' },
          ownerRef: { $ref: '#/components/schemas/OwnerRef' },
          revision: { type: 'integer', minimum: 1 },
          createdAt: { $ref: '#/components/schemas/Instant' },
          source: { $ref: '#/components/schemas/Source' },
          metrics: {
            type: 'array',
            items: { $ref: '#/components/schemas/MetricDetails' },
          },
          items: { $ref: '#/components/schemas/ItemCounts' },
          problems: {
            type: 'array',
            items: {
              type: 'string',
              enum: ['no-metric', 'no-item', 'reading-due'],
            },
          },
          revisions: {
            type: 'array',
            items: { $ref: '#/components/schemas/ObjectiveRevision' },
          },
          servedBy: {
            type: 'array',
            items: { $ref: '#/components/schemas/ItemReference' },
          },
        },
      },
      ObjectiveList: {
        type: 'object',
        additionalProperties: false,
        required: [
          'today',
          'from',
          'to',
          'objectives',
          'withoutObjective',
          'totalWithoutObjective',
        ],
        properties: {
          today: { $ref: '#/components/schemas/Date' },
          from: { $ref: '#/components/schemas/Period' },
          to: { $ref: '#/components/schemas/Period' },
          objectives: {
            type: 'array',
            items: { $ref: '#/components/schemas/Objective' },
          },
          withoutObjective: {
            type: 'array',
            items: { $ref: '#/components/schemas/ItemReference' },
          },
          totalWithoutObjective: { type: 'integer', minimum: 0 },
        },
      },
      DocumentFormat: { type: 'string', enum: ['yaml', 'csv'] },
      DocumentText: {
        type: 'object',
        additionalProperties: false,
        required: ['text', 'format'],
        properties: {
          text: { type: 'string', maxLength: 1000000 },
          format: { $ref: '#/components/schemas/DocumentFormat' },
        },
      },
      DocumentApplication: {
        type: 'object',
        additionalProperties: false,
        required: ['text', 'format', 'basis'],
        properties: {
          text: { type: 'string', maxLength: 1000000 },
          format: { $ref: '#/components/schemas/DocumentFormat' },
          basis: {
            type: 'string',
            description: 'That of the plan that was seen.',
            pattern: '^[0-9a-f]{64}$',
          },
        },
      },
      DocumentProblem: {
        type: 'object',
        additionalProperties: false,
        required: ['kind', 'line', 'message'],
        properties: {
          kind: {
            type: 'string',
            description:
              '`conflict`: the portal went on since the document was written; `denied`: the caller may not do it.',
            enum: ['error', 'conflict', 'denied'],
          },
          line: { type: 'integer', minimum: 1 },
          column: { type: 'integer', minimum: 1 },
          field: { type: 'string' },
          id: { type: 'string' },
          message: { type: 'string' },
        },
      },
      FieldChange: {
        type: 'object',
        additionalProperties: false,
        required: ['field', 'before', 'after'],
        properties: {
          field: {
            type: 'string',
            enum: [
              'title',
              'summary',
              'owner',
              'category',
              'visibility',
              'state',
              'entities',
              'dependsOn',
              'relatesTo',
            ],
          },
          before: { type: 'string' },
          after: { type: 'string' },
        },
      },
      PlannedPromise: {
        type: 'object',
        additionalProperties: false,
        required: ['revision', 'due', 'confidence'],
        properties: {
          revision: { type: 'integer', minimum: 1 },
          due: { $ref: '#/components/schemas/Date' },
          previousDue: { $ref: '#/components/schemas/Date' },
          confidence: { $ref: '#/components/schemas/Confidence' },
          reasonCode: { $ref: '#/components/schemas/ReasonCode' },
          reason: { $ref: '#/components/schemas/Reason' },
        },
      },
      PlannedItem: {
        type: 'object',
        additionalProperties: false,
        required: [
          'id',
          'title',
          'state',
          'line',
          'action',
          'fields',
          'promises',
        ],
        properties: {
          id: { type: 'string' },
          key: {
            type: 'string',
            description: 'Left out for an item that is to be made.',
          },
          version: { type: 'integer', minimum: 1 },
          title: { $ref: '#/components/schemas/Title' },
          state: { $ref: '#/components/schemas/ItemState' },
          line: { type: 'integer', minimum: 1 },
          action: { type: 'string', enum: ['create', 'change', 'unchanged'] },
          fields: {
            type: 'array',
            items: { $ref: '#/components/schemas/FieldChange' },
          },
          promises: {
            type: 'array',
            items: { $ref: '#/components/schemas/PlannedPromise' },
          },
        },
      },
      DocumentPlan: {
        type: 'object',
        additionalProperties: false,
        required: ['basis', 'items', 'problems'],
        properties: {
          basis: {
            type: 'string',
            description: 'Names exactly this plan; applying it asks for it.',
          },
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/PlannedItem' },
          },
          problems: {
            type: 'array',
            description: 'While there are any, nothing is applied.',
            items: { $ref: '#/components/schemas/DocumentProblem' },
          },
        },
      },
      PromiseOrigin: {
        type: 'string',
        description: 'Where the first promise of an item was made.',
        enum: ['portal', 'imported'],
      },
      Interval: {
        type: 'object',
        additionalProperties: false,
        required: ['low', 'high'],
        properties: {
          low: { type: 'number', minimum: 0, maximum: 1 },
          high: { type: 'number', minimum: 0, maximum: 1 },
        },
      },
      Share: {
        type: 'object',
        description: "Kept of judged, with Wilson's interval at 95 %.",
        additionalProperties: false,
        required: ['kept', 'judged', 'leftOut'],
        properties: {
          kept: { type: 'integer', minimum: 0 },
          judged: { type: 'integer', minimum: 0 },
          leftOut: {
            type: 'integer',
            minimum: 0,
            description:
              'Not due yet, delivered on an unknown day, or without a promise in good time.',
          },
          interval: { $ref: '#/components/schemas/Interval' },
        },
      },
      Slip: {
        type: 'object',
        additionalProperties: false,
        required: ['days', 'atLeast'],
        properties: {
          days: { type: 'integer' },
          atLeast: {
            type: 'boolean',
            description:
              'True while something that is not delivered yet can still raise it.',
          },
        },
      },
      SlipSummary: {
        type: 'object',
        additionalProperties: false,
        required: ['count', 'open'],
        properties: {
          count: { type: 'integer', minimum: 0 },
          open: {
            type: 'integer',
            minimum: 0,
            description: 'How many of them are not delivered yet.',
          },
          p50: { $ref: '#/components/schemas/Slip' },
          p85: { $ref: '#/components/schemas/Slip' },
        },
      },
      ReasonCount: {
        type: 'object',
        additionalProperties: false,
        required: ['reasonCode', 'count'],
        properties: {
          reasonCode: { $ref: '#/components/schemas/ReasonCode' },
          count: { type: 'integer', minimum: 1 },
        },
      },
      ScorecardFigures: {
        type: 'object',
        description:
          'Without `period` of all quarters, without `ownerRef` of all teams.',
        additionalProperties: false,
        required: [
          'origin',
          'sources',
          'promises',
          'first',
          'last',
          'slip',
          'repromises',
          'reasons',
        ],
        properties: {
          origin: { $ref: '#/components/schemas/PromiseOrigin' },
          period: { $ref: '#/components/schemas/Period' },
          ownerRef: { $ref: '#/components/schemas/OwnerRef' },
          sources: {
            type: 'array',
            items: { $ref: '#/components/schemas/Source' },
          },
          promises: { type: 'integer', minimum: 1 },
          first: { $ref: '#/components/schemas/Share' },
          last: { $ref: '#/components/schemas/Share' },
          slip: { $ref: '#/components/schemas/SlipSummary' },
          repromises: { type: 'integer', minimum: 0 },
          reasons: {
            type: 'array',
            items: { $ref: '#/components/schemas/ReasonCount' },
          },
        },
      },
      Scorecard: {
        type: 'object',
        additionalProperties: false,
        required: ['today', 'from', 'to', 'figures', 'ownedByPeople'],
        properties: {
          today: { $ref: '#/components/schemas/Date' },
          from: { $ref: '#/components/schemas/Period' },
          to: { $ref: '#/components/schemas/Period' },
          figures: {
            type: 'array',
            items: { $ref: '#/components/schemas/ScorecardFigures' },
          },
          ownedByPeople: {
            type: 'integer',
            minimum: 0,
            description:
              'Items that are not scored because a person owns them.',
          },
        },
      },
      JudgedPromise: {
        type: 'object',
        additionalProperties: false,
        required: ['revision', 'dueOn', 'promisedAt', 'imported'],
        properties: {
          revision: { type: 'integer', minimum: 1 },
          dueOn: { $ref: '#/components/schemas/Date' },
          promisedAt: { $ref: '#/components/schemas/Instant' },
          imported: { type: 'boolean' },
          reasonCode: { $ref: '#/components/schemas/ReasonCode' },
          reason: { $ref: '#/components/schemas/Reason' },
        },
      },
      ScoredItem: {
        type: 'object',
        additionalProperties: false,
        required: [
          'key',
          'title',
          'ownerRef',
          'state',
          'source',
          'origin',
          'period',
          'first',
          'firstOutcome',
          'lastOutcome',
          'timesShipped',
          'repromises',
        ],
        properties: {
          key: { type: 'string' },
          title: { $ref: '#/components/schemas/Title' },
          ownerRef: { $ref: '#/components/schemas/OwnerRef' },
          state: { $ref: '#/components/schemas/ItemState' },
          source: { $ref: '#/components/schemas/Source' },
          origin: { $ref: '#/components/schemas/PromiseOrigin' },
          period: { $ref: '#/components/schemas/Period' },
          first: { $ref: '#/components/schemas/JudgedPromise' },
          firstOutcome: {
            type: 'string',
            enum: ['kept', 'late', 'overdue', 'dropped', 'not-due', 'undated'],
          },
          last: { $ref: '#/components/schemas/JudgedPromise' },
          lastOutcome: {
            type: 'string',
            enum: [
              'kept',
              'late',
              'overdue',
              'dropped',
              'not-due',
              'undated',
              'no-notice',
            ],
          },
          deliveredOn: { $ref: '#/components/schemas/Date' },
          timesShipped: { type: 'integer', minimum: 0 },
          slip: { $ref: '#/components/schemas/Slip' },
          repromises: {
            type: 'array',
            items: { $ref: '#/components/schemas/JudgedPromise' },
          },
        },
      },
      ScoredItemPage: {
        type: 'object',
        additionalProperties: false,
        required: ['items', 'totalItems'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/ScoredItem' },
          },
          totalItems: { type: 'integer', minimum: 0 },
        },
      },
      Delivery: {
        type: 'object',
        additionalProperties: false,
        required: [
          'key',
          'title',
          'ownerRef',
          'source',
          'state',
          'deliveredAt',
        ],
        properties: {
          key: { type: 'string' },
          title: { type: 'string' },
          ownerRef: { $ref: '#/components/schemas/OwnerRef' },
          source: { $ref: '#/components/schemas/Source' },
          state: { $ref: '#/components/schemas/ItemState' },
          deliveredAt: { $ref: '#/components/schemas/Instant' },
          firstDueOn: { $ref: '#/components/schemas/Date' },
        },
      },
      ChangelogPage: {
        type: 'object',
        additionalProperties: false,
        required: ['deliveries', 'totalItems'],
        properties: {
          deliveries: {
            type: 'array',
            items: { $ref: '#/components/schemas/Delivery' },
          },
          totalItems: { type: 'integer', minimum: 0 },
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
