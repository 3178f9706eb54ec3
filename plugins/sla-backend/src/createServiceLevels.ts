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

type Stores = ReturnType<typeof openStores>;

/** Puts the parts of the plugin together. */
export function createServiceLevels(foundations: Foundations) {
  const stores = openStores(foundations.db);
  const { clock, sources } = foundations;
  const evaluate = createEvaluate(foundations, stores);
  const inner = new DefaultServiceLevels({
    ...foundations,
    ...stores,
    evaluate,
    ownSources: sources.ids,
  });
  return {
    clock,
    collect: new CollectDefinitionProblems({ ...foundations, ...stores }),
    evaluate,
    levels: new AuthorizedServiceLevels(inner, foundations.permissions),
    measure: new MeasureObjectives({
      ...stores,
      clock,
      deadlineMs: MEASURE_DEADLINE_MS,
      sources: sources.byType,
    }),
    reconcile: new ReconcileDefinitions({
      ...foundations,
      ...stores,
      graceSeconds: GRACE_SECONDS,
    }),
    samples: stores.samples,
  };
}

function openStores(db: Knex) {
  return {
    agreements: new AgreementStore(db),
    definitions: new DefinitionStore(db),
    incidents: new IncidentStore(db),
    objectives: new ObjectiveStore(db),
    problems: new ProblemStore(db),
    samples: new SampleStore(db),
    status: new SourceStatusStore(db),
    verdicts: new VerdictStore(db),
  };
}

function createEvaluate({ clock, signals }: Foundations, stores: Stores) {
  return new EvaluateObjectives({
    ...stores,
    clock,
    onStateChanged: objectives =>
      signals.publish({
        recipients: { type: 'broadcast' },
        channel: OBJECTIVES_CHANNEL,
        message: { objectives },
      }),
  });
}
