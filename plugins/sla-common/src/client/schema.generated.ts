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
    /** One objective with its days, alerts and revisions */
    get: operations['getObjective'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/objectives/{namespace}/{name}/{objectiveId}/window': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One objective over any window that ends at any time, by the definition that held then */
    get: operations['getObjectiveWindow'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/entities/summaries': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** All objectives of each of many entities in a word */
    post: operations['summariseEntities'];
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
  '/v1/entities/{kind}/{namespace}/{name}/relied-on': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Promises that an entity relies on, made to it, to its owners, or by what it depends on */
    get: operations['listReliedOn'];
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
  '/v1/definitions/validate': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** What is wrong with definitions that are nowhere yet, as the command line says it; keeps nothing */
    post: operations['validateDefinitions'];
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
    /** One incident with all that was told about it */
    get: operations['getIncident'];
    /** Changes an incident; the body is the whole of what people may write */
    put: operations['updateIncident'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/incidents/{id}/updates': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Tells something new about an incident, whose status follows the latest update; the same externalId again changes nothing */
    post: operations['addIncidentUpdate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/objectives/{namespace}/{name}/{objectiveId}/badge.svg': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Attainment and budget left of an objective as a picture, coloured by the budget left */
    get: operations['getObjectiveBadge'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/entities/{kind}/{namespace}/{name}/badge.svg': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** As that of an objective, of the objective of an entity that has the least budget left */
    get: operations['getEntityBadge'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/promises': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Whether agreements promise more than what they depend on allows */
    get: operations['listPromises'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/promises/{kind}/{namespace}/{name}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The check of an agreement, or of a provider the one that promises most */
    get: operations['getPromise'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/status': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How the platform is, by domain, with incidents and planned maintenance */
    get: operations['getStatus'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/maintenance': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Planned maintenance, earliest start first */
    get: operations['listMaintenance'];
    put?: never;
    /** Announces maintenance that is planned for once; it excludes nothing from any figure, and keeps alerts from beginning */
    post: operations['announceMaintenance'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/maintenance/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One announcement with all that it ever said */
    get: operations['getMaintenance'];
    /** Changes an announcement; the body is the whole of what people may write */
    put: operations['updateMaintenance'];
    post?: never;
    /** Cancels an announcement, which is kept with its history */
    delete: operations['cancelMaintenance'];
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
      /** @description Of the last hour; 1 spends the budget in exactly the window */
      burnRate: number | null;
      timeLeftMinutes: number | null;
      /** @description Attainment of the last 14 UTC days, oldest first */
      trend: (number | null)[];
      budget: components['schemas']['NullableBudget'];
      /** @enum {string|null} */
      alerting: 'page' | 'ticket' | null;
      /** @description Why this objective is accepted but not computed */
      notComputed?: string;
    };
    ObjectivePage: {
      items: components['schemas']['ObjectiveSummary'][];
      totalItems: components['schemas']['Count'];
      /** @description How many are in each state, whatever state the list is narrowed to */
      states: {
        kept: components['schemas']['Count'];
        atRisk: components['schemas']['Count'];
        broken: components['schemas']['Count'];
        noData: components['schemas']['Count'];
      };
      /** @description Owners of all that match, whatever owner the list is narrowed to */
      owners: components['schemas']['EntityRef'][];
    };
    NullableBudget: {
      /** @enum {string} */
      unit: 'events' | 'slices' | 'minutes';
      allowed: number;
      spent: number;
      /** @description Negative when overspent */
      remaining: number;
    } | null;
    EntitySummaryList: {
      items: components['schemas']['EntitySummary'][];
    };
    EntitySummary: {
      entityRef: components['schemas']['EntityRef'];
      state: components['schemas']['ObjectiveState'];
      objectives: number;
      remainingBudget: number | null;
      burnRate: number | null;
      coverage: number;
      sample: boolean;
      worstObjective: components['schemas']['ObjectiveKey'];
    };
    RevisionMark: {
      revision: number;
      effectiveAt: components['schemas']['Instant'];
      recordedAt: components['schemas']['Instant'];
      targetPpm: components['schemas']['Ppm'];
      window: string;
      withdrawn: boolean;
    };
    FiguresOfWindow: {
      state: components['schemas']['ObjectiveState'];
      good: components['schemas']['Count'];
      total: components['schemas']['Count'];
      slices?: {
        slices: components['schemas']['Count'];
        good: components['schemas']['Count'];
      };
      attainmentPpm: number | null;
      remainingBudget: number | null;
      budget: components['schemas']['NullableBudget'];
      /** @description What is left of the budget in minutes, of slices or else of full outage; negative when overspent */
      budgetMinutesLeft: number | null;
      coverage: number;
      coveredMinutes: components['schemas']['Count'];
      windowMinutes: components['schemas']['Count'];
      measurableMinutes: components['schemas']['Count'];
    };
    Burn: {
      minutes: number;
      good: components['schemas']['Count'];
      total: components['schemas']['Count'];
      rate: number | null;
    };
    RuleBurn: {
      id: string;
      severity: string;
      threshold: number;
      long: components['schemas']['Burn'];
      short: components['schemas']['Burn'];
      /** @description Whether both windows are over the threshold */
      firing: boolean;
      /** @description Announced maintenance that keeps it from beginning to alert */
      silencedBy?: string;
    };
    SeriesPoint: {
      at: components['schemas']['Instant'];
      good: components['schemas']['Count'];
      total: components['schemas']['Count'];
      remaining: number | null;
      expected: number;
      measured: boolean;
    };
    WindowBand: {
      /** @enum {string} */
      kind: 'excluded' | 'counted-as-good' | 'incident' | 'maintenance';
      title: string;
      from: components['schemas']['Instant'];
      to: components['schemas']['Instant'];
    };
    WorkingStep: {
      label: string;
      formula: string;
      substituted: string;
      result: string;
    };
    ObjectiveWindow: {
      objective: components['schemas']['ObjectiveKey'];
      window: string;
      at: components['schemas']['Instant'];
      from: components['schemas']['Instant'];
      to: components['schemas']['Instant'];
      revision: number;
      targetPpm: components['schemas']['Ppm'];
      budgetingMethod: string;
      verdict: components['schemas']['FiguresOfWindow'];
      before?: components['schemas']['FiguresOfWindow'];
      burnRates: components['schemas']['RuleBurn'][];
      timeLeftMinutes: number | null;
      series: components['schemas']['SeriesPoint'][];
      bands: components['schemas']['WindowBand'][];
      markers: components['schemas']['RevisionMark'][];
      working: components['schemas']['WorkingStep'][];
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
      /** @description Of the last hour; 1 spends the budget in exactly the window */
      burnRate: number | null;
      timeLeftMinutes: number | null;
      /** @description Attainment of the last 14 UTC days, oldest first */
      trend: (number | null)[];
      budget: components['schemas']['NullableBudget'];
      /** @enum {string|null} */
      alerting: 'page' | 'ticket' | null;
      /** @description Why this objective is accepted but not computed */
      notComputed?: string;
      days: components['schemas']['ObjectiveDay'][];
      revisions: components['schemas']['RevisionMark'][];
      definition?: components['schemas']['ObjectiveTerms'];
      /** @description The latest, those that fire first */
      alerts: components['schemas']['Alert'][];
    };
    /** @description What an objective says, beside its target */
    ObjectiveTerms: {
      timeWindow?:
        | {
            duration: string;
            /** @enum {boolean} */
            rolling: true;
          }
        | {
            duration: string;
            /** @enum {boolean} */
            rolling: false;
            startTime: string;
            timeZone: string;
          };
      /** @enum {string} */
      noData: 'exclude' | 'good' | 'bad';
      exclusions: components['schemas']['ExclusionRule'][];
      timeSliceMinutes?: number;
      timeSliceTargetPpm?: components['schemas']['Ppm'];
      alertRules: components['schemas']['AlertRule'][];
      alertRulesLeftOut: {
        id: string;
        reason: string;
      }[];
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
      severities: {
        name: string;
        firstResponse: string;
        resolution: string;
      }[];
      credits: {
        belowPercent: number;
        creditPercent: number;
      }[];
      exclusions: components['schemas']['AgreementExclusion'][];
      dependencies: {
        ref: string;
        /** @enum {string} */
        mode: 'hard' | 'soft';
        group?: string;
      }[];
      /** @description Calendar months since it holds, newest first */
      periods: components['schemas']['AgreementPeriod'][];
      revisions: components['schemas']['AgreementRevision'][];
    };
    /** @description As written; with neither maintenance nor outside it is words only */
    AgreementExclusion: {
      title: string;
      description?: string;
      /** @enum {string} */
      mode?: 'remove' | 'count-as-good';
      maintenance?: components['schemas']['MaintenanceTime'];
      outside?: components['schemas']['ServiceHours'];
    };
    MaintenanceTime: {
      start: string;
      zone: string;
      duration: string;
      rrule?: string;
      except?: string[];
    };
    ServiceHours: {
      zone: string;
      days: ('mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun')[];
      from: string;
      to: string;
      holidays?: string[];
    };
    /** @description Time that the objective does not answer for */
    ExclusionRule:
      | {
          title: string;
          description?: string;
          /** @enum {string} */
          mode: 'remove' | 'count-as-good';
          maintenance: components['schemas']['MaintenanceTime'];
        }
      | {
          title: string;
          description?: string;
          /** @enum {string} */
          mode: 'remove' | 'count-as-good';
          outside: components['schemas']['ServiceHours'];
        };
    AgreementPeriod: {
      from: components['schemas']['Instant'];
      to: components['schemas']['Instant'];
      revision: number;
      complete: boolean;
      levels: {
        objective: string;
        agreedPpm: components['schemas']['Ppm'];
        attainmentPpm: number | null;
        state: components['schemas']['ObjectiveState'];
        coverage: number;
        sample: boolean;
      }[];
      creditPercent: number | null;
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
    DefinitionText: {
      /** @description YAML or JSON; one document, several separated by ---, or a sequence of documents */
      text: string;
      /** @description Name for the messages; nothing is read from it */
      file?: string;
    };
    DefinitionProblem: {
      /** @enum {string} */
      severity: 'error' | 'warning';
      file?: string;
      /** @description Position of the document in the text, from 0 */
      document: number;
      entityRef?: string;
      line?: number;
      column?: number;
      field?: string;
      message: string;
    };
    ValidationReport: {
      /** @description Whether there is no error; warnings alone leave everything in order */
      valid: boolean;
      definitions: components['schemas']['Count'];
      errors: components['schemas']['Count'];
      warnings: components['schemas']['Count'];
      problems: components['schemas']['DefinitionProblem'][];
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
    /** @enum {string} */
    IncidentStatus: 'investigating' | 'identified' | 'monitoring' | 'resolved';
    /** @description Plain text; addresses in it are shown as links */
    IncidentText: string;
    NewIncidentUpdate: {
      status: components['schemas']['IncidentStatus'];
      text: components['schemas']['IncidentText'];
      /**
       * Format: date-time
       * @description Now when left out
       */
      at?: string;
      externalId?: components['schemas']['ExternalId'];
    };
    IncidentUpdate: {
      id: components['schemas']['Uuid'];
      status: components['schemas']['IncidentStatus'];
      text: string;
      at: components['schemas']['Instant'];
      externalId?: string;
      createdBy: string;
    };
    IncidentDraft: {
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
      status?: components['schemas']['IncidentStatus'];
      text?: components['schemas']['IncidentText'];
    };
    Incident: {
      id: components['schemas']['Uuid'];
      title: string;
      entityRefs: components['schemas']['EntityRef'][];
      startedAt: components['schemas']['Instant'];
      endedAt?: components['schemas']['Instant'];
      impact: components['schemas']['IncidentImpact'];
      status: components['schemas']['IncidentStatus'];
      /** @description Latest first */
      updates: components['schemas']['IncidentUpdate'][];
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
    MaintenanceDraft: {
      title: components['schemas']['IncidentTitle'];
      entityRefs: components['schemas']['AffectedEntities'];
      from: components['schemas']['Instant'];
      to: components['schemas']['Instant'];
      description?: components['schemas']['IncidentText'];
    };
    Maintenance: {
      id: components['schemas']['Uuid'];
      title: string;
      entityRefs: components['schemas']['EntityRef'][];
      from: components['schemas']['Instant'];
      to: components['schemas']['Instant'];
      description?: string;
      cancelledAt?: components['schemas']['Instant'];
      createdBy: string;
      createdAt: components['schemas']['Instant'];
      updatedAt: components['schemas']['Instant'];
      version: number;
    };
    MaintenanceRevision: {
      title: string;
      entityRefs: components['schemas']['EntityRef'][];
      from: components['schemas']['Instant'];
      to: components['schemas']['Instant'];
      description?: string;
      version: number;
      cancelled: boolean;
      changedBy: string;
      recordedAt: components['schemas']['Instant'];
    };
    MaintenanceDetail: {
      id: components['schemas']['Uuid'];
      title: string;
      entityRefs: components['schemas']['EntityRef'][];
      from: components['schemas']['Instant'];
      to: components['schemas']['Instant'];
      description?: string;
      cancelledAt?: components['schemas']['Instant'];
      createdBy: string;
      createdAt: components['schemas']['Instant'];
      updatedAt: components['schemas']['Instant'];
      version: number;
      /** @description All that was ever announced, oldest first */
      revisions: components['schemas']['MaintenanceRevision'][];
    };
    MaintenancePage: {
      items: components['schemas']['Maintenance'][];
      totalItems: components['schemas']['Count'];
    };
    /** @description Days of a service, as few letters as they need */
    StatusDays: {
      /**
       * Format: date
       * @description UTC day of the last letter
       */
      last: string;
      /** @description One letter a day, oldest first; g: each target was met; d: one was missed; b: one was missed by far; -: nothing was measured */
      states: string;
      /** @description Good events of all events of each day, in hundredths of a percent, rounded down; null where nothing was measured */
      shares: (number | null)[];
    };
    StatusService: {
      entityRef: components['schemas']['EntityRef'];
      title: string;
      state: components['schemas']['ObjectiveState'];
      objectives: components['schemas']['Count'];
      sample: boolean;
      days: components['schemas']['StatusDays'];
    };
    StatusDomain: {
      ref: string | null;
      title: string;
      state: components['schemas']['ObjectiveState'];
      services: components['schemas']['StatusService'][];
    };
    StatusMaintenance: {
      id?: components['schemas']['Uuid'];
      title: string;
      description?: string;
      entityRefs: components['schemas']['EntityRef'][];
      from: components['schemas']['Instant'];
      to: components['schemas']['Instant'];
      /** @enum {string} */
      source: 'announced' | 'definition';
      version?: number;
    };
    StatusPage: {
      at: components['schemas']['Instant'];
      /** @description By title; only services that the reader may see in the catalog */
      domains: components['schemas']['StatusDomain'][];
      /** @description Those that last first, and those that ended in the last 14 days */
      incidents: components['schemas']['Incident'][];
      /** @description Running now or in the next 14 days, earliest first */
      maintenance: components['schemas']['StatusMaintenance'][];
    };
    PromiseLink: {
      ref: string;
      /** @enum {string} */
      mode: 'hard' | 'soft';
      group?: string;
      declared: boolean;
      via?: string;
      promisedPpm: number | null;
      agreementRef?: string;
    };
    PromiseCheck: {
      entityRef: string;
      agreementRef: string;
      objective?: string;
      /** @enum {string} */
      chosenBy: 'only' | 'named' | 'lowest';
      promisedPpm: number;
      ceilingPpm: number;
      holds: boolean;
      chain: components['schemas']['PromiseLink'][];
      unpromised: string[];
      cycles: string[][];
      highestPromisePpm: number;
    };
    PromiseChecks: {
      items: components['schemas']['PromiseCheck'][];
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
    Id: components['schemas']['Uuid'];
    /** @description The ETag of what was read; without it the answer is 428, when stale 409. */
    IfMatch: string;
    Kind: string;
    Namespace: string;
    Name: string;
    ObjectiveId: string;
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
        /** @description Only what the signed-in person owns, also through groups; for people only. */
        owned?: boolean;
        entityRef?: components['schemas']['EntityRef'];
        /** @description Objectives that this agreement promises. */
        agreement?: components['schemas']['EntityRef'];
        /** @description Text that title, entity or key must hold, whatever its case. */
        q?: string;
        /** @description attention is what is worst first; a dash turns an order round. */
        sort?:
          | 'attention'
          | 'title'
          | 'budget'
          | 'burn'
          | 'owner'
          | '-attention'
          | '-title'
          | '-budget'
          | '-burn'
          | '-owner';
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
        objectiveId: components['parameters']['ObjectiveId'];
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
  getObjectiveWindow: {
    parameters: {
      query?: {
        /** @description Shorthand such as 28d, at most 400 days; the objective's own window when left out. */
        window?: string;
        /** @description End of the window; now when left out. */
        at?: components['schemas']['Instant'];
      };
      header?: never;
      path: {
        namespace: components['parameters']['Namespace'];
        name: components['parameters']['Name'];
        objectiveId: components['parameters']['ObjectiveId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Figures, burn-down, burn rates and their working */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ObjectiveWindow'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  summariseEntities: {
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
      /** @description One entry for each entity that has objectives, by ref */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EntitySummaryList'];
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
  listReliedOn: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        kind: components['parameters']['Kind'];
        namespace: components['parameters']['Namespace'];
        name: components['parameters']['Name'];
      };
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
  validateDefinitions: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DefinitionText'];
      };
    };
    responses: {
      /** @description What was found */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ValidationReport'];
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
  getIncident: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components['parameters']['Id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The incident */
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
  updateIncident: {
    parameters: {
      query?: never;
      header?: {
        /** @description The ETag of what was read; without it the answer is 428, when stale 409. */
        'If-Match'?: components['parameters']['IfMatch'];
      };
      path: {
        id: components['parameters']['Id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['IncidentDraft'];
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
  addIncidentUpdate: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components['parameters']['Id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewIncidentUpdate'];
      };
    };
    responses: {
      /** @description The incident with its updates */
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
  getObjectiveBadge: {
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
      /** @description The badge */
      200: {
        headers: {
          'Cache-Control'?: string;
          [name: string]: unknown;
        };
        content: {
          'image/svg+xml': string;
        };
      };
      default: components['responses']['Error'];
    };
  };
  getEntityBadge: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        kind: string;
        namespace: components['parameters']['Namespace'];
        name: components['parameters']['Name'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The badge */
      200: {
        headers: {
          'Cache-Control'?: string;
          [name: string]: unknown;
        };
        content: {
          'image/svg+xml': string;
        };
      };
      default: components['responses']['Error'];
    };
  };
  listPromises: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One check an agreement, those that do not hold first */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PromiseChecks'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  getPromise: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        kind: string;
        namespace: components['parameters']['Namespace'];
        name: components['parameters']['Name'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The check */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PromiseCheck'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  getStatus: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The status page */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StatusPage'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  listMaintenance: {
    parameters: {
      query?: {
        entityRef?: components['schemas']['EntityRef'];
        /** @description Only what ends after this instant */
        from?: components['schemas']['Instant'];
        /** @description Only what begins before this instant */
        to?: components['schemas']['Instant'];
        /** @description Whether to list what was cancelled, too */
        cancelled?: boolean;
        limit?: number;
        offset?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page of planned maintenance */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MaintenancePage'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  announceMaintenance: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MaintenanceDraft'];
      };
    };
    responses: {
      /** @description The announcement */
      201: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Maintenance'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  getMaintenance: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components['parameters']['Id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The announcement */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MaintenanceDetail'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  updateMaintenance: {
    parameters: {
      query?: never;
      header?: {
        /** @description The ETag of what was read; without it the answer is 428, when stale 409. */
        'If-Match'?: components['parameters']['IfMatch'];
      };
      path: {
        id: components['parameters']['Id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MaintenanceDraft'];
      };
    };
    responses: {
      /** @description The announcement after the change */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Maintenance'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  cancelMaintenance: {
    parameters: {
      query?: never;
      header?: {
        /** @description The ETag of what was read; without it the answer is 428, when stale 409. */
        'If-Match'?: components['parameters']['IfMatch'];
      };
      path: {
        id: components['parameters']['Id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The announcement, cancelled */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Maintenance'];
        };
      };
      default: components['responses']['Error'];
    };
  };
}
