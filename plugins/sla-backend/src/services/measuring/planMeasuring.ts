import type {
  MetricSource,
  ObjectiveDefinition,
} from '@stagecraft/backstage-plugin-sla-common';
import type {
  IndicatorSource,
  MinuteSource,
  RangeSource,
} from '@stagecraft/backstage-plugin-sla-node';
import type { MeasureFailure } from '../../database/SourceStatusStore';

/** Type of metric sources whose samples are handed in, so nobody is asked. */
const PUSH_TYPE = 'push';

/** An objective and who measures it. */
export interface PlannedMeasuring<S extends IndicatorSource> {
  definition: ObjectiveDefinition;
  metricSource: MetricSource;
  source: S;
}

/** Who measures what. */
export interface MeasuringPlan {
  minutes: PlannedMeasuring<MinuteSource>[];
  ranges: PlannedMeasuring<RangeSource>[];
  /** Objectives that nothing here can measure. */
  failures: MeasureFailure[];
}

/** Finds for each objective the source that serves its indicator's type. */
export function planMeasuring(
  definitions: ObjectiveDefinition[],
  sources: ReadonlyMap<string, IndicatorSource>,
): MeasuringPlan {
  const plan: MeasuringPlan = { minutes: [], ranges: [], failures: [] };
  for (const definition of definitions) {
    const metricSource = metricSourceOf(definition);
    const type = metricSource?.type ?? PUSH_TYPE;
    const source = sources.get(type);
    if (metricSource && source) {
      if ('measureRange' in source) {
        plan.ranges.push({ definition, metricSource, source });
      } else {
        plan.minutes.push({ definition, metricSource, source });
      }
    } else if (type !== PUSH_TYPE) {
      const { objective } = definition;
      const message = `Nothing that measures '${type}' is installed`;
      plan.failures.push({ objective, source: type, message });
    }
  }
  return plan;
}

function metricSourceOf({ indicator }: ObjectiveDefinition) {
  const { good, total, raw } = indicator?.ratioMetric ?? {};
  const metric = good ?? total ?? raw ?? indicator?.thresholdMetric;
  return metric?.metricSource;
}

/** Under which its samples, progress and failures are kept. */
export function jobOf({
  definition,
  source,
}: PlannedMeasuring<IndicatorSource>) {
  return { objective: definition.objective, source: source.id };
}
