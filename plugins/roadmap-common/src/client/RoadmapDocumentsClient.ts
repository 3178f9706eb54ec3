import { ResponseError } from '@backstage/errors';
import type { ItemQuery } from '../api';
import type {
  DocumentFormat,
  DocumentPlan,
  DocumentText,
} from '../documentPlans';
import type { Discovery, Fetcher } from './transport';

/** What of the roadmap is written down. */
export type DocumentFilter = Omit<ItemQuery, 'sort' | 'limit' | 'offset'>;

/** The roadmap as documents. Everything that is not 2xx is thrown as a ResponseError. */
export interface RoadmapDocumentsApi {
  /** The text of a document. */
  write(filter: DocumentFilter, format: DocumentFormat): Promise<string>;
  /** What a document would do. */
  plan(document: DocumentText): Promise<DocumentPlan>;
  /** Does it; a ResponseError of status 409 says that the plan is another one by now. */
  apply(document: DocumentText, basis: string): Promise<DocumentPlan>;
}

/** {@link RoadmapDocumentsApi} over HTTP. */
export class RoadmapDocumentsClient implements RoadmapDocumentsApi {
  readonly #discovery: Discovery;
  readonly #fetcher: Fetcher;

  constructor(options: { discoveryApi: Discovery; fetchApi: Fetcher }) {
    this.#discovery = options.discoveryApi;
    this.#fetcher = options.fetchApi;
  }

  async write(filter: DocumentFilter, format: DocumentFormat) {
    const fields = { ...filter, ownerRef: filter.ownerRef?.join(','), format };
    const given = Object.entries(fields).filter(([, value]) => value);
    const query = new URLSearchParams(given as [string, string][]);
    const response = await this.#send(`?${query}`);
    return response.text();
  }

  plan(document: DocumentText) {
    return this.#post('/plan', document);
  }

  apply(document: DocumentText, basis: string) {
    return this.#post('/apply', { ...document, basis });
  }

  async #post(path: string, body: object): Promise<DocumentPlan> {
    const response = await this.#send(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    return response.json();
  }

  async #send(path: string, init?: RequestInit): Promise<Response> {
    const baseUrl = await this.#discovery.getBaseUrl('roadmap');
    const address = `${baseUrl}/v1/documents${path}`;
    const response = await this.#fetcher.fetch(address, init);
    if (!response.ok) throw await ResponseError.fromResponse(response);
    return response;
  }
}
