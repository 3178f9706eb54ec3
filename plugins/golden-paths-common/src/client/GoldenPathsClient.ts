import { ResponseError } from '@backstage/errors';
import createClient from 'openapi-fetch';
import type { components, paths } from './schema.generated';

type Schemas = components['schemas'];

/** A project as the fleet page lists it. */
export type ProjectSummary = Schemas['ProjectSummary'];
/** A project with its layers, answers, releases since, and changed files. */
export type ProjectDetails = Schemas['ProjectDetails'];
/** One page of projects. */
export type ProjectPage = Schemas['ProjectPage'];
/** A golden path with the versions in use. */
export type TemplateUse = Schemas['TemplateUse'];
/** How a project stands to the releases of its template. */
export type ProjectState = Schemas['ProjectState'];

/** Which projects are asked for; `limit` is 50 and `offset` 0 when absent. */
export interface ProjectQuery {
  template?: string;
  /** Projects of any of these owners. */
  ownerRefs?: string[];
  state?: ProjectState;
  /** Part of the entity's reference. */
  q?: string;
  limit?: number;
  offset?: number;
}

/** What is asked of the backend. Everything that is not 2xx is thrown as a ResponseError. */
export interface GoldenPathsApi {
  listProjects(query: ProjectQuery): Promise<ProjectPage>;
  /** Undefined when the entity was not generated from a golden path. */
  getProject(entity: {
    kind: string;
    namespace: string;
    name: string;
  }): Promise<ProjectDetails | undefined>;
  listTemplates(): Promise<TemplateUse[]>;
}

/** {@link GoldenPathsApi} over HTTP, with the portal's discovery and fetch. */
export class GoldenPathsClient implements GoldenPathsApi {
  readonly #discovery: { getBaseUrl(pluginId: string): Promise<string> };
  readonly #fetcher: { fetch: typeof fetch };

  constructor(options: {
    discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
    fetchApi: { fetch: typeof fetch };
  }) {
    this.#discovery = options.discoveryApi;
    this.#fetcher = options.fetchApi;
  }

  async listProjects(query: ProjectQuery): Promise<ProjectPage> {
    const { ownerRefs, ...rest } = query;
    const ownerRef = ownerRefs?.join(',');
    const client = await this.#client();
    return expectData(
      client.GET('/v1/projects', { params: { query: { ...rest, ownerRef } } }),
    );
  }

  async getProject(entity: {
    kind: string;
    namespace: string;
    name: string;
  }): Promise<ProjectDetails | undefined> {
    const path = { ...entity, kind: entity.kind.toLocaleLowerCase('en-US') };
    const client = await this.#client();
    const answer = await client.GET('/v1/projects/{kind}/{namespace}/{name}', {
      params: { path },
    });
    if (answer.response.status === 404) return undefined;
    return expectData(answer);
  }

  async listTemplates(): Promise<TemplateUse[]> {
    const client = await this.#client();
    return (await expectData(client.GET('/v1/templates'))).items;
  }

  async #client() {
    const baseUrl = await this.#discovery.getBaseUrl('golden-paths');
    return createClient<paths>({ baseUrl, fetch: this.#fetcher.fetch });
  }
}

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

async function expectData<T>(answer: Answer<T> | Promise<Answer<T>>) {
  const { data, error, response } = await answer;
  if (response.ok && data !== undefined) return data;
  // The body was read already; a response of the same kind carries it on.
  const { status, statusText, headers } = response;
  const again = new Response(JSON.stringify(error ?? {}), {
    status,
    statusText,
    headers: { 'Content-Type': headers.get('Content-Type') ?? 'text/plain' },
  });
  throw await ResponseError.fromResponse(again as never);
}
