import type {
  IndicatorSource,
  SlaIndicatorsExtensionPoint,
} from '@stagecraft/backstage-plugin-sla-node';

const ID = /^[a-z0-9][a-z0-9-]{0,62}$/;
/** Samples under these names are not measured here. */
const RESERVED = new Set(['portal', 'sample', 'push']);

/** Gathers the ways of measuring, each type served by one. */
export class IndicatorSources implements SlaIndicatorsExtensionPoint {
  readonly ids = new Set<string>();
  readonly byType = new Map<string, IndicatorSource>();

  addSource(...sources: IndicatorSource[]): void {
    for (const source of sources) {
      if (!ID.test(source.id) || RESERVED.has(source.id)) {
        throw new Error(
          `'${
            source.id
          }' cannot be the id of an indicator source; use lower-case letters, digits and dashes, and none of ${[
            ...RESERVED,
          ].join(', ')}`,
        );
      }
      if (this.ids.has(source.id)) {
        throw new Error(`Indicator source '${source.id}' is added twice`);
      }
      this.ids.add(source.id);
      for (const type of source.metricSourceTypes) this.#serve(type, source);
    }
  }

  #serve(type: string, source: IndicatorSource) {
    const other = this.byType.get(type);
    if (other) {
      throw new Error(
        `Metric source type '${type}' is served by '${other.id}' and '${source.id}'; only one may`,
      );
    }
    this.byType.set(type, source);
  }
}
