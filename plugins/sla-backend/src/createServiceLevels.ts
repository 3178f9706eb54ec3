import type {
  AuthService,
  LoggerService,
  PermissionsService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { SignalsService } from '@backstage/plugin-signals-node';
import type { Knex } from 'knex';
import { createAlerts } from './createAlerts';
import { AgreementStore } from './database/AgreementStore';
import { AlertStore } from './database/AlertStore';
import { DefinitionStore } from './database/DefinitionStore';
import { IncidentStore } from './database/IncidentStore';
import { MeasureProgressStore } from './database/MeasureProgressStore';
import { MaintenanceStore } from './database/MaintenanceStore';
import { ObjectiveStore } from './database/ObjectiveStore';
import { ProblemStore } from './database/ProblemStore';
import { SampleStore } from './database/SampleStore';
import { SourceStatusStore } from './database/SourceStatusStore';
import { StatusStore } from './database/StatusStore';
import { VerdictStore } from './database/VerdictStore';
import { FiguresStore } from './database/FiguresStore';
import { WindowStore } from './database/WindowStore';
import { AgreedStates } from './services/agreements/AgreedStates';
import { AgreementPeriods } from './services/agreements/AgreementPeriods';
import { AuthorizedAgreements } from './services/agreements/AuthorizedAgreements';
import { DefaultAgreements } from './services/agreements/DefaultAgreements';
import { AuthorizedBadges } from './services/badges/AuthorizedBadges';
import { DefaultBadges } from './services/badges/DefaultBadges';
import { CollectDefinitionProblems } from './services/definitions/CollectDefinitionProblems';
import { DefinitionProblems } from './services/definitions/DefinitionProblems';
import { ReconcileDefinitions } from './services/definitions/ReconcileDefinitions';
import { AuthorizedIncidents } from './services/incidents/AuthorizedIncidents';
import { DefaultIncidents } from './services/incidents/DefaultIncidents';
import { AuthorizedMaintenanceCalendar } from './services/maintenance/AuthorizedMaintenanceCalendar';
import { DefaultMaintenanceCalendar } from './services/maintenance/DefaultMaintenanceCalendar';
import type { IndicatorSources } from './services/measuring/IndicatorSources';
import { MeasureObjectives } from './services/measuring/MeasureObjectives';
import { MeasureRanges } from './services/measuring/MeasureRanges';
import { RangeReader } from './services/measuring/RangeReader';
import { AuthorizedObjectives } from './services/objectives/AuthorizedObjectives';
import { DefaultObjectives } from './services/objectives/DefaultObjectives';
import { EvaluateObjectives } from './services/objectives/EvaluateObjectives';
import { JudgeSoon } from './services/objectives/JudgeSoon';
import { ObjectiveWindows } from './services/objectives/ObjectiveWindows';
import { AuthorizedPromises } from './services/promises/AuthorizedPromises';
import { DefaultPromises } from './services/promises/DefaultPromises';
import { AuthorizedSamples } from './services/samples/AuthorizedSamples';
import { BoundSamples } from './services/samples/BoundSamples';
import { DefaultSamples } from './services/samples/DefaultSamples';
import type { PushWriters } from './services/samples/PushWriters';
import { AuthorizedStatusBoard } from './services/status/AuthorizedStatusBoard';
import { CatalogPlaces } from './services/status/CatalogPlaces';
import { DefaultStatusBoard } from './services/status/DefaultStatusBoard';

/** Channel of the signals that tell which objectives changed state. */
export const OBJECTIVES_CHANNEL = 'sla:objectives';

/** Channel of the signals that tell that incidents or maintenance changed. */
export const STATUS_CHANNEL = 'sla:status';

/** What service levels stand on. */
export interface Foundations {
  auth: AuthService;
  catalog: CatalogService;
  clock: () => Date;
  db: Knex;
  logger: LoggerService;
  notifications: NotificationService;
  /** Whether badges are for everybody, signed in or not. */
  openBadges: boolean;
  permissions: PermissionsService;
  signals: SignalsService;
  sources: IndicatorSources;
  urlReader: UrlReaderService;
  /** Which machines may hand in what. */
  writers: PushWriters;
}

/** Time for a definition to move between files before it counts as withdrawn. */
const GRACE_SECONDS = 60;
/** Less than the timeout of the task, so that what was measured is still kept. */
const MEASURE_DEADLINE_MS = 45_000;

type Stores = ReturnType<typeof openStores>;

/** Puts the parts of the plugin together. */
export function createServiceLevels(foundations: Foundations) {
  const stores = openStores(foundations.db);
  const { clock } = foundations;
  const evaluate = createEvaluate(foundations, stores);
  const judging = new JudgeSoon({ ...foundations, evaluate });
  const onAlertsChanged = tellOf(foundations);
  const alerts = createAlerts(foundations, { ...stores, onAlertsChanged });
  return {
    clock,
    collect: new CollectDefinitionProblems({ ...foundations, ...stores }),
    deliverAlerts: alerts.deliverAlerts,
    evaluate,
    judging,
    ...createMeasuring(foundations, stores),
    evaluateAlerts: alerts.evaluateAlerts,
    reconcile: new ReconcileDefinitions({
      ...foundations,
      ...stores,
      graceSeconds: GRACE_SECONDS,
    }),
    services: {
      ...createServices(foundations, stores, judging),
      alerts: alerts.alerts,
    },
    stores,
  };
}

/** What asks the indicator sources. */
function createMeasuring({ clock, sources }: Foundations, stores: Stores) {
  const options = {
    ...stores,
    clock,
    deadlineMs: MEASURE_DEADLINE_MS,
    sources: sources.byType,
  };
  return {
    measure: new MeasureObjectives(options),
    measureRanges: new MeasureRanges({
      ...options,
      reader: new RangeReader(options),
    }),
  };
}

/** What the routes and actions call, each behind its permissions. */
function createServices(
  foundations: Foundations,
  stores: Stores,
  judging: JudgeSoon,
) {
  const { permissions, sources } = foundations;
  const all = { ...foundations, ...stores };
  const told = { ...all, onStatusChanged: () => tellStatus(foundations) };
  const samples = { ...all, judging, ownSources: sources.ids };
  const bound = new BoundSamples(new DefaultSamples(samples), all);
  return {
    agreements: new AuthorizedAgreements(createAgreements(all), permissions),
    badges: new AuthorizedBadges(new DefaultBadges(all), permissions, {
      open: foundations.openBadges,
    }),
    incidents: new AuthorizedIncidents(new DefaultIncidents(told), permissions),
    maintenance: new AuthorizedMaintenanceCalendar(
      new DefaultMaintenanceCalendar(told),
      permissions,
    ),
    objectives: new AuthorizedObjectives(createObjectives(all), permissions),
    problems: new DefinitionProblems(all),
    promises: new AuthorizedPromises(new DefaultPromises(all), permissions),
    samples: new AuthorizedSamples(bound, permissions),
    status: new AuthorizedStatusBoard(
      new DefaultStatusBoard({
        ...all,
        places: new CatalogPlaces(all),
        services: new StatusStore(foundations.db),
      }),
      permissions,
    ),
  };
}

function createAgreements(all: Foundations & Stores) {
  const agreedStates = new AgreedStates(all);
  const agreementPeriods = new AgreementPeriods(all);
  return new DefaultAgreements({ ...all, agreedStates, agreementPeriods });
}

function createObjectives(all: Foundations & Stores) {
  const objectiveWindows = new ObjectiveWindows(all);
  const alerts = new AlertStore(all.db);
  return new DefaultObjectives({ ...all, alerts, objectiveWindows });
}

async function tellStatus({ signals }: Foundations) {
  await signals.publish({
    recipients: { type: 'broadcast' },
    channel: STATUS_CHANNEL,
    message: {},
  });
}

function openStores(db: Knex) {
  return {
    agreements: new AgreementStore(db),
    definitions: new DefinitionStore(db),
    incidents: new IncidentStore(db),
    maintenance: new MaintenanceStore(db),
    objectives: new ObjectiveStore(db),
    problems: new ProblemStore(db),
    progress: new MeasureProgressStore(db),
    samples: new SampleStore(db),
    status: new SourceStatusStore(db),
    verdicts: new VerdictStore(db),
    figures: new FiguresStore(db),
    windows: new WindowStore(db),
  };
}

function createEvaluate(foundations: Foundations, stores: Stores) {
  return new EvaluateObjectives({
    ...stores,
    clock: foundations.clock,
    onStateChanged: tellOf(foundations),
  });
}

/** Tells all open pages which objectives have changed. */
function tellOf({ signals }: Foundations) {
  return (objectives: string[]) =>
    signals.publish({
      recipients: { type: 'broadcast' },
      channel: OBJECTIVES_CHANNEL,
      message: { objectives },
    });
}
