import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import type {
  EntityObjectives,
  IncidentDraft,
  NewIncident,
  ObjectiveQuery,
  SampleBatch,
} from '@stagecraft/backstage-plugin-sla-common';
import type { AgreementStore } from '../database/AgreementStore';
import type { IncidentQuery, IncidentStore } from '../database/IncidentStore';
import type { ObjectiveStore } from '../database/ObjectiveStore';
import type { ProblemStore } from '../database/ProblemStore';
import type { SampleStore } from '../database/SampleStore';
import type { EvaluateObjectives } from './EvaluateObjectives';
import { refuseBadIncident } from './incidentProblems';
import { objectiveDetail, DAYS_SHOWN } from './objectiveDetail';
import { principalName } from './principalName';
import { sampleRows } from './sampleRows';
import type { CallOptions, ServiceLevels } from './ServiceLevels';

/** Source of incidents that people record here. */
const PORTAL_SOURCE = 'portal';
const DAY_MS = 86_400_000;
/** Processing tells of a failing document every few minutes; silence means that it is gone. */
const PROCESSING_MEMORY_MS = 6 * 3_600_000;

/** What service levels work with. */
export interface ServiceLevelsOptions {
  agreements: AgreementStore;
  auth: Pick<AuthService, 'isPrincipal'>;
  clock: () => Date;
  evaluate: Pick<EvaluateObjectives, 'run'>;
  incidents: IncidentStore;
  logger: LoggerService;
  objectives: ObjectiveStore;
  /** Names of the sources that measure here, for which nobody else may speak. */
  ownSources: ReadonlySet<string>;
  problems: ProblemStore;
  samples: SampleStore;
}

/** Decides what happens to service levels; who may do it is decided around it. */
export class DefaultServiceLevels implements ServiceLevels {
  readonly #options: ServiceLevelsOptions;

  constructor(options: ServiceLevelsOptions) {
    this.#options = options;
  }

  async listObjectives(query: ObjectiveQuery) {
    return this.#options.objectives.list(query);
  }

  async getObjectivesByEntities(refs: string[]): Promise<EntityObjectives[]> {
    const entityRefs = [...new Set(refs)];
    const found = await this.#options.objectives.listOfEntities(entityRefs);
    return entityRefs.map(entityRef => ({
      entityRef,
      objectives: found.filter(o => o.entityRef === entityRef),
    }));
  }

  async getObjective(objective: string) {
    const { clock, objectives } = this.#options;
    const now = clock();
    const first = new Date(now.getTime() - (DAYS_SHOWN - 1) * DAY_MS);
    const [{ summary, judged }, days] = await Promise.all([
      objectives.get(objective),
      objectives.days(objective, dayOf(first), dayOf(now)),
    ]);
    return objectiveDetail(summary, judged, days);
  }

  async listAgreements() {
    return this.#options.agreements.list();
  }

  async getAgreement(ref: string) {
    return this.#options.agreements.get(ref);
  }

  async listProblems() {
    const { clock, problems } = this.#options;
    return problems.list(new Date(clock().getTime() - PROCESSING_MEMORY_MS));
  }

  async createSamples({ source, samples }: SampleBatch) {
    const { clock, ownSources, samples: store } = this.#options;
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
    await this.#refresh([...rows.keys()].map(({ objective }) => objective));
    return { accepted, ignored: samples.length - accepted };
  }

  async removeSource(source: string) {
    if (source === PORTAL_SOURCE) {
      throw new InputError(
        `Incidents of '${PORTAL_SOURCE}' are history; only other sources can be removed`,
      );
    }
    await this.#refresh(await this.#options.samples.removeSource(source));
  }

  async listIncidents(query: IncidentQuery) {
    return this.#options.incidents.list(query);
  }

  async createIncident(incident: NewIncident, { credentials }: CallOptions) {
    const { auth, clock, incidents } = this.#options;
    refuseBadIncident(incident, clock());
    const { source = PORTAL_SOURCE, externalId, ...draft } = incident;
    const createdBy = principalName(credentials, auth);
    return incidents.create(draft, { source, externalId, createdBy });
  }

  async updateIncident(
    { id, version }: { id: string; version: number },
    draft: IncidentDraft,
  ) {
    const { clock, incidents } = this.#options;
    refuseBadIncident(draft, clock());
    return incidents.update(id, version, draft);
  }

  // What was written stays written: a verdict that fails now is made by the next run.
  async #refresh(objectives: string[]) {
    const { evaluate, logger } = this.#options;
    try {
      await evaluate.run([...new Set(objectives)]);
    } catch (error) {
      logger.warn('Could not judge right after new samples', error as Error);
    }
  }
}

function dayOf(instant: Date): string {
  return instant.toISOString().slice(0, 10);
}
