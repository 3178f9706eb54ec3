import { InputError } from '@backstage/errors';
import {
  MOST_EVENTS,
  type Counts,
} from '@stagecraft/backstage-plugin-sla-common';

/** @throws InputError for counts that no events can have */
export function refuseImpossible({ good, total }: Counts, source: string) {
  const possible =
    Number.isSafeInteger(good) &&
    Number.isSafeInteger(total) &&
    good >= 0 &&
    good <= total &&
    total <= MOST_EVENTS;
  if (!possible) {
    throw new InputError(
      `${source} answered good ${good} of total ${total}; it must be whole numbers with good at most total and total at most ${MOST_EVENTS}`,
    );
  }
}

/** What is shown of an error on an objective. */
export function measureMessage(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  // PostgreSQL keeps no NUL; one bad message must not lose what others measured.
  return text.replaceAll('\u0000', '').slice(0, 500);
}
