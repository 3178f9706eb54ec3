import { InputError } from '@backstage/errors';
import type { SampleBatch } from '@stagecraft/backstage-plugin-sla-common';
import type { SampleStore } from '../../database/SampleStore';
import { PORTAL_SOURCE } from '../incidents/portalSource';
import type { JudgeSoon } from '../objectives/JudgeSoon';
import { sampleRows } from './sampleRows';
import type { Samples } from './Samples';

/** What samples work with. */
export interface SamplesOptions {
  clock: () => Date;
  judging: Pick<JudgeSoon, 'add'>;
  /** Names of the sources that measure here, for which nobody else may speak. */
  ownSources: ReadonlySet<string>;
  samples: SampleStore;
}

/** Keeps what is handed in and has it judged soon after. */
export class DefaultSamples implements Samples {
  readonly #options: SamplesOptions;

  constructor(options: SamplesOptions) {
    this.#options = options;
  }

  async create({ source, samples }: SampleBatch) {
    const { clock, judging, ownSources, samples: store } = this.#options;
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
    judging.add([...rows.keys()].map(({ objective }) => objective));
    return { accepted, ignored: samples.length - accepted };
  }

  async removeSource(source: string) {
    if (source === PORTAL_SOURCE) {
      throw new InputError(
        `Incidents of '${PORTAL_SOURCE}' are history; only other sources can be removed`,
      );
    }
    const { judging, samples } = this.#options;
    judging.add(await samples.removeSource(source));
  }
}
