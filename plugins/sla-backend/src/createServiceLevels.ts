import type {
  AuthService,
  LoggerService,
  PermissionsService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { SignalsService } from '@backstage/plugin-signals-node';
import type { Knex } from 'knex';
import { AgreementStore } from './database/AgreementStore';
import { DefinitionStore } from './database/DefinitionStore';
import { IncidentStore } from './database/IncidentStore';
import { ObjectiveStore } from './database/ObjectiveStore';
import { ProblemStore } from './database/ProblemStore';
import { SampleStore } from './database/SampleStore';
import { SourceStatusStore } from './database/SourceStatusStore';
import { VerdictStore } from './database/VerdictStore';
import { AuthorizedServiceLevels } from './services/AuthorizedServiceLevels';
import { CollectDefinitionProblems } from './services/CollectDefinitionProblems';
import { DefaultServiceLevels } from './services/DefaultServiceLevels';
import { EvaluateObjectives } from './services/EvaluateObjectives';
import type { IndicatorSources } from './services/IndicatorSources';
import { MeasureObjectives } from './services/MeasureObjectives';
import { ReconcileDefinitions } from './services/ReconcileDefinitions';

/** Channel of the signals that tell which objectives changed state. */
export const OBJECTIVES_CHANNEL = 'sla:objectives';

/** What service levels stand on. */
export interface Foundations {
  auth: AuthService;
  catalog: CatalogService;
  clock: () => Date;
  db: Knex;
  logger: LoggerService;
  permissions: PermissionsService;
  signals: SignalsService;
  sources: IndicatorSources;
  urlReader: UrlReaderService;
}

/** Time for a definition to move between files before it counts as withdrawn. */
const GRACE_SECONDS = 60;
/** Less than the timeout of the task, so that what was measured is still kept. */
const MEASURE_DEADLINE_MS = 45_000;

/** Puts the parts of the plugin together. */
export function createServiceLevels(foundations: Foundations) {
  const { clock, db, logger, signals, sources } = foundations;
  const objectives = new ObjectiveStore(db);
  const problems = new ProblemStore(db);
  const samples = new SampleStore(db);
  const evaluate = new EvaluateObjectives({
    clock,
    objectives,
    verdicts: new VerdictStore(db),
    onStateChanged: changed =>
      signals.publish({
        recipients: { type: 'broadcast' },
        channel: OBJECTIVES_CHANNEL,
        message: { objectives: changed },
      }),
  });
  const inner = new DefaultServiceLevels({
    ...foundations,
    agreements: new AgreementStore(db),
    evaluate,
    incidents: new IncidentStore(db),
    objectives,
    ownSources: sources.ids,
    problems,
    samples,
  });
  return {
    clock,
    collect: new CollectDefinitionProblems({ ...foundations, problems }),
    evaluate,
    levels: new AuthorizedServiceLevels(inner, foundations.permissions),
    measure: new MeasureObjectives({
      clock,
      deadlineMs: MEASURE_DEADLINE_MS,
      logger,
      objectives,
      samples,
      sources: sources.byType,
      status: new SourceStatusStore(db),
    }),
    reconcile: new ReconcileDefinitions({
      ...foundations,
      definitions: new DefinitionStore(db),
      graceSeconds: GRACE_SECONDS,
      problems,
    }),
    samples,
  };
}
