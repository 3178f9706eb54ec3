/* eslint-disable */
// Generated from openapi.yaml by `yarn openapi`; edit the document instead.
export interface paths {
  '/v1/projects': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Generated projects, those furthest behind first */
    get: operations['listProjects'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/projects/{kind}/{namespace}/{name}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What one project was generated from, and each file that is no longer as it was */
    get: operations['getProject'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/templates': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Golden paths that projects were generated from, with the versions in use */
    get: operations['listTemplates'];
    put?: never;
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
    TemplateName: string;
    NamePart: string;
    /**
     * @description current, when no release since changed its layers; behind, when one did; unknown, when it could not be compared (see problem).
     * @enum {string}
     */
    ProjectState: 'current' | 'behind' | 'unknown';
    Tag: string | null;
    Commit: string | null;
    /** Format: date-time */
    Instant: string;
    /** @description How many of its files were changed by whom since it was generated. */
    ChangedFiles: {
      team: number;
      template: number;
      both: number;
    };
    ProjectSummary: {
      entityRef: string;
      ownerRef: string | null;
      template: components['schemas']['TemplateName'];
      /** @description Page of the project's repository; null when the catalog does not say. */
      repositoryUrl: string | null;
      state: components['schemas']['ProjectState'];
      /** @description The release that it was generated from. */
      tag: components['schemas']['Tag'];
      /** @description The newest release that changed one of its layers. */
      newestTag: components['schemas']['Tag'];
      /** @description How many releases since changed one of its layers; null when unknown. */
      behind: number | null;
      changed: components['schemas']['ChangedFiles'] | null;
      /** @description Why it could not be compared, or not wholly, and what would be right. */
      problem: string | null;
      /** @description Whether its repository cannot be read now, so that all this is as it was when it was last compared. */
      isOutdated: boolean;
      /** @description Page of its repository when the git host has it at another address than the catalog, as after a rename. */
      movedTo: string | null;
      /** @description When it was last read and compared; null before that worked once. */
      checkedAt: components['schemas']['Instant'] | null;
    };
    ProjectPage: {
      items: components['schemas']['ProjectSummary'][];
      totalItems: number;
    };
    ProjectDetails: {
      project: components['schemas']['ProjectSummary'];
      /** @description The commit of the release that it was generated from. */
      commit: components['schemas']['Commit'];
      layers: {
        template: components['schemas']['TemplateName'];
        tag: components['schemas']['Tag'];
        /** @description How many files of the project it had the last word on. */
        files: number;
      }[];
      /** @description What the form was answered; no secrets. */
      answers: {
        [key: string]: unknown;
      };
      /** @description Releases since that changed one of its layers, newest first. */
      releases: {
        tag: string;
        commit: components['schemas']['Commit'];
        /** @description Which of its layers the release changed. */
        layers: components['schemas']['TemplateName'][];
      }[];
      /** @description Files that are no longer as generated, or would not be again. */
      files: {
        path: string;
        /**
         * @description same, when team and template came to the same, so that nothing is left to do.
         * @enum {string}
         */
        changedBy: 'team' | 'template' | 'both' | 'same';
      }[];
    };
    TemplateUse: {
      template: components['schemas']['TemplateName'];
      /** @description Repository of the template. */
      repositoryUrl: string | null;
      /** @description Its newest release. */
      newestTag: components['schemas']['Tag'];
      /** @description The oldest release that a project was generated from. */
      oldestTag: components['schemas']['Tag'];
      projects: number;
      /** @description How many of the projects are behind. */
      behind: number;
      /** @description References of those who own such a project. */
      owners: string[];
      /** @description Releases in use, newest first. */
      versions: {
        tag: components['schemas']['Tag'];
        projects: number;
      }[];
      /** @description Why its releases cannot be read now, and what would be right. */
      problem: string | null;
      /** @description Page of its repository when the git host has it at another address than goldenPaths.sources. */
      movedTo: string | null;
      /** @description When its releases were last read. */
      checkedAt: components['schemas']['Instant'] | null;
    };
    Error: {
      error: {
        name: string;
        message: string;
      };
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
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  listProjects: {
    parameters: {
      query?: {
        /** @description Only those that were generated from this golden path. */
        template?: components['schemas']['TemplateName'];
        /** @description Only those of this owner, or of any of several that are separated by commas. */
        ownerRef?: string;
        state?: components['schemas']['ProjectState'];
        /** @description Part of the entity's reference, without regard to case. */
        q?: string;
        limit?: number;
        offset?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page of projects */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProjectPage'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  getProject: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        kind: string;
        namespace: components['schemas']['NamePart'];
        name: components['schemas']['NamePart'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The project */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProjectDetails'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  listTemplates: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description All of them, by name */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['TemplateUse'][];
          };
        };
      };
      default: components['responses']['Error'];
    };
  };
}
