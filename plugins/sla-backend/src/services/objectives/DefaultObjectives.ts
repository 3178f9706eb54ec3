import type {
  EntityObjectives,
  ObjectiveQuery,
  ObjectiveWindowQuery,
} from '@stagecraft/backstage-plugin-sla-common';
import type { AlertStore } from '../../database/AlertStore';
import type { ObjectiveStore } from '../../database/ObjectiveStore';
import { DAYS_SHOWN, objectiveDetail } from './objectiveDetail';
import type { Objectives } from './Objectives';
import type { ObjectiveWindows } from './ObjectiveWindows';

const DAY_MS = 86_400_000;
/** Alerts that the page of an objective shows. */
const ALERTS_SHOWN = 20;

/** Answers from the verdicts; who may ask is decided around it. */
export class DefaultObjectives implements Objectives {
  readonly #alerts: Pick<AlertStore, 'listOfObjective'>;
  readonly #store: ObjectiveStore;
  readonly #clock: () => Date;
  readonly #windows: ObjectiveWindows;

  constructor(options: {
    alerts: Pick<AlertStore, 'listOfObjective'>;
    clock: () => Date;
    objectives: ObjectiveStore;
    objectiveWindows: ObjectiveWindows;
  }) {
    this.#alerts = options.alerts;
    this.#store = options.objectives;
    this.#clock = options.clock;
    this.#windows = options.objectiveWindows;
  }

  async list(query: ObjectiveQuery) {
    return this.#store.list(query);
  }

  async getByEntities(refs: string[]): Promise<EntityObjectives[]> {
    const entityRefs = [...new Set(refs)];
    const found = await this.#store.listOfEntities(entityRefs);
    return entityRefs.map(entityRef => ({
      entityRef,
      objectives: found.filter(o => o.entityRef === entityRef),
    }));
  }

  async summarise(entityRefs: string[]) {
    return this.#store.summarise(entityRefs);
  }

  async getWindow(objective: string, query: ObjectiveWindowQuery) {
    return this.#windows.get(objective, query);
  }

  async get(objective: string) {
    const now = this.#clock();
    const first = new Date(now.getTime() - (DAYS_SHOWN - 1) * DAY_MS);
    const [found, days, revisions, alerts] = await Promise.all([
      this.#store.get(objective),
      this.#store.days(objective, dayOf(first), dayOf(now)),
      this.#store.revisions(objective),
      this.#alerts.listOfObjective(objective, ALERTS_SHOWN),
    ]);
    return objectiveDetail(found, { days, revisions, alerts });
  }
}

function dayOf(instant: Date): string {
  return instant.toISOString().slice(0, 10);
}
