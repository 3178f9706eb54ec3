import type { ObjectiveDefinition } from '@stagecraft/backstage-plugin-sla-common';
import type { AlertStore, OpenAlert } from '../../database/AlertStore';
import type { ObjectiveStore } from '../../database/ObjectiveStore';
import type {
  AnnouncedTime,
  MaintenanceStore,
} from '../../database/MaintenanceStore';
import type { BurnStore } from '../../database/BurnStore';
import {
  isChange,
  judgeAlerts,
  noChanges,
  withdraw,
  type Judgement,
} from './alertChanges';

/** What evaluating alerts works with. */
export interface EvaluateAlertsOptions {
  alerts: Pick<AlertStore, 'listOpen' | 'change'>;
  burns: Pick<BurnStore, 'count'>;
  clock: () => Date;
  maintenance: Pick<MaintenanceStore, 'announced'>;
  objectives: Pick<ObjectiveStore, 'listComputed'>;
  /** Told which objectives have alerts that began or ended. */
  onAlertsChanged: (objectives: string[]) => Promise<void>;
}

const MINUTE_MS = 60_000;
const BATCH = 1000;

/**
 * Opens alerts where a budget burns too fast and ends those where it no longer
 * does. Replicas may do it at the same time, and any of them may die in it.
 */
export class EvaluateAlerts {
  readonly #options: EvaluateAlertsOptions;

  constructor(options: EvaluateAlertsOptions) {
    this.#options = options;
  }

  /** Judges all objectives that can be, or those of the list. */
  async run(only?: string[]): Promise<void> {
    if (only?.length === 0) return;
    const { alerts, clock, objectives, onAlertsChanged } = this.#options;
    const at = new Date(Math.floor(clock().getTime() / MINUTE_MS) * MINUTE_MS);
    // Before anything else is read: what another replica changes from here on
    // is newer than what this run decides.
    const { seenAt, alerts: open } = await alerts.listOpen(only);
    const stated = await objectives.listComputed(only);
    const openOf = byObjective(open);
    const changes = noChanges();
    for (let start = 0; start < stated.length; start += BATCH) {
      const batch = stated.slice(start, start + BATCH);
      await this.#judge(changes, batch, openOf, at);
    }
    withdraw(changes, openWithoutObjective(open, stated));
    if (!isChange(changes)) return;
    const changed = await alerts.change({ ...changes, at, seenAt });
    if (changed.length > 0) await onAlertsChanged(changed);
  }

  async #judge(
    changes: Judgement,
    batch: ObjectiveDefinition[],
    openOf: Map<string, OpenAlert[]>,
    at: Date,
  ) {
    const lengths = batch.flatMap(({ alertRules }) =>
      alertRules.flatMap(rule => [rule.longMinutes, rule.shortMinutes]),
    );
    const { burns } = this.#options;
    const counts = await burns.count(batch, at, lengths);
    const announcedOf = await this.#announced(batch, at);
    for (const one of batch) {
      const { objective, targetPpm, alertRules: rules, entityRef } = one;
      const open = openOf.get(objective) ?? [];
      const announced = announcedOf.get(entityRef) ?? [];
      const watched = { objective, targetPpm, rules, open, announced };
      judgeAlerts(changes, watched, at, counts.get(objective));
    }
  }

  /** Announced maintenance that short windows could hold, by entity. */
  async #announced(batch: ObjectiveDefinition[], at: Date) {
    const shorts = batch.flatMap(({ alertRules }) =>
      alertRules.map(({ shortMinutes }) => shortMinutes),
    );
    const back = shorts.reduce((a, b) => Math.max(a, b), 0);
    const from = new Date(at.getTime() - back * MINUTE_MS);
    return byEntity(
      await this.#options.maintenance.announced({ from, to: at }),
    );
  }
}

function byEntity(announced: AnnouncedTime[]): Map<string, AnnouncedTime[]> {
  const found = new Map<string, AnnouncedTime[]>();
  for (const time of announced) {
    found.set(time.entityRef, [...(found.get(time.entityRef) ?? []), time]);
  }
  return found;
}

function byObjective(open: OpenAlert[]): Map<string, OpenAlert[]> {
  const found = new Map<string, OpenAlert[]>();
  for (const alert of open) {
    const others = found.get(alert.objective);
    if (others) others.push(alert);
    else found.set(alert.objective, [alert]);
  }
  return found;
}

function openWithoutObjective(
  open: OpenAlert[],
  stated: ObjectiveDefinition[],
) {
  const known = new Set(stated.map(({ objective }) => objective));
  return open.filter(({ objective }) => !known.has(objective));
}
