import type {
  AuditorService,
  HttpAuthService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import type { ApiRouter } from '@backstage/backend-openapi-utils';
import type { spec } from '../schema/openapi.generated';
import type { Agreements } from '../services/agreements/Agreements';
import type { Alerts } from '../services/alerts/Alerts';
import type { DefinitionProblems } from '../services/definitions/DefinitionProblems';
import type { Incidents } from '../services/incidents/Incidents';
import type { Objectives } from '../services/objectives/Objectives';
import type { Samples } from '../services/samples/Samples';

/** What the routes need. */
export interface RouterOptions {
  agreements: Agreements;
  alerts: Alerts;
  auditor: AuditorService;
  httpAuth: HttpAuthService;
  incidents: Incidents;
  logger: LoggerService;
  objectives: Objectives;
  problems: Pick<DefinitionProblems, 'list'>;
  samples: Samples;
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
