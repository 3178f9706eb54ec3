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
    /** @enum {string} */
    ItemState:
      | 'proposed'
      | 'committed'
      | 'in-progress'
      | 'shipped'
      | 'validated'
      | 'withdrawn';
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
    LinkedEntities: components['schemas']['LinkedEntity'][];
    CommitmentDraft: {
      period: components['schemas']['Period'];
      dueOn: components['schemas']['Date'];
      confidence: components['schemas']['Confidence'];
      reasonCode?: components['schemas']['ReasonCode'];
      reason?: components['schemas']['Reason'];
    };
    NewItem: {
      title: components['schemas']['Title'];
      summary: components['schemas']['Summary'];
      ownerRef: components['schemas']['OwnerRef'];
      category?: components['schemas']['Category'];
      entities: components['schemas']['LinkedEntities'];
      commitment?: components['schemas']['CommitmentDraft'];
    };
    ItemUpdate: {
      title: components['schemas']['Title'];
      summary: components['schemas']['Summary'];
      ownerRef: components['schemas']['OwnerRef'];
      category?: components['schemas']['Category'];
      entities: components['schemas']['LinkedEntities'];
      state: components['schemas']['ItemState'];
      reason?: components['schemas']['Reason'];
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
      /** @enum {string} */
      kind: 'initiative';
      title: components['schemas']['Title'];
      summary: components['schemas']['Summary'];
      ownerRef: components['schemas']['OwnerRef'];
      state: components['schemas']['ItemState'];
      lane: components['schemas']['Lane'];
      category?: components['schemas']['Category'];
      entities: components['schemas']['LinkedEntities'];
      commitment?: components['schemas']['Commitment'];
      firstCommitment?: components['schemas']['Commitment'];
      votes: number;
      votedByMe: boolean;
      version: number;
      createdAt: components['schemas']['Instant'];
      updatedAt: components['schemas']['Instant'];
      source: components['schemas']['Source'];
    };
    RoadmapItemDetails: {
      id: string;
      key: string;
      /** @enum {string} */
      kind: 'initiative';
      title: components['schemas']['Title'];
      summary: components['schemas']['Summary'];
      ownerRef: components['schemas']['OwnerRef'];
      state: components['schemas']['ItemState'];
      lane: components['schemas']['Lane'];
      category?: components['schemas']['Category'];
      entities: components['schemas']['LinkedEntities'];
      commitment?: components['schemas']['Commitment'];
      firstCommitment?: components['schemas']['Commitment'];
      votes: number;
      votedByMe: boolean;
      version: number;
      createdAt: components['schemas']['Instant'];
      updatedAt: components['schemas']['Instant'];
      source: components['schemas']['Source'];
      commitments: components['schemas']['Commitment'][];
      events: components['schemas']['ItemEvent'][];
    };
    ItemPage: {
      items: components['schemas']['RoadmapItem'][];
      totalItems: number;
    };
    Votes: {
      votes: number;
      votedByMe: boolean;
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
    ImportedItem: {
      externalId: string;
      title: components['schemas']['Title'];
      summary: components['schemas']['Summary'];
      ownerRef: components['schemas']['OwnerRef'];
      category?: components['schemas']['Category'];
      entities: components['schemas']['LinkedEntities'];
      state: components['schemas']['ItemState'];
      createdAt: components['schemas']['Instant'];
      commitments: components['schemas']['ImportedCommitment'][];
      events: components['schemas']['ImportedEvent'][];
      votes: components['schemas']['ImportedVote'][];
    };
    ItemImport: {
      source: components['schemas']['Source'];
      items: components['schemas']['ImportedItem'][];
    };
    ImportResult: {
      created: number;
      /** @description Items that were imported before */
      skipped: number;
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
    /** @description The version that was read, quoted. 428 without it, 409 when it is stale. */
    IfMatch: string;
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
        lane?: components['schemas']['Lane'];
        /** @description Items of this owner, or of any of several that are separated by commas. */
        ownerRef?: string;
        entityRef?: components['schemas']['EntityRef'];
        state?: components['schemas']['ItemState'];
        /** @description Words to be found in title or summary, without regard to case. */
        q?: string;
        sort?: 'due' | 'votes' | 'newest' | 'updated';
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
      query?: never;
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
