import { createBackend } from '@backstage/backend-defaults';
import {
  coreServices,
  createServiceFactory,
  type SchedulerService,
  type SchedulerServiceTaskInvocationDefinition,
} from '@backstage/backend-plugin-api';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { setTimeout as pause } from 'node:timers/promises';
import slaPlugin from '../../index';
import { slo } from '../definitions';

/**
 * A backend with this plugin and nothing else, as a process that a test can
 * kill: configured by `--config`, its catalog has as many services as
 * `REPLICA_SERVICES` says, each with an objective of three days.
 *
 * Its tasks run all the time and in every replica at once, which is worse than
 * the scheduler ever does. `REPLICA_TASKS` names those that run.
 */
const tasks = (process.env.REPLICA_TASKS ?? '').split(',');
const services = Number(process.env.REPLICA_SERVICES ?? 1);
const PAUSE_MS = 25;

type Task = Parameters<SchedulerService['scheduleTask']>[0] &
  SchedulerServiceTaskInvocationDefinition;

async function runForever({ id, fn }: Task): Promise<void> {
  for (;;) {
    try {
      await fn(new AbortController().signal);
    } catch (error) {
      process.stderr.write(`${id}: ${error}\n`);
    }
    await pause(id === 'reconcile-definitions' ? 1000 : PAUSE_MS);
  }
}

const restless = createServiceFactory({
  service: coreServices.scheduler,
  deps: {},
  factory: () =>
    ({
      async scheduleTask(task: Task) {
        if (tasks.includes(task.id)) runForever(task);
      },
    } as Partial<SchedulerService> as SchedulerService),
});

const entities = Array.from({ length: services }, (_, i) =>
  slo(`service-${i}`, { window: '3d' }),
);

const backend = createBackend();
backend.add(restless);
backend.add(catalogServiceMock.factory({ entities }));
backend.add(slaPlugin);
backend.start().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
