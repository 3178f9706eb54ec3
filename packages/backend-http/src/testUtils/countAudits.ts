import type { AuditorService } from '@backstage/backend-plugin-api';

/** How the audit events of some work ended. */
export interface AuditCount {
  succeeded: number;
  failed: number;
  /** Begun, and neither succeeded nor failed. */
  open: number;
}

interface Recorded {
  eventId: string;
  outcomes: ('succeeded' | 'failed')[];
}

/** An auditor that keeps in memory what it was told. */
export interface RecordingAuditor extends AuditorService {
  readonly events: readonly Recorded[];
}

/** Makes an auditor for tests; give it to the plugin in place of the real one. */
export function recordingAuditor(): RecordingAuditor {
  const events: Recorded[] = [];
  return {
    events,
    async createEvent({ eventId }) {
      const event: Recorded = { eventId, outcomes: [] };
      events.push(event);
      return {
        success: async () => void event.outcomes.push('succeeded'),
        fail: async () => void event.outcomes.push('failed'),
      };
    },
  };
}

/**
 * Runs `work`, such as one request, and counts the audit events that it left.
 * A mutation leaves exactly `{ succeeded: 1, failed: 0, open: 0 }`, a refused
 * one `{ succeeded: 0, failed: 1, open: 0 }`, a read nothing.
 */
export async function countAudits(
  auditor: RecordingAuditor,
  work: () => PromiseLike<unknown>,
): Promise<AuditCount> {
  const before = auditor.events.length;
  await work();
  const events = auditor.events.slice(before);
  const outcomes = events.flatMap(event => event.outcomes);
  return {
    succeeded: outcomes.filter(outcome => outcome === 'succeeded').length,
    failed: outcomes.filter(outcome => outcome === 'failed').length,
    open: events.filter(event => event.outcomes.length === 0).length,
  };
}
