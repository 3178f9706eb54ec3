import type { SchedulerService } from '@backstage/backend-plugin-api';
import type { DeliverNews } from './services/followers/DeliverNews';
import type { LapseItems } from './services/LapseItems';
import type { ReadMetrics } from './services/metricSources/ReadMetrics';

/**
 * Starts the recurring work. What reads only our own database runs in every
 * replica, so that it does not wait for one that died; other systems are asked
 * by one replica at a time.
 */
export async function scheduleTasks(options: {
  deliverNews: DeliverNews;
  lapseItems: LapseItems;
  readMetrics: ReadMetrics;
  scheduler: SchedulerService;
}): Promise<void> {
  await options.scheduler.scheduleTask({
    id: 'deliver-news',
    scope: 'local',
    frequency: { seconds: 10 },
    initialDelay: { seconds: 3 },
    timeout: { seconds: 60 },
    fn: () => options.deliverNews.run(),
  });
  await options.scheduler.scheduleTask({
    id: 'lapse-items',
    scope: 'local',
    frequency: { minutes: 10 },
    initialDelay: { seconds: 20 },
    timeout: { seconds: 60 },
    fn: () => options.lapseItems.run(),
  });
  await options.scheduler.scheduleTask({
    id: 'read-metrics',
    scope: 'global',
    frequency: { minutes: 10 },
    initialDelay: { seconds: 30 },
    timeout: { seconds: 60 },
    fn: signal => options.readMetrics.run(signal),
  });
}
