import type {
  AlertRule,
  ObjectiveDefinition,
} from '@stagecraft/backstage-plugin-sla-common';
import type { Knex } from 'knex';
import { AlertStore } from '../database/AlertStore';
import { BurnStore } from '../database/BurnStore';
import { MaintenanceStore } from '../database/MaintenanceStore';
import { SampleStore } from '../database/SampleStore';
import { EvaluateAlerts } from '../services/alerts/EvaluateAlerts';
import { objective } from './definitions';

const MINUTE_MS = 60_000;

/** Fires above ten times the promised rate in an hour and in five minutes. */
export const PAGE: AlertRule = {
  id: 'page-fast',
  severity: 'page',
  threshold: 10,
  longMinutes: 60,
  shortMinutes: 5,
  op: 'gt',
  minimumEvents: 10,
};

/** Minutes of an objective with the same counts, the last one ends at `to`. */
export async function writeMinutes(
  db: Knex,
  name: string,
  to: Date,
  { minutes, good, total }: { minutes: number; good: number; total: number },
): Promise<void> {
  const samples = Array.from({ length: minutes }, (_, i) => ({
    objective: objective(name).objective,
    minute: new Date(to.getTime() - (i + 1) * MINUTE_MS),
    sequence: to.getTime(),
    good,
    total,
  }));
  await new SampleStore(db).write('ci', samples, () => 0);
}

const asStated = (definition: ObjectiveDefinition) => ({
  ...definition,
  measuredSince: null,
  slicesRolledUp: true as const,
});

/** Evaluates alerts of objectives that are given and not read. */
export function alertEvaluator(
  db: Knex,
  stated: () => ObjectiveDefinition[],
  clock: () => Date,
) {
  const told: string[][] = [];
  const evaluate = new EvaluateAlerts({
    alerts: new AlertStore(db),
    burns: new BurnStore(db),
    clock,
    maintenance: new MaintenanceStore(db),
    objectives: { listComputed: async () => stated().map(asStated) },
    onAlertsChanged: async objectives => void told.push(objectives),
  });
  return { evaluate, told };
}
