import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { RETENTION_DAYS } from '@stagecraft/backstage-plugin-sla-common';
import type { SampleStore } from './database/SampleStore';
import type { DeliverAlerts } from './services/alerts/DeliverAlerts';
import type { EvaluateAlerts } from './services/alerts/EvaluateAlerts';
import type { CollectDefinitionProblems } from './services/definitions/CollectDefinitionProblems';
import type { EvaluateObjectives } from './services/objectives/EvaluateObjectives';
import type { MeasureObjectives } from './services/measuring/MeasureObjectives';
import type { MeasureRanges } from './services/measuring/MeasureRanges';
import type { ReconcileDefinitions } from './services/definitions/ReconcileDefinitions';

/** What the tasks do and who runs them. */
export interface TaskOptions {
  clock: () => Date;
  collect: CollectDefinitionProblems;
  deliverAlerts: DeliverAlerts;
  evaluate: EvaluateObjectives;
  evaluateAlerts: EvaluateAlerts;
  logger: LoggerService;
  measure: MeasureObjectives;
  measureRanges: MeasureRanges;
  reconcile: ReconcileDefinitions;
  samples: SampleStore;
  scheduler: SchedulerService;
}

const DAY_MS = 86_400_000;

/**
 * Starts the recurring work. The scheduler may run a task twice or skip a run,
 * so every task says what ought to be and does only what is missing.
 */
export async function scheduleTasks(options: TaskOptions): Promise<void> {
  const { clock, collect, evaluate, logger, reconcile, samples } = options;

  await schedule(
    options,
    'reconcile-definitions',
    { seconds: 10 },
    async () => {
      const { changed, withdrawn } = await reconcile.run();
      if (changed.length + withdrawn.length === 0) return;
      logger.info(
        `Definitions changed: ${changed.length}, withdrawn: ${withdrawn.length}`,
      );
      await evaluate.runOfSlos(changed);
    },
  );
  await schedule(options, 'forget-mended-problems', { seconds: 30 }, () =>
    collect.forgetMended(),
  );
  await scheduleMeasuring(options);
  // So few at a time that a run ends long before the next one; where there are
  // more objectives, each waits longer for its turn.
  await schedule(options, 'evaluate-objectives', { seconds: 15 }, () =>
    evaluate.runDue({ seconds: 25, limit: 2_000 }),
  );
  await scheduleAlerts(options);
  await schedule(options, 'drop-old-samples', { hours: 6 }, async () => {
    const oldest = new Date(clock().getTime() - (RETENTION_DAYS + 1) * DAY_MS);
    const dropped = await samples.dropBefore(oldest.toISOString().slice(0, 10));
    if (dropped > 0) logger.info(`Dropped ${dropped} days of old samples`);
  });
}

/** More often than once a minute, so that a missed run costs no minute. */
async function scheduleMeasuring(options: TaskOptions) {
  const { evaluate, evaluateAlerts, measure, measureRanges } = options;
  const often = { seconds: 15 };
  const judge = async (measured: string[]) => {
    await evaluate.run(measured);
    await evaluateAlerts.run(measured);
  };
  await schedule(options, 'measure-objectives', often, async () =>
    judge(await measure.run()),
  );
  // By itself, because reading the past takes long and a probe cannot wait.
  await schedule(options, 'measure-ranges', often, async () =>
    judge(await measureRanges.run()),
  );
}

/** Delivery goes on in every replica, so that it does not wait for one that died. */
async function scheduleAlerts(options: TaskOptions) {
  const { deliverAlerts, evaluateAlerts } = options;
  await schedule(options, 'evaluate-alerts', { seconds: 30 }, () =>
    evaluateAlerts.run(),
  );
  await schedule(
    options,
    'deliver-alerts',
    { seconds: 10 },
    () => deliverAlerts.run(),
    'local',
  );
}

async function schedule(
  { scheduler }: TaskOptions,
  id: string,
  frequency: { seconds: number } | { hours: number },
  fn: () => Promise<void>,
  scope?: 'local',
) {
  await scheduler.scheduleTask({
    id,
    frequency,
    timeout: { seconds: 60 },
    initialDelay: { seconds: 3 },
    scope,
    fn,
  });
}
