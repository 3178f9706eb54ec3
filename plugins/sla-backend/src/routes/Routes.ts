import type {
  AuditorService,
  HttpAuthService,
  LoggerService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import type { ApiRouter } from '@backstage/backend-openapi-utils';
import type { spec } from '../schema/openapi.generated';
import type { Agreements } from '../services/agreements/Agreements';
import type { Alerts } from '../services/alerts/Alerts';
import type { Badges } from '../services/badges/Badges';
import type { DefinitionProblems } from '../services/definitions/DefinitionProblems';
import type { Incidents } from '../services/incidents/Incidents';
import type { MaintenanceCalendar } from '../services/maintenance/MaintenanceCalendar';
import type { Objectives } from '../services/objectives/Objectives';
import type { Promises } from '../services/promises/Promises';
import type { Samples } from '../services/samples/Samples';
import type { StatusBoard } from '../services/status/StatusBoard';

/** What the routes need. */
export interface RouterOptions {
  agreements: Agreements;
  alerts: Alerts;
  auditor: AuditorService;
  badges: Badges;
  httpAuth: HttpAuthService;
  incidents: Incidents;
  logger: LoggerService;
  maintenance: MaintenanceCalendar;
  objectives: Objectives;
  /** Whether badges are for everybody, signed in or not. */
  openBadges: boolean;
  problems: Pick<DefinitionProblems, 'list' | 'validate'>;
  promises: Promises;
  samples: Samples;
  status: StatusBoard;
  userInfo: UserInfoService;
}

/** Registers the handlers of one topic. */
export type Routes = (
  router: ApiRouter<typeof spec>,
  options: RouterOptions,
) => void;

/** Who may call at all; what they may do is decided by permission. */
export const SIGNED_IN: { allow: ['user', 'service'] } = {
  allow: ['user', 'service'],
};
