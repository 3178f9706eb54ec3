import type { LoggerService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import type { SampleBatch } from '@stagecraft/backstage-plugin-sla-common';
import type { SampleStore } from '../../database/SampleStore';
import { PORTAL_SOURCE } from '../incidents/portalSource';
import type { EvaluateObjectives } from '../objectives/EvaluateObjectives';
import { sampleRows } from './sampleRows';
import type { Samples } from './Samples';

/** What samples work with. */
export interface SamplesOptions {
  clock: () => Date;
  evaluate: Pick<EvaluateObjectives, 'run'>;
  logger: LoggerService;
  /** Names of the sources that measure here, for which nobody else may speak. */
  ownSources: ReadonlySet<string>;
  samples: SampleStore;
}

/** Keeps what is handed in and judges it at once. */
export class DefaultSamples implements Samples {
  readonly #options: SamplesOptions;

  constructor(options: SamplesOptions) {
    this.#options = options;
  }

  async create({ source, samples }: SampleBatch) {
    const { clock, ownSources, samples: store } = this.#options;
    if (ownSources.has(source)) {
      throw new InputError(
        `/body/source: '${source}' measures by itself; hand in under a name of your own`,
      );
    }
    const rows = sampleRows(samples, clock());
    const accepted = await store.write(
      source,
      [...rows.keys()],
      row => rows.get(row) ?? 0,
    );
    await this.#judge([...rows.keys()].map(({ objective }) => objective));
    return { accepted, ignored: samples.length - accepted };
  }

  async removeSource(source: string) {
    if (source === PORTAL_SOURCE) {
      throw new InputError(
        `Incidents of '${PORTAL_SOURCE}' are history; only other sources can be removed`,
      );
    }
    await this.#judge(await this.#options.samples.removeSource(source));
  }

  // What was written stays written: a verdict that fails now is made by the next run.
  async #judge(objectives: string[]) {
    const { evaluate, logger } = this.#options;
    try {
      await evaluate.run([...new Set(objectives)]);
    } catch (error) {
      logger.warn('Could not judge right after new samples', error as Error);
    }
  }
}
