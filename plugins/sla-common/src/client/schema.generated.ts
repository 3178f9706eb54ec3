/* eslint-disable */
// Generated from openapi.yaml by `yarn openapi`; edit the document instead.
export interface paths {
  '/v1/objectives': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Lists objectives with their figures, what is worst first */
    get: operations['listObjectives'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/objectives/by-entities': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Objectives of many entities, for a page that lists them */
    post: operations['getObjectivesByEntities'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/objectives/{namespace}/{name}/{objectiveId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One objective with its days and the working of its figures */
    get: operations['getObjective'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/agreements': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** All agreements that hold */
    get: operations['listAgreements'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/agreements/{namespace}/{name}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One agreement with all its revisions */
    get: operations['getAgreement'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/samples': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Takes measurements, all or nothing; the same ones again change nothing */
    post: operations['createSamples'];
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
    /** Removes all samples and incidents that came from one source */
    delete: operations['deleteSource'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/problems': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What is wrong with definitions, also with those that never became entities */
    get: operations['listProblems'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/alerts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Alerts of error budgets that burn too fast, those that fire first, then the latest */
    get: operations['listAlerts'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/incidents': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Incidents, latest start first */
    get: operations['listIncidents'];
    put?: never;
    /** Records an incident; one that its source has recorded under the same externalId is answered as it stands */
    post: operations['createIncident'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/incidents/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Changes an incident; the body is the whole of what people may write */
    put: operations['updateIncident'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    Error: {
      error: {
        name: string;
        message: string;
      };
      response: {
        statusCode: number;
      };
    };
    EntityRef: string;
    ObjectiveKey: string;
    SourceName: string;
    Uuid: string;
    /** Format: date-time */
    Instant: string;
    /** Format: date-time */
    NullableInstant: string | null;
    Count: number;
    Ppm: number;
    /** @enum {string} */
    ObjectiveState: 'kept' | 'at-risk' | 'broken' | 'no-data';
    SourceStatus: {
      source: string;
      lastSampleAt: components['schemas']['NullableInstant'];
      error?: {
        message: string;
        at: components['schemas']['Instant'];
      };
    };
    ObjectiveSummary: {
      objective: components['schemas']['ObjectiveKey'];
      sloRef: components['schemas']['EntityRef'];
      objectiveId: string;
      title: string;
      description?: string;
      entityRef: components['schemas']['EntityRef'];
      ownerRef?: components['schemas']['EntityRef'];
      targetPpm: components['schemas']['Ppm'];
      /** @description Shorthand such as 28d; empty when none */
      window: string;
      budgetingMethod: string;
      state: components['schemas']['ObjectiveState'];
      good: components['schemas']['Count'];
      total: components['schemas']['Count'];
      attainmentPpm: number | null;
      /** @description Share that is left; negative when overspent */
      remainingBudget: number | null;
      coverage: number;
      evaluatedAt: components['schemas']['NullableInstant'];
      lastSampleAt: components['schemas']['NullableInstant'];
      sources: components['schemas']['SourceStatus'][];
      /** @description Whether any figure is drawn from labelled sample data */
      sample: boolean;
      agreementRefs: components['schemas']['EntityRef'][];
      /** @description Why this objective is accepted but not computed */
      notComputed?: string;
    };
    ObjectivePage: {
      items: components['schemas']['ObjectiveSummary'][];
      totalItems: components['schemas']['Count'];
    };
    EntityObjectivesList: {
      items: {
        entityRef: components['schemas']['EntityRef'];
        objectives: components['schemas']['ObjectiveSummary'][];
      }[];
    };
    ObjectiveDay: {
      /** Format: date */
      day: string;
      good: components['schemas']['Count'];
      total: components['schemas']['Count'];
      sample: boolean;
    };
    ObjectiveWorking: {
      formula: string;
      from: components['schemas']['Instant'];
      to: components['schemas']['Instant'];
      good: components['schemas']['Count'];
      total: components['schemas']['Count'];
      targetPpm: components['schemas']['Ppm'];
      coverageMinutes: components['schemas']['Count'];
      windowMinutes: components['schemas']['Count'];
    };
    ObjectiveDetail: {
      objective: components['schemas']['ObjectiveKey'];
      sloRef: components['schemas']['EntityRef'];
      objectiveId: string;
      title: string;
      description?: string;
      entityRef: components['schemas']['EntityRef'];
      ownerRef?: components['schemas']['EntityRef'];
      targetPpm: components['schemas']['Ppm'];
      /** @description Shorthand such as 28d; empty when none */
      window: string;
      budgetingMethod: string;
      state: components['schemas']['ObjectiveState'];
      good: components['schemas']['Count'];
      total: components['schemas']['Count'];
      attainmentPpm: number | null;
      /** @description Share that is left; negative when overspent */
      remainingBudget: number | null;
      coverage: number;
      evaluatedAt: components['schemas']['NullableInstant'];
      lastSampleAt: components['schemas']['NullableInstant'];
      sources: components['schemas']['SourceStatus'][];
      /** @description Whether any figure is drawn from labelled sample data */
      sample: boolean;
      agreementRefs: components['schemas']['EntityRef'][];
      /** @description Why this objective is accepted but not computed */
      notComputed?: string;
      days: components['schemas']['ObjectiveDay'][];
      working?: components['schemas']['ObjectiveWorking'];
    };
    AgreedObjective: {
      sloRef: components['schemas']['EntityRef'];
      /** @description Key of the objective, or the SLO ref alone when it is unknown */
      objective: string;
      agreedPpm: components['schemas']['Ppm'];
      targetPpm: number | null;
      marginPpm: number | null;
      state: components['schemas']['ObjectiveState'];
    };
    SupportHours: {
      zone: string;
      days: ('mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun')[];
      from: string;
      to: string;
    };
    AgreementSummary: {
      ref: components['schemas']['EntityRef'];
      title: string;
      description?: string;
      providerRef: components['schemas']['EntityRef'];
      consumerRefs: components['schemas']['EntityRef'][];
      ownerRef: components['schemas']['EntityRef'];
      effectiveFrom: components['schemas']['Instant'];
      /** Format: date */
      reviewOn?: string;
      supportHours?: components['schemas']['SupportHours'];
      objectives: components['schemas']['AgreedObjective'][];
    };
    AgreementList: {
      items: components['schemas']['AgreementSummary'][];
    };
    AgreementRevision: {
      revision: number;
      recordedAt: components['schemas']['Instant'];
      effectiveAt: components['schemas']['Instant'];
      hash: string;
      withdrawn: boolean;
    };
    AgreementDetail: {
      ref: components['schemas']['EntityRef'];
      title: string;
      description?: string;
      providerRef: components['schemas']['EntityRef'];
      consumerRefs: components['schemas']['EntityRef'][];
      ownerRef: components['schemas']['EntityRef'];
      effectiveFrom: components['schemas']['Instant'];
      /** Format: date */
      reviewOn?: string;
      supportHours?: components['schemas']['SupportHours'];
      objectives: components['schemas']['AgreedObjective'][];
      revisions: components['schemas']['AgreementRevision'][];
    };
    Sample: {
      objective: components['schemas']['ObjectiveKey'];
      /**
       * Format: date-time
       * @description RFC 3339, on the minute
       */
      minute: string;
      /** @description A higher one replaces what the source said before of this minute; 0 when left out */
      sequence?: number;
      good: number;
      total: number;
    };
    SampleBatch: {
      source: components['schemas']['SourceName'];
      samples: components['schemas']['Sample'][];
    };
    SampleReceipt: {
      accepted: components['schemas']['Count'];
      /** @description Known already, in this or a higher sequence */
      ignored: number;
    };
    Problem: {
      entityRef?: string;
      location?: string;
      /** @description What people call the document, such as SLO checkout */
      document: string;
      line?: number;
      field?: string;
      message: string;
      seenAt: components['schemas']['Instant'];
    };
    ProblemList: {
      items: components['schemas']['Problem'][];
    };
    /** @enum {string} */
    IncidentImpact: 'degraded' | 'outage';
    /** @description What the source calls the incident; sent again under it, an incident is recorded once */
    ExternalId: string;
    IncidentTitle: string;
    AffectedEntities: components['schemas']['EntityRef'][];
    IncidentUpdate: {
      title: components['schemas']['IncidentTitle'];
      entityRefs: components['schemas']['AffectedEntities'];
      startedAt: components['schemas']['Instant'];
      endedAt?: components['schemas']['Instant'];
      impact: components['schemas']['IncidentImpact'];
    };
    NewIncident: {
      title: components['schemas']['IncidentTitle'];
      entityRefs: components['schemas']['AffectedEntities'];
      startedAt: components['schemas']['Instant'];
      endedAt?: components['schemas']['Instant'];
      impact: components['schemas']['IncidentImpact'];
      source?: components['schemas']['SourceName'];
      externalId?: components['schemas']['ExternalId'];
    };
    Incident: {
      id: components['schemas']['Uuid'];
      title: string;
      entityRefs: components['schemas']['EntityRef'][];
      startedAt: components['schemas']['Instant'];
      endedAt?: components['schemas']['Instant'];
      impact: components['schemas']['IncidentImpact'];
      source: components['schemas']['SourceName'];
      externalId?: components['schemas']['ExternalId'];
      createdBy: string;
      createdAt: components['schemas']['Instant'];
      updatedAt: components['schemas']['Instant'];
      version: number;
    };
    IncidentPage: {
      items: components['schemas']['Incident'][];
      totalItems: components['schemas']['Count'];
    };
    /** @enum {string} */
    AlertState: 'firing' | 'resolved';
    AlertRule: {
      id: string;
      severity: string;
      threshold: number;
      longMinutes: number;
      shortMinutes: number;
      /** @enum {string} */
      op: 'gt' | 'gte' | 'lt' | 'lte';
      minimumEvents: number;
      alertAfterMinutes?: number;
      policyRef?: string;
    };
    BurnOf: {
      minutes: number;
      good: components['schemas']['Count'];
      total: components['schemas']['Count'];
      rate: number | null;
    };
    Alert: {
      id: components['schemas']['Uuid'];
      objective: components['schemas']['ObjectiveKey'];
      rule: components['schemas']['AlertRule'];
      severity: string;
      state: components['schemas']['AlertState'];
      startedAt: components['schemas']['Instant'];
      resolvedAt?: components['schemas']['Instant'];
      /** @enum {string} */
      resolution?: 'recovered' | 'withdrawn';
      long: components['schemas']['BurnOf'];
      short: components['schemas']['BurnOf'];
      entityRef: components['schemas']['EntityRef'];
      ownerRef?: components['schemas']['EntityRef'];
      title: string;
    };
    AlertPage: {
      items: components['schemas']['Alert'][];
      totalItems: components['schemas']['Count'];
    };
  };
  responses: {
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
    Namespace: string;
    Name: string;
  };
  requestBodies: never;
  headers: {
    /** @description The version, to be sent back as If-Match */
    ETag: string;
  };
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  listObjectives: {
    parameters: {
      query?: {
        state?: components['schemas']['ObjectiveState'];
        /** @description Objectives of this owner, or of any of several that are separated by commas. */
        ownerRef?: string;
        entityRef?: components['schemas']['EntityRef'];
        limit?: number;
        offset?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page of objectives */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ObjectivePage'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  getObjectivesByEntities: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          entityRefs: components['schemas']['EntityRef'][];
        };
      };
    };
    responses: {
      /** @description One entry for each different ref, in the order of the request */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EntityObjectivesList'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  getObjective: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        namespace: components['parameters']['Namespace'];
        name: components['parameters']['Name'];
        objectiveId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The objective */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ObjectiveDetail'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  listAgreements: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The agreements */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AgreementList'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  getAgreement: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        namespace: components['parameters']['Namespace'];
        name: components['parameters']['Name'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The agreement */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AgreementDetail'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  createSamples: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SampleBatch'];
      };
    };
    responses: {
      /** @description What became of the samples */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SampleReceipt'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  deleteSource: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        source: components['schemas']['SourceName'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Nothing of this source is left */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      default: components['responses']['Error'];
    };
  };
  listProblems: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The problems, by document */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProblemList'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  listAlerts: {
    parameters: {
      query?: {
        state?: components['schemas']['AlertState'];
        objective?: components['schemas']['ObjectiveKey'];
        limit?: number;
        offset?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page of alerts */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AlertPage'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  listIncidents: {
    parameters: {
      query?: {
        entityRef?: components['schemas']['EntityRef'];
        limit?: number;
        offset?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page of incidents */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['IncidentPage'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  createIncident: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewIncident'];
      };
    };
    responses: {
      /** @description The incident */
      201: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Incident'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  updateIncident: {
    parameters: {
      query?: never;
      header?: {
        /** @description The ETag of the incident as it was read; without it the answer is 428, when stale 409. */
        'If-Match'?: string;
      };
      path: {
        id: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['IncidentUpdate'];
      };
    };
    responses: {
      /** @description The incident after the change */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Incident'];
        };
      };
      default: components['responses']['Error'];
    };
  };
}
