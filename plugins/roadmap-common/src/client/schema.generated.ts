/* eslint-disable */
// Generated from openapi.yaml by `yarn openapi`; edit the document instead.
export interface paths {
  '/v1/items': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Lists items; withdrawn ones only when their state is asked for */
    get: operations['listItems'];
    put?: never;
    /** Makes a new item, with its first promise if one is given */
    post: operations['createItem'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/items/{key}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One item with all its promises and events */
    get: operations['getItem'];
    /** Edits an item; the body is the whole of what people may write */
    put: operations['updateItem'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/items/{key}/transitions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Moves an item into another state, with the attributes that change with it
     * @description 409 with the states that may follow where this one may not.
     */
    post: operations['moveItem'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/kinds': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The kinds of items, with their attributes and states */
    get: operations['listKinds'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/items/{key}/commitments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Makes a promise; from the second on it says why */
    post: operations['promiseItem'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/requests': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Asks for something; who asks votes for it and follows it */
    post: operations['ask'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/requests/similar': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Requests and initiatives like what somebody is about to ask for, the most similar first */
    get: operations['findSimilar'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/items/{key}/votes/me': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Votes for an item; voting again changes nothing */
    put: operations['voteForItem'];
    post?: never;
    /** Takes the vote back; without a vote it changes nothing */
    delete: operations['withdrawVote'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/scorecard': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * How the promises of some quarters fared, by quarter and team, never by person
     * @description An item counts in the quarter for which it was first promised, and by the origin of that promise. What a person owns is not scored. Without quarters, the running one and the four before it.
     */
    get: operations['getScorecard'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/scorecard/items': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The items behind the figures of a scorecard with their verdicts, what went wrong first */
    get: operations['listScoredItems'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/items/{key}/comments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The last comments of an item, or the last ones before some, oldest first */
    get: operations['listComments'];
    put?: never;
    /** Says something about an item */
    post: operations['addComment'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/items/{key}/comments/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Changes what the caller said */
    put: operations['editComment'];
    post?: never;
    /** Takes back what the caller said; its place stays. Doing it again changes nothing */
    delete: operations['deleteComment'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/items/{key}/followers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How many follow an item, and whether the caller does */
    get: operations['getFollowers'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/items/{key}/followers/me': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Follows an item; doing it again changes nothing */
    put: operations['followItem'];
    post?: never;
    /** Wants no news of an item, even where the catalog makes the caller a follower */
    delete: operations['unfollowItem'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/changelog': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What was delivered, latest first */
    get: operations['getChangelog'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/feeds/changes.atom': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What changed lately, of nobody by name, as Atom */
    get: operations['getAtomFeed'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/feeds/changes.json': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What changed lately, of nobody by name, as JSON Feed */
    get: operations['getJsonFeed'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/feeds/changelog.atom': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What was delivered, by month, as Atom */
    get: operations['getChangelogAtom'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/feeds/changelog.json': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What was delivered, by month, as JSON Feed */
    get: operations['getChangelogJson'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/feeds/promises.ics': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The promised dates as iCalendar; what is withdrawn is cancelled */
    get: operations['getCalendar'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/vision': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The vision as it is, or one version of it; version 0 while there is none */
    get: operations['getVision'];
    /** Adds a version of the vision; every version is kept */
    put: operations['writeVision'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/vision/versions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who wrote which version when, the latest 200 of them, latest first */
    get: operations['listVisionVersions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/objectives': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The objectives of some quarters with how each stands, and the items that serve none
     * @description Without quarters, the running one with three before and three after it. Items without an objective are those that are committed, in progress or shipped.
     */
    get: operations['listObjectives'];
    put?: never;
    /** Makes a new objective */
    post: operations['createObjective'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/objectives/{key}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One objective with every reading of its metrics, its items and every wording */
    get: operations['getObjective'];
    /** Words an objective anew; every wording is kept */
    put: operations['updateObjective'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/items/{key}/metrics': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What an item is judged by, its own metrics or those of its objective */
    get: operations['listItemMetrics'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/metric-sources': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What metrics can be read from beside by hand */
    get: operations['listMetricSources'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/metrics': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Defines a metric of one objective or of one item */
    post: operations['addMetric'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/metrics/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Defines a metric anew while no reading of it counts; every definition is kept */
    put: operations['redefineMetric'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/metrics/{id}/readings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Keeps a reading for good; of several of one day the last one counts */
    post: operations['addReading'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/documents': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The items of a list as a document that can be kept elsewhere and read back */
    get: operations['writeDocument'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/documents/schema': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** JSON Schema of a document in YAML */
    get: operations['getDocumentSchema'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/documents/plan': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** What a document would change, and what is wrong with it; changes nothing */
    post: operations['planDocument'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/documents/apply': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Makes the changes of a plan, all or nothing; 409 when the plan would be another one by now */
    post: operations['applyDocument'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/imports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Brings in items with their past, all or nothing; what was imported before is left alone */
    post: operations['importItems'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sources/{source}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Removes every item that was imported under a source, with all its history */
    delete: operations['removeSource'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    /** @enum {string} */
    Lane: 'now' | 'next' | 'later' | 'delivered';
    /** @description One of the states of the item's kind. */
    ItemState: string;
    /** @description The name of a kind; see /v1/kinds. */
    ItemKind: string;
    /** @description What items of this kind say beside what all items say, as its schema has it. */
    Attributes: {
      [key: string]: unknown;
    };
    /** @enum {string} */
    ReasonCode:
      | 'scope-growth'
      | 'dependency'
      | 'capacity-pulled'
      | 'incident'
      | 'estimate'
      | 'priority-change'
      | 'external';
    OwnerRef: string;
    EntityRef: string;
    Source: string;
    Period: string;
    /** Format: date */
    Date: string;
    /** Format: date-time */
    Instant: string;
    Confidence: number;
    Title: string;
    Summary: string;
    Category: string;
    Reason: string;
    LinkedEntity: {
      entityRef: components['schemas']['EntityRef'];
      /** @enum {string} */
      role: 'affects' | 'delivers';
    };
    /**
     * @description Who the item is for: also people outside, everybody inside, or only its owners. Of a new item `internal` and of an edited one as it is, where it is left out.
     * @enum {string}
     */
    Visibility: 'public' | 'internal' | 'team';
    LinkedEntities: components['schemas']['LinkedEntity'][];
    ItemLink: {
      /**
       * @description Cannot be done before the other is, or has to do with it.
       * @enum {string}
       */
      type: 'depends-on' | 'relates-to';
      key: components['schemas']['ItemKey'];
    };
    ItemLinks: components['schemas']['ItemLink'][];
    LinkedItem: {
      key: components['schemas']['ItemKey'];
      title: components['schemas']['Title'];
      state: components['schemas']['ItemState'];
      ownerRef: components['schemas']['OwnerRef'];
      dueOn?: components['schemas']['Date'];
    };
    LinkedItems: {
      dependsOn: components['schemas']['LinkedItem'][];
      neededBy: components['schemas']['LinkedItem'][];
      /** @description Whichever of the two states it. */
      relatesTo: components['schemas']['LinkedItem'][];
    };
    CommitmentDraft: {
      period: components['schemas']['Period'];
      dueOn: components['schemas']['Date'];
      confidence: components['schemas']['Confidence'];
      reasonCode?: components['schemas']['ReasonCode'];
      reason?: components['schemas']['Reason'];
    };
    NewItem: {
      kind?: components['schemas']['ItemKind'];
      attributes?: components['schemas']['Attributes'];
      title: components['schemas']['Title'];
      summary: components['schemas']['Summary'];
      ownerRef: components['schemas']['OwnerRef'];
      category?: components['schemas']['Category'];
      visibility?: components['schemas']['Visibility'];
      objectiveKey?: components['schemas']['ObjectiveKey'];
      entities: components['schemas']['LinkedEntities'];
      links?: components['schemas']['ItemLinks'];
      commitment?: components['schemas']['CommitmentDraft'];
    };
    ItemUpdate: {
      title: components['schemas']['Title'];
      summary: components['schemas']['Summary'];
      ownerRef: components['schemas']['OwnerRef'];
      category?: components['schemas']['Category'];
      visibility?: components['schemas']['Visibility'];
      objectiveKey?: components['schemas']['ObjectiveKey'];
      entities: components['schemas']['LinkedEntities'];
      links?: components['schemas']['ItemLinks'];
      state: components['schemas']['ItemState'];
      attributes?: components['schemas']['Attributes'];
      reason?: components['schemas']['Reason'];
    };
    RequestDraft: {
      title: components['schemas']['Title'];
      summary: components['schemas']['Summary'];
      entities: components['schemas']['LinkedEntities'];
    };
    SimilarItems: {
      items: components['schemas']['RoadmapItem'][];
    };
    ItemTransition: {
      to: components['schemas']['ItemState'];
      attributes?: components['schemas']['Attributes'];
      reason?: components['schemas']['Reason'];
    };
    Kinds: {
      kinds: components['schemas']['Kind'][];
    };
    Kind: {
      kind: components['schemas']['ItemKind'];
      title: string;
      description: string;
      initialState: components['schemas']['ItemState'];
      states: components['schemas']['KindState'][];
      /** @description JSON Schema of the attributes. */
      attributes: {
        [key: string]: unknown;
      };
    };
    KindState: {
      state: components['schemas']['ItemState'];
      title: string;
      next: components['schemas']['ItemState'][];
      /** @description A date can be promised for what stands so. */
      promisable: boolean;
      /** @description Nothing more is waited for. */
      settled: boolean;
      /** @description Who moves an item here has to say why. */
      needsReason: boolean;
    };
    Commitment: {
      revision: number;
      period: components['schemas']['Period'];
      dueOn: components['schemas']['Date'];
      confidence: components['schemas']['Confidence'];
      promisedBy: string;
      promisedAt: components['schemas']['Instant'];
      recordedAt: components['schemas']['Instant'];
      reasonCode?: components['schemas']['ReasonCode'];
      reason?: components['schemas']['Reason'];
      imported: boolean;
    };
    ItemEvent: {
      seq: number;
      at: components['schemas']['Instant'];
      actor: string;
      /** @enum {string} */
      type: 'created' | 'edited' | 'state-changed' | 'promised' | 'imported';
      before?: {
        [key: string]: unknown;
      };
      after?: {
        [key: string]: unknown;
      };
      reason?: components['schemas']['Reason'];
    };
    RoadmapItem: {
      id: string;
      key: string;
      kind: components['schemas']['ItemKind'];
      attributes: components['schemas']['Attributes'];
      title: components['schemas']['Title'];
      summary: components['schemas']['Summary'];
      ownerRef: components['schemas']['OwnerRef'];
      state: components['schemas']['ItemState'];
      lane: components['schemas']['Lane'];
      category?: components['schemas']['Category'];
      visibility: components['schemas']['Visibility'];
      objectiveKey?: components['schemas']['ObjectiveKey'];
      entities: components['schemas']['LinkedEntities'];
      links: components['schemas']['ItemLinks'];
      commitment?: components['schemas']['Commitment'];
      firstCommitment?: components['schemas']['Commitment'];
      votes: number;
      votedByMe: boolean;
      version: number;
      createdAt: components['schemas']['Instant'];
      updatedAt: components['schemas']['Instant'];
      deliveredOn?: components['schemas']['Date'];
      source: components['schemas']['Source'];
    };
    RoadmapItemDetails: {
      id: string;
      key: string;
      kind: components['schemas']['ItemKind'];
      attributes: components['schemas']['Attributes'];
      title: components['schemas']['Title'];
      summary: components['schemas']['Summary'];
      ownerRef: components['schemas']['OwnerRef'];
      state: components['schemas']['ItemState'];
      lane: components['schemas']['Lane'];
      category?: components['schemas']['Category'];
      visibility: components['schemas']['Visibility'];
      objectiveKey?: components['schemas']['ObjectiveKey'];
      entities: components['schemas']['LinkedEntities'];
      links: components['schemas']['ItemLinks'];
      commitment?: components['schemas']['Commitment'];
      firstCommitment?: components['schemas']['Commitment'];
      votes: number;
      votedByMe: boolean;
      version: number;
      createdAt: components['schemas']['Instant'];
      updatedAt: components['schemas']['Instant'];
      deliveredOn?: components['schemas']['Date'];
      source: components['schemas']['Source'];
      commitments: components['schemas']['Commitment'][];
      events: components['schemas']['ItemEvent'][];
      /** @description The states into which the caller could move it now, rights aside. */
      nextStates: components['schemas']['ItemState'][];
      /** @description Whether a date can be promised for it now. */
      promisable: boolean;
      linkedItems: components['schemas']['LinkedItems'];
    };
    ItemPage: {
      items: components['schemas']['RoadmapItem'][];
      totalItems: number;
      newsAt?: components['schemas']['Instant'];
    };
    Votes: {
      votes: number;
      votedByMe: boolean;
    };
    CommentDraft: {
      /** @description Markdown */
      body: string;
    };
    Comment: {
      id: string;
      seq: number;
      author: string;
      /** @description Markdown; empty once the comment was deleted */
      body: string;
      createdAt: components['schemas']['Instant'];
      editedAt?: components['schemas']['Instant'];
      deleted: boolean;
      mine: boolean;
      version: number;
    };
    CommentPage: {
      comments: components['schemas']['Comment'][];
      /** @description How many comments lie before the first of these */
      earlier: number;
      totalItems: number;
    };
    Followers: {
      /** @description How many follow by their own choice */
      count: number;
      /** @description Whether the caller hears of the item */
      following: boolean;
      /** @description Whether the caller does so without having chosen to */
      byCatalog: boolean;
    };
    ImportedCommitment: {
      period: components['schemas']['Period'];
      dueOn: components['schemas']['Date'];
      confidence: components['schemas']['Confidence'];
      reasonCode?: components['schemas']['ReasonCode'];
      reason?: components['schemas']['Reason'];
      promisedBy: components['schemas']['OwnerRef'];
      promisedAt: components['schemas']['Instant'];
    };
    ImportedEvent: {
      at: components['schemas']['Instant'];
      actor: components['schemas']['OwnerRef'];
      /** @enum {string} */
      type: 'created' | 'edited' | 'state-changed' | 'promised';
      before?: components['schemas']['EventState'];
      after?: components['schemas']['EventState'];
      reason?: components['schemas']['Reason'];
    };
    /** @description The state before or after; all that an imported event may carry. */
    EventState: {
      state?: components['schemas']['ItemState'];
    };
    ImportedVote: {
      /** @description An opaque id; never a name. */
      voter: string;
      at: components['schemas']['Instant'];
    };
    /** @description Taken only where there is no vision yet. */
    ImportedVision: {
      markdown: components['schemas']['VisionText'];
      writtenBy: components['schemas']['OwnerRef'];
      writtenAt: components['schemas']['Instant'];
    };
    ImportedReading: {
      readOn: components['schemas']['Date'];
      value: components['schemas']['MetricValue'];
      note?: components['schemas']['Note'];
      readBy: components['schemas']['OwnerRef'];
    };
    ImportedMetric: {
      name: components['schemas']['MetricName'];
      unit: components['schemas']['Unit'];
      direction: components['schemas']['Direction'];
      baseline: components['schemas']['MetricValue'];
      target: components['schemas']['MetricValue'];
      checkOn: components['schemas']['Date'];
      /**
       * @description Imported metrics are read by hand
       * @enum {string}
       */
      sourceType: 'hand';
      readings: components['schemas']['ImportedReading'][];
    };
    ImportedObjective: {
      externalId: components['schemas']['ExternalId'];
      period: components['schemas']['Period'];
      title: components['schemas']['Title'];
      summary: components['schemas']['Summary'];
      ownerRef: components['schemas']['OwnerRef'];
      writtenBy: components['schemas']['OwnerRef'];
      writtenAt: components['schemas']['Instant'];
      metrics: components['schemas']['ImportedMetric'][];
    };
    ExternalId: string;
    ExternalIds: components['schemas']['ExternalId'][];
    ImportedItem: {
      externalId: components['schemas']['ExternalId'];
      objectiveExternalId?: components['schemas']['ExternalId'];
      kind?: components['schemas']['ItemKind'];
      attributes?: components['schemas']['Attributes'];
      title: components['schemas']['Title'];
      summary: components['schemas']['Summary'];
      ownerRef: components['schemas']['OwnerRef'];
      category?: components['schemas']['Category'];
      visibility?: components['schemas']['Visibility'];
      entities: components['schemas']['LinkedEntities'];
      dependsOn?: components['schemas']['ExternalIds'];
      relatesTo?: components['schemas']['ExternalIds'];
      state: components['schemas']['ItemState'];
      createdAt: components['schemas']['Instant'];
      commitments: components['schemas']['ImportedCommitment'][];
      events: components['schemas']['ImportedEvent'][];
      votes: components['schemas']['ImportedVote'][];
    };
    ItemImport: {
      source: components['schemas']['Source'];
      vision?: components['schemas']['ImportedVision'];
      objectives?: components['schemas']['ImportedObjective'][];
      items: components['schemas']['ImportedItem'][];
    };
    ImportResult: {
      created: number;
      /** @description Items that were imported before */
      skipped: number;
    };
    /** @description Markdown */
    VisionText: string;
    VisionDraft: {
      markdown: components['schemas']['VisionText'];
    };
    Vision: {
      version: number;
      /** @description Markdown; empty while there is none */
      markdown: string;
      writtenBy?: string;
      writtenAt?: components['schemas']['Instant'];
      source: components['schemas']['Source'];
    };
    VisionVersion: {
      version: number;
      writtenBy: string;
      writtenAt: components['schemas']['Instant'];
      source: components['schemas']['Source'];
    };
    VisionVersions: {
      versions: components['schemas']['VisionVersion'][];
    };
    ObjectiveKey: string;
    MetricValue: number;
    MetricName: string;
    Unit: string;
    /**
     * @description Whether the measure is to grow or to shrink
     * @enum {string}
     */
    Direction: 'up' | 'down';
    /** @description Who reads it; `hand` for people */
    SourceType: string;
    /** @description What the source reads; nothing by hand */
    SourceQuery: string;
    Note: string;
    ObjectiveDraft: {
      period: components['schemas']['Period'];
      title: components['schemas']['Title'];
      summary: components['schemas']['Summary'];
      ownerRef: components['schemas']['OwnerRef'];
    };
    ObjectiveRevision: {
      period: components['schemas']['Period'];
      title: components['schemas']['Title'];
      summary: components['schemas']['Summary'];
      ownerRef: components['schemas']['OwnerRef'];
      revision: number;
      writtenBy: string;
      writtenAt: components['schemas']['Instant'];
    };
    MetricDraft: {
      name: components['schemas']['MetricName'];
      unit: components['schemas']['Unit'];
      direction: components['schemas']['Direction'];
      baseline: components['schemas']['MetricValue'];
      target: components['schemas']['MetricValue'];
      checkOn: components['schemas']['Date'];
      sourceType: components['schemas']['SourceType'];
      sourceQuery?: components['schemas']['SourceQuery'];
    };
    /** @description Names either an objective or an item. */
    NewMetric: {
      name: components['schemas']['MetricName'];
      unit: components['schemas']['Unit'];
      direction: components['schemas']['Direction'];
      baseline: components['schemas']['MetricValue'];
      target: components['schemas']['MetricValue'];
      checkOn: components['schemas']['Date'];
      sourceType: components['schemas']['SourceType'];
      sourceQuery?: components['schemas']['SourceQuery'];
      objectiveKey?: components['schemas']['ObjectiveKey'];
      itemKey?: components['schemas']['ItemKey'];
    };
    ItemKey: string;
    MetricRevision: {
      name: components['schemas']['MetricName'];
      unit: components['schemas']['Unit'];
      direction: components['schemas']['Direction'];
      baseline: components['schemas']['MetricValue'];
      target: components['schemas']['MetricValue'];
      checkOn: components['schemas']['Date'];
      sourceType: components['schemas']['SourceType'];
      revision: number;
      writtenBy: string;
      writtenAt: components['schemas']['Instant'];
      sourceQuery?: components['schemas']['SourceQuery'];
    };
    ReadingDraft: {
      readOn: components['schemas']['Date'];
      value: components['schemas']['MetricValue'];
      note?: components['schemas']['Note'];
    };
    JudgedReading: {
      seq: number;
      readOn: components['schemas']['Date'];
      value: components['schemas']['MetricValue'];
      readBy: string;
      recordedAt: components['schemas']['Instant'];
      /** @description Share of the way from baseline to target */
      progress: number;
      note?: components['schemas']['Note'];
      /**
       * @description Only of a reading on or after the check date
       * @enum {string}
       */
      verdict?: 'met' | 'partly' | 'missed';
    };
    MetricSources: {
      sources: components['schemas']['MetricSource'][];
    };
    MetricSource: {
      type: components['schemas']['SourceType'];
      title: string;
      /** @description What a query of it looks like */
      queryHint: string;
      /** @description The unit of all its figures, where they share one */
      unit?: string;
    };
    /** @description Why a source gave no figure when it was last asked */
    SourceGap: {
      message: string;
      at: components['schemas']['Instant'];
    };
    Metric: {
      id: string;
      revision: number;
      name: components['schemas']['MetricName'];
      unit: components['schemas']['Unit'];
      direction: components['schemas']['Direction'];
      baseline: components['schemas']['MetricValue'];
      target: components['schemas']['MetricValue'];
      checkOn: components['schemas']['Date'];
      sourceType: components['schemas']['SourceType'];
      /** @description True from the check date on, until a reading counts */
      readingDue: boolean;
      sourceQuery?: components['schemas']['SourceQuery'];
      latest?: components['schemas']['JudgedReading'];
      sourceError?: components['schemas']['SourceGap'];
      noFigure?: components['schemas']['SourceGap'];
    };
    MetricDetails: {
      id: string;
      revision: number;
      name: components['schemas']['MetricName'];
      unit: components['schemas']['Unit'];
      direction: components['schemas']['Direction'];
      baseline: components['schemas']['MetricValue'];
      target: components['schemas']['MetricValue'];
      checkOn: components['schemas']['Date'];
      sourceType: components['schemas']['SourceType'];
      /** @description True from the check date on, until a reading counts */
      readingDue: boolean;
      readings: components['schemas']['JudgedReading'][];
      revisions: components['schemas']['MetricRevision'][];
      sourceQuery?: components['schemas']['SourceQuery'];
      latest?: components['schemas']['JudgedReading'];
      sourceError?: components['schemas']['SourceGap'];
      noFigure?: components['schemas']['SourceGap'];
    };
    ItemMetrics: {
      metrics: components['schemas']['MetricDetails'][];
      /** @enum {string} */
      of?: 'item' | 'objective';
    };
    /** @description How many items, by state */
    ItemCounts: {
      [key: string]: number;
    };
    ItemReference: {
      key: string;
      title: components['schemas']['Title'];
      ownerRef: components['schemas']['OwnerRef'];
      state: components['schemas']['ItemState'];
    };
    Objective: {
      key: components['schemas']['ObjectiveKey'];
      period: components['schemas']['Period'];
      title: components['schemas']['Title'];
      summary: components['schemas']['Summary'];
      ownerRef: components['schemas']['OwnerRef'];
      revision: number;
      createdAt: components['schemas']['Instant'];
      source: components['schemas']['Source'];
      metrics: components['schemas']['Metric'][];
      items: components['schemas']['ItemCounts'];
      problems: ('no-metric' | 'no-item' | 'reading-due')[];
    };
    ObjectiveDetails: {
      key: components['schemas']['ObjectiveKey'];
      period: components['schemas']['Period'];
      title: components['schemas']['Title'];
      summary: components['schemas']['Summary'];
      ownerRef: components['schemas']['OwnerRef'];
      revision: number;
      createdAt: components['schemas']['Instant'];
      source: components['schemas']['Source'];
      metrics: components['schemas']['MetricDetails'][];
      items: components['schemas']['ItemCounts'];
      problems: ('no-metric' | 'no-item' | 'reading-due')[];
      revisions: components['schemas']['ObjectiveRevision'][];
      servedBy: components['schemas']['ItemReference'][];
    };
    ObjectiveList: {
      today: components['schemas']['Date'];
      from: components['schemas']['Period'];
      to: components['schemas']['Period'];
      objectives: components['schemas']['Objective'][];
      withoutObjective: components['schemas']['ItemReference'][];
      totalWithoutObjective: number;
    };
    /** @enum {string} */
    DocumentFormat: 'yaml' | 'csv';
    DocumentText: {
      text: string;
      format: components['schemas']['DocumentFormat'];
    };
    DocumentApplication: {
      text: string;
      format: components['schemas']['DocumentFormat'];
      /** @description That of the plan that was seen. */
      basis: string;
    };
    DocumentProblem: {
      /**
       * @description `conflict`: the portal went on since the document was written; `denied`: the caller may not do it.
       * @enum {string}
       */
      kind: 'error' | 'conflict' | 'denied';
      line: number;
      column?: number;
      field?: string;
      id?: string;
      message: string;
    };
    FieldChange: {
      /** @enum {string} */
      field:
        | 'title'
        | 'summary'
        | 'owner'
        | 'category'
        | 'visibility'
        | 'state'
        | 'entities'
        | 'dependsOn'
        | 'relatesTo';
      before: string;
      after: string;
    };
    PlannedPromise: {
      revision: number;
      due: components['schemas']['Date'];
      previousDue?: components['schemas']['Date'];
      confidence: components['schemas']['Confidence'];
      reasonCode?: components['schemas']['ReasonCode'];
      reason?: components['schemas']['Reason'];
    };
    PlannedItem: {
      id: string;
      /** @description Left out for an item that is to be made. */
      key?: string;
      version?: number;
      title: components['schemas']['Title'];
      state: components['schemas']['ItemState'];
      line: number;
      /** @enum {string} */
      action: 'create' | 'change' | 'unchanged';
      fields: components['schemas']['FieldChange'][];
      promises: components['schemas']['PlannedPromise'][];
    };
    DocumentPlan: {
      /** @description Names exactly this plan; applying it asks for it. */
      basis: string;
      items: components['schemas']['PlannedItem'][];
      /** @description While there are any, nothing is applied. */
      problems: components['schemas']['DocumentProblem'][];
    };
    /**
     * @description Where the first promise of an item was made.
     * @enum {string}
     */
    PromiseOrigin: 'portal' | 'imported';
    Interval: {
      low: number;
      high: number;
    };
    /** @description Kept of judged, with Wilson's interval at 95 %. */
    Share: {
      kept: number;
      judged: number;
      /** @description Not due yet, delivered on an unknown day, or without a promise in good time. */
      leftOut: number;
      interval?: components['schemas']['Interval'];
    };
    Slip: {
      days: number;
      /** @description True while something that is not delivered yet can still raise it. */
      atLeast: boolean;
    };
    SlipSummary: {
      count: number;
      /** @description How many of them are not delivered yet. */
      open: number;
      p50?: components['schemas']['Slip'];
      p85?: components['schemas']['Slip'];
    };
    ReasonCount: {
      reasonCode: components['schemas']['ReasonCode'];
      count: number;
    };
    /** @description Without `period` of all quarters, without `ownerRef` of all teams. */
    ScorecardFigures: {
      origin: components['schemas']['PromiseOrigin'];
      period?: components['schemas']['Period'];
      ownerRef?: components['schemas']['OwnerRef'];
      sources: components['schemas']['Source'][];
      promises: number;
      first: components['schemas']['Share'];
      last: components['schemas']['Share'];
      slip: components['schemas']['SlipSummary'];
      repromises: number;
      reasons: components['schemas']['ReasonCount'][];
    };
    Scorecard: {
      today: components['schemas']['Date'];
      from: components['schemas']['Period'];
      to: components['schemas']['Period'];
      figures: components['schemas']['ScorecardFigures'][];
      /** @description Items that are not scored because a person owns them. */
      ownedByPeople: number;
    };
    JudgedPromise: {
      revision: number;
      dueOn: components['schemas']['Date'];
      promisedAt: components['schemas']['Instant'];
      imported: boolean;
      reasonCode?: components['schemas']['ReasonCode'];
      reason?: components['schemas']['Reason'];
    };
    ScoredItem: {
      key: string;
      title: components['schemas']['Title'];
      ownerRef: components['schemas']['OwnerRef'];
      state: components['schemas']['ItemState'];
      source: components['schemas']['Source'];
      origin: components['schemas']['PromiseOrigin'];
      period: components['schemas']['Period'];
      first: components['schemas']['JudgedPromise'];
      /** @enum {string} */
      firstOutcome:
        | 'kept'
        | 'late'
        | 'overdue'
        | 'dropped'
        | 'not-due'
        | 'undated';
      last?: components['schemas']['JudgedPromise'];
      /** @enum {string} */
      lastOutcome:
        | 'kept'
        | 'late'
        | 'overdue'
        | 'dropped'
        | 'not-due'
        | 'undated'
        | 'no-notice';
      deliveredOn?: components['schemas']['Date'];
      timesShipped: number;
      slip?: components['schemas']['Slip'];
      repromises: components['schemas']['JudgedPromise'][];
    };
    ScoredItemPage: {
      items: components['schemas']['ScoredItem'][];
      totalItems: number;
    };
    Delivery: {
      key: string;
      title: string;
      ownerRef: components['schemas']['OwnerRef'];
      source: components['schemas']['Source'];
      state: components['schemas']['ItemState'];
      deliveredAt: components['schemas']['Instant'];
      firstDueOn?: components['schemas']['Date'];
    };
    ChangelogPage: {
      deliveries: components['schemas']['Delivery'][];
      totalItems: number;
    };
    Error: {
      error: {
        name: string;
        message: string;
      };
    };
  };
  responses: {
    /** @description The votes after the request */
    Votes: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Votes'];
      };
    };
    /** @description The comment as it is now */
    Comment: {
      headers: {
        ETag: components['headers']['ETag'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Comment'];
      };
    };
    /** @description Who follows the item after the request */
    Followers: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Followers'];
      };
    };
    /** @description The vision */
    Vision: {
      headers: {
        ETag: components['headers']['ETag'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Vision'];
      };
    };
    /** @description The objective as it is now */
    Objective: {
      headers: {
        ETag: components['headers']['ETag'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ObjectiveDetails'];
      };
    };
    /** @description The metric as it is now */
    Metric: {
      headers: {
        ETag: components['headers']['ETag'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['MetricDetails'];
      };
    };
    /** @description What was wrong, where, and what would be right */
    Error: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
  };
  parameters: {
    Key: string;
    /** @description An instant of the past (RFC 3339, to the millisecond). The answer is what was seen then; what was imported counts from the instant on that its source tells. */
    AsOf: string;
    CommentId: string;
    ObjectiveKey: components['schemas']['ObjectiveKey'];
    MetricId: string;
    /** @description The version that was read, quoted. 428 without it, 409 when it is stale. */
    IfMatch: string;
    /** @description Only items of this team. */
    FeedOwner: components['schemas']['OwnerRef'];
    /** @description Only items that are linked to this entity. */
    FeedEntity: components['schemas']['EntityRef'];
    /** @description First quarter; at most 40 quarters are scored at a time. */
    FromPeriod: components['schemas']['Period'];
    /** @description Last quarter, included. */
    ToPeriod: components['schemas']['Period'];
    /** @description Items of this group, or of any of several that are separated by commas. */
    Teams: string;
  };
  requestBodies: never;
  headers: {
    /** @description The version of the item, quoted, for If-Match */
    ETag: string;
  };
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  listItems: {
    parameters: {
      query?: {
        /** @description Items of this kind, or of any of several that are separated by commas; initiatives by default. */
        kind?: string;
        lane?: components['schemas']['Lane'];
        /** @description Items of this owner, or of any of several that are separated by commas. */
        ownerRef?: string;
        entityRef?: components['schemas']['EntityRef'];
        state?: components['schemas']['ItemState'];
        /** @description Only what still waits for something, or only what does not, as the states of its kind say. */
        standing?: 'open' | 'settled';
        /** @description Words to be found in title or summary, without regard to case. */
        q?: string;
        /** @description What has become of the promises: none was made, one was, the latest is later than the first, or its date has passed without a delivery. */
        promise?: 'none' | 'made' | 'slipped' | 'overdue';
        /** @description Promised for this date or later. */
        dueFrom?: components['schemas']['Date'];
        /** @description Promised for before this date. */
        dueBefore?: components['schemas']['Date'];
        /** @description Promised with this confidence or more. */
        confidenceFrom?: components['schemas']['Confidence'];
        /** @description Promised with less confidence than this. */
        confidenceBelow?: components['schemas']['Confidence'];
        /** @description Only what the caller follows today, by choice or by the catalog; for people. */
        follower?: 'me';
        /** @description An instant of the past (RFC 3339, to the millisecond). The answer is what was seen then; what was imported counts from the instant on that its source tells. */
        asOf?: components['parameters']['AsOf'];
        sort?:
          | 'due'
          | 'votes'
          | 'newest'
          | 'updated'
          | 'delivered'
          | 'title'
          | 'owner'
          | 'state'
          | 'confidence'
          | 'slip';
        /** @description The direction; each sort has a usual one where it is left out. */
        order?: 'asc' | 'desc';
        limit?: number;
        offset?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page of items */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ItemPage'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  createItem: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewItem'];
      };
    };
    responses: {
      /** @description The new item */
      201: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RoadmapItemDetails'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  getItem: {
    parameters: {
      query?: {
        /** @description An instant of the past (RFC 3339, to the millisecond). The answer is what was seen then; what was imported counts from the instant on that its source tells. */
        asOf?: components['parameters']['AsOf'];
      };
      header?: never;
      path: {
        key: components['parameters']['Key'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The item */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RoadmapItemDetails'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  updateItem: {
    parameters: {
      query?: never;
      header?: {
        /** @description The version that was read, quoted. 428 without it, 409 when it is stale. */
        'If-Match'?: components['parameters']['IfMatch'];
      };
      path: {
        key: components['parameters']['Key'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ItemUpdate'];
      };
    };
    responses: {
      /** @description The item after the edit */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RoadmapItemDetails'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  moveItem: {
    parameters: {
      query?: never;
      header?: {
        /** @description The version that was read, quoted. 428 without it, 409 when it is stale. */
        'If-Match'?: components['parameters']['IfMatch'];
      };
      path: {
        key: components['parameters']['Key'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ItemTransition'];
      };
    };
    responses: {
      /** @description The item after the move */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RoadmapItemDetails'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  listKinds: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description All kinds, those of the roadmap itself first */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Kinds'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  promiseItem: {
    parameters: {
      query?: never;
      header?: {
        /** @description The version that was read, quoted. 428 without it, 409 when it is stale. */
        'If-Match'?: components['parameters']['IfMatch'];
      };
      path: {
        key: components['parameters']['Key'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CommitmentDraft'];
      };
    };
    responses: {
      /** @description The item with the new promise */
      201: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RoadmapItemDetails'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  ask: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RequestDraft'];
      };
    };
    responses: {
      /** @description The new request */
      201: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RoadmapItemDetails'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  findSimilar: {
    parameters: {
      query: {
        /** @description What stands in the title so far. */
        text: string;
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What is similar; empty where nothing is */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SimilarItems'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  voteForItem: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        key: components['parameters']['Key'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components['responses']['Votes'];
      default: components['responses']['Error'];
    };
  };
  withdrawVote: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        key: components['parameters']['Key'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components['responses']['Votes'];
      default: components['responses']['Error'];
    };
  };
  getScorecard: {
    parameters: {
      query?: {
        /** @description First quarter; at most 40 quarters are scored at a time. */
        from?: components['parameters']['FromPeriod'];
        /** @description Last quarter, included. */
        to?: components['parameters']['ToPeriod'];
        /** @description Items of this group, or of any of several that are separated by commas. */
        ownerRef?: components['parameters']['Teams'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The figures */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Scorecard'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  listScoredItems: {
    parameters: {
      query?: {
        /** @description First quarter; at most 40 quarters are scored at a time. */
        from?: components['parameters']['FromPeriod'];
        /** @description Last quarter, included. */
        to?: components['parameters']['ToPeriod'];
        /** @description Items of this group, or of any of several that are separated by commas. */
        ownerRef?: components['parameters']['Teams'];
        origin?: components['schemas']['PromiseOrigin'];
        limit?: number;
        offset?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page of items */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ScoredItemPage'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  listComments: {
    parameters: {
      query?: {
        /** @description The seq of the first comment that is known already */
        before?: number;
        limit?: number;
      };
      header?: never;
      path: {
        key: components['parameters']['Key'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Comments of the item */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommentPage'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  addComment: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        key: components['parameters']['Key'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CommentDraft'];
      };
    };
    responses: {
      201: components['responses']['Comment'];
      default: components['responses']['Error'];
    };
  };
  editComment: {
    parameters: {
      query?: never;
      header?: {
        /** @description The version that was read, quoted. 428 without it, 409 when it is stale. */
        'If-Match'?: components['parameters']['IfMatch'];
      };
      path: {
        key: components['parameters']['Key'];
        id: components['parameters']['CommentId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CommentDraft'];
      };
    };
    responses: {
      200: components['responses']['Comment'];
      default: components['responses']['Error'];
    };
  };
  deleteComment: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        key: components['parameters']['Key'];
        id: components['parameters']['CommentId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components['responses']['Comment'];
      default: components['responses']['Error'];
    };
  };
  getFollowers: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        key: components['parameters']['Key'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components['responses']['Followers'];
      default: components['responses']['Error'];
    };
  };
  followItem: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        key: components['parameters']['Key'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components['responses']['Followers'];
      default: components['responses']['Error'];
    };
  };
  unfollowItem: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        key: components['parameters']['Key'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components['responses']['Followers'];
      default: components['responses']['Error'];
    };
  };
  getChangelog: {
    parameters: {
      query?: {
        /** @description Only items of this team. */
        ownerRef?: components['parameters']['FeedOwner'];
        /** @description Only items that are linked to this entity. */
        entityRef?: components['parameters']['FeedEntity'];
        limit?: number;
        offset?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Deliveries */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChangelogPage'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  getAtomFeed: {
    parameters: {
      query?: {
        /** @description Only items of this team. */
        ownerRef?: components['parameters']['FeedOwner'];
        /** @description Only items that are linked to this entity. */
        entityRef?: components['parameters']['FeedEntity'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The feed */
      200: {
        headers: {
          'Cache-Control'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/atom+xml': string;
        };
      };
      default: components['responses']['Error'];
    };
  };
  getJsonFeed: {
    parameters: {
      query?: {
        /** @description Only items of this team. */
        ownerRef?: components['parameters']['FeedOwner'];
        /** @description Only items that are linked to this entity. */
        entityRef?: components['parameters']['FeedEntity'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The feed */
      200: {
        headers: {
          'Cache-Control'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/feed+json': string;
        };
      };
      default: components['responses']['Error'];
    };
  };
  getChangelogAtom: {
    parameters: {
      query?: {
        /** @description Only items of this team. */
        ownerRef?: components['parameters']['FeedOwner'];
        /** @description Only items that are linked to this entity. */
        entityRef?: components['parameters']['FeedEntity'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The feed */
      200: {
        headers: {
          'Cache-Control'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/atom+xml': string;
        };
      };
      default: components['responses']['Error'];
    };
  };
  getChangelogJson: {
    parameters: {
      query?: {
        /** @description Only items of this team. */
        ownerRef?: components['parameters']['FeedOwner'];
        /** @description Only items that are linked to this entity. */
        entityRef?: components['parameters']['FeedEntity'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The feed */
      200: {
        headers: {
          'Cache-Control'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/feed+json': string;
        };
      };
      default: components['responses']['Error'];
    };
  };
  getCalendar: {
    parameters: {
      query?: {
        /** @description Only items of this team. */
        ownerRef?: components['parameters']['FeedOwner'];
        /** @description Only items that are linked to this entity. */
        entityRef?: components['parameters']['FeedEntity'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The feed */
      200: {
        headers: {
          'Cache-Control'?: string;
          [name: string]: unknown;
        };
        content: {
          'text/calendar': string;
        };
      };
    };
  };
  getVision: {
    parameters: {
      query?: {
        version?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components['responses']['Vision'];
      default: components['responses']['Error'];
    };
  };
  writeVision: {
    parameters: {
      query?: never;
      header?: {
        /** @description The version that was read, quoted. 428 without it, 409 when it is stale. */
        'If-Match'?: components['parameters']['IfMatch'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['VisionDraft'];
      };
    };
    responses: {
      200: components['responses']['Vision'];
      default: components['responses']['Error'];
    };
  };
  listVisionVersions: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The versions */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['VisionVersions'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  listObjectives: {
    parameters: {
      query?: {
        /** @description First quarter; at most 40 quarters are shown at a time. */
        from?: components['schemas']['Period'];
        /** @description Last quarter, included. */
        to?: components['parameters']['ToPeriod'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The objectives, earliest quarter first */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ObjectiveList'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  createObjective: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ObjectiveDraft'];
      };
    };
    responses: {
      201: components['responses']['Objective'];
      default: components['responses']['Error'];
    };
  };
  getObjective: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        key: components['parameters']['ObjectiveKey'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components['responses']['Objective'];
      default: components['responses']['Error'];
    };
  };
  updateObjective: {
    parameters: {
      query?: never;
      header?: {
        /** @description The version that was read, quoted. 428 without it, 409 when it is stale. */
        'If-Match'?: components['parameters']['IfMatch'];
      };
      path: {
        key: components['parameters']['ObjectiveKey'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ObjectiveDraft'];
      };
    };
    responses: {
      200: components['responses']['Objective'];
      default: components['responses']['Error'];
    };
  };
  listItemMetrics: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        key: components['parameters']['Key'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The metrics */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ItemMetrics'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  listMetricSources: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description All sources that are installed */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MetricSources'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  addMetric: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewMetric'];
      };
    };
    responses: {
      201: components['responses']['Metric'];
      default: components['responses']['Error'];
    };
  };
  redefineMetric: {
    parameters: {
      query?: never;
      header?: {
        /** @description The version that was read, quoted. 428 without it, 409 when it is stale. */
        'If-Match'?: components['parameters']['IfMatch'];
      };
      path: {
        id: components['parameters']['MetricId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MetricDraft'];
      };
    };
    responses: {
      200: components['responses']['Metric'];
      default: components['responses']['Error'];
    };
  };
  addReading: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components['parameters']['MetricId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReadingDraft'];
      };
    };
    responses: {
      201: components['responses']['Metric'];
      default: components['responses']['Error'];
    };
  };
  writeDocument: {
    parameters: {
      query?: {
        format?: components['schemas']['DocumentFormat'];
        lane?: components['schemas']['Lane'];
        /** @description Items of this owner, or of any of several that are separated by commas. */
        ownerRef?: string;
        entityRef?: components['schemas']['EntityRef'];
        state?: components['schemas']['ItemState'];
        /** @description Words to be found in title or summary, without regard to case. */
        q?: string;
        /** @description An instant of the past (RFC 3339, to the millisecond). The answer is what was seen then; what was imported counts from the instant on that its source tells. */
        asOf?: components['parameters']['AsOf'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The document */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/yaml': string;
          'text/csv': string;
        };
      };
      default: components['responses']['Error'];
    };
  };
  getDocumentSchema: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The schema */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            [key: string]: unknown;
          };
        };
      };
      default: components['responses']['Error'];
    };
  };
  planDocument: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DocumentText'];
      };
    };
    responses: {
      /** @description The plan */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DocumentPlan'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  applyDocument: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DocumentApplication'];
      };
    };
    responses: {
      /** @description The plan as it was carried out, with the keys of new items */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DocumentPlan'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  importItems: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ItemImport'];
      };
    };
    responses: {
      /** @description What was done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImportResult'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  removeSource: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        source: components['schemas']['Source'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Removed; also when there was nothing */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      default: components['responses']['Error'];
    };
  };
}
