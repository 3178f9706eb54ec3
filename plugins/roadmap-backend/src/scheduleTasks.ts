import type { SchedulerService } from '@backstage/backend-plugin-api';
import type { DeliverNews } from './services/followers/DeliverNews';

/** Starts the recurring work; in every replica, so that it does not wait for one that died. */
export async function scheduleTasks(options: {
  deliverNews: DeliverNews;
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
}
