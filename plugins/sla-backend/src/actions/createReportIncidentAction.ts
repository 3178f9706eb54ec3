import type { AuditorService } from '@backstage/backend-plugin-api';
import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { InputError } from '@backstage/errors';
import { audited, problemOfBody } from '@stagecraft/backstage-backend-http';
import {
  INCIDENT_STATUSES,
  slaIncidentCreatePermission,
} from '@stagecraft/backstage-plugin-sla-common';
// The registry takes schemas of zod's third version.
import { z } from 'zod/v3';
import type { Incidents } from '../services/incidents/Incidents';
import { entityRefInput } from './entityRefInput';

const input = z
  .object({
    title: z
      .string()
      .min(1)
      .max(200)
      .regex(/\S/, 'must say something')
      .describe('What people notice, in a few words'),
    entityRefs: z
      .array(entityRefInput)
      .min(1)
      .max(50)
      .describe('Services concerned, such as component:default/checkout'),
    impact: z
      .enum(['degraded', 'outage'])
      .describe('Whether the services work badly, or not at all'),
    startedAt: z
      .string()
      .max(40)
      .datetime({ offset: true })
      .describe('RFC 3339; now when left out')
      .optional(),
    status: z
      .enum(INCIDENT_STATUSES)
      .exclude(['resolved'])
      .describe('Where the work on it stands; investigating when left out')
      .optional(),
    text: z
      .string()
      .min(1)
      .max(5000)
      .regex(/\S/, 'must say something')
      .describe('What is known, in plain text')
      .optional(),
    externalId: z
      .string()
      .min(1)
      .max(200)
      .describe('Your own name for it: under one, it is recorded once')
      .optional(),
  })
  .strict();

const output = z.object({
  id: z.string(),
  title: z.string(),
  status: z.string(),
  startedAt: z.string(),
  page: z.string().describe('Path in the portal where it is shown'),
});

const PAGE = '/service-levels/status';

/** Registers the report of an incident that lasts, for agents and automation. */
export function createReportIncidentAction(options: {
  actions: ActionsRegistryService;
  auditor: AuditorService;
  clock: () => Date;
  incidents: Pick<Incidents, 'create'>;
}): void {
  const { actions, auditor, clock, incidents } = options;
  actions.register({
    name: 'report-incident',
    title: 'Report an incident',
    description:
      'Records an incident that lasts, which everybody then sees on the status page. Give an externalId so that reporting it again changes nothing.',
    attributes: { readOnly: false, idempotent: false, destructive: false },
    visibilityPermission: slaIncidentCreatePermission,
    schema: { input: () => input, output: () => output },
    action: async call => {
      const problem = problemOfBody(call.input);
      if (problem) throw new InputError(problem);
      const { startedAt = clock().toISOString(), ...told } = call.input;
      const event = { eventId: 'incident-create', meta: { by: 'action' } };
      const { credentials } = call;
      const { id, title, status, ...made } = await audited(
        auditor,
        event,
        undefined,
        () => incidents.create({ startedAt, ...told }, { credentials }),
      );
      return {
        output: { id, title, status, startedAt: made.startedAt, page: PAGE },
      };
    },
  });
}
