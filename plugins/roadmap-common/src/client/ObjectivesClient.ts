import type {
  ItemMetrics,
  MetricDetails,
  MetricDraft,
  MetricSourceDescription,
  NewMetric,
  ObjectiveDetails,
  ObjectiveDraft,
  ObjectiveList,
  ObjectiveQuery,
  ReadingDraft,
} from '../objectives';
import type { Vision, VisionDraft, VisionVersion } from '../vision';
import {
  expectData,
  ifMatch,
  openClient,
  type ClientOptions,
} from './transport';

/** What is asked about vision, objectives and metrics. Everything that is not 2xx is thrown as a ResponseError. */
export interface ObjectivesApi {
  /** The latest version, or the one with that number. */
  getVision(version?: number): Promise<Vision>;
  /** Latest first. */
  listVisionVersions(): Promise<VisionVersion[]>;
  /** `version` is the one that was read; a ResponseError of status 409 says that it is stale. */
  writeVision(version: number, draft: VisionDraft): Promise<Vision>;
  listObjectives(query: ObjectiveQuery): Promise<ObjectiveList>;
  getObjective(key: string): Promise<ObjectiveDetails>;
  createObjective(draft: ObjectiveDraft): Promise<ObjectiveDetails>;
  /** `revision` is the one that was read; a ResponseError of status 409 says that it is stale. */
  updateObjective(
    key: string,
    revision: number,
    draft: ObjectiveDraft,
  ): Promise<ObjectiveDetails>;
  listItemMetrics(itemKey: string): Promise<ItemMetrics>;
  /** What metrics can be read from beside by hand; empty where no module brings a source. */
  listMetricSources(): Promise<MetricSourceDescription[]>;
  addMetric(metric: NewMetric): Promise<MetricDetails>;
  /** A ResponseError of status 409 says that it is stale, or that a reading was judged by it. */
  redefineMetric(
    id: string,
    revision: number,
    draft: MetricDraft,
  ): Promise<MetricDetails>;
  addReading(metricId: string, draft: ReadingDraft): Promise<MetricDetails>;
}

/** {@link ObjectivesApi} over HTTP. */
export class ObjectivesClient implements ObjectivesApi {
  readonly #options: ClientOptions;

  constructor(options: ClientOptions) {
    this.#options = options;
  }

  async getVision(version?: number): Promise<Vision> {
    const client = await openClient(this.#options);
    const params = { query: { version } };
    return expectData(client.GET('/v1/vision', { params }));
  }

  async listVisionVersions(): Promise<VisionVersion[]> {
    const client = await openClient(this.#options);
    return (await expectData(client.GET('/v1/vision/versions'))).versions;
  }

  async writeVision(version: number, draft: VisionDraft): Promise<Vision> {
    const client = await openClient(this.#options);
    const params = { header: ifMatch(version) };
    return expectData(client.PUT('/v1/vision', { params, body: draft }));
  }

  async listObjectives(query: ObjectiveQuery): Promise<ObjectiveList> {
    const client = await openClient(this.#options);
    return expectData(client.GET('/v1/objectives', { params: { query } }));
  }

  async getObjective(key: string): Promise<ObjectiveDetails> {
    const client = await openClient(this.#options);
    const params = { path: { key } };
    return expectData(client.GET('/v1/objectives/{key}', { params }));
  }

  async createObjective(draft: ObjectiveDraft): Promise<ObjectiveDetails> {
    const client = await openClient(this.#options);
    return expectData(client.POST('/v1/objectives', { body: draft }));
  }

  async updateObjective(
    key: string,
    revision: number,
    draft: ObjectiveDraft,
  ): Promise<ObjectiveDetails> {
    const client = await openClient(this.#options);
    const params = { path: { key }, header: ifMatch(revision) };
    return expectData(
      client.PUT('/v1/objectives/{key}', { params, body: draft }),
    );
  }

  async listItemMetrics(key: string): Promise<ItemMetrics> {
    const client = await openClient(this.#options);
    const params = { path: { key } };
    return expectData(client.GET('/v1/items/{key}/metrics', { params }));
  }

  async listMetricSources(): Promise<MetricSourceDescription[]> {
    const client = await openClient(this.#options);
    return (await expectData(client.GET('/v1/metric-sources'))).sources;
  }

  async addMetric(metric: NewMetric): Promise<MetricDetails> {
    const client = await openClient(this.#options);
    return expectData(client.POST('/v1/metrics', { body: metric }));
  }

  async redefineMetric(
    id: string,
    revision: number,
    draft: MetricDraft,
  ): Promise<MetricDetails> {
    const client = await openClient(this.#options);
    const params = { path: { id }, header: ifMatch(revision) };
    return expectData(client.PUT('/v1/metrics/{id}', { params, body: draft }));
  }

  async addReading(id: string, draft: ReadingDraft): Promise<MetricDetails> {
    const client = await openClient(this.#options);
    const params = { path: { id } };
    return expectData(
      client.POST('/v1/metrics/{id}/readings', { params, body: draft }),
    );
  }
}
