import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type {
  KindDefinition,
  StateDefinition,
} from '@stagecraft/backstage-plugin-roadmap-common';
import type { News, NewsStore } from '../../database/NewsStore';
import type { Kinds } from '../kinds/Kinds';
import type { DerivedFollowers } from './CatalogFollowers';
import { newsMessage, recipientsOf } from './newsMessage';

/** What telling followers works with. */
export interface DeliverNewsOptions {
  auth: Pick<AuthService, 'getOwnServiceCredentials'>;
  derived: Pick<DerivedFollowers, 'find'>;
  kinds: Pick<Kinds, 'find'>;
  logger: LoggerService;
  news: Pick<NewsStore, 'claim' | 'markDelivered' | 'markFailed'>;
  notifications: NotificationService;
}

const BATCH = 20;
/** Claims hold for 30 s; what has not gone out by then may be sent again. */
const DEADLINE_MS = 20_000;

/**
 * Tells followers what happened to items: each piece of news at least once,
 * however often it fails and whoever dies in between.
 */
export class DeliverNews {
  readonly #options: DeliverNewsOptions;

  constructor(options: DeliverNewsOptions) {
    this.#options = options;
  }

  /** Sends what is due; what fails is due again after a pause that grows. */
  async run(): Promise<void> {
    for (;;) {
      const due = await this.#options.news.claim(BATCH);
      const outcomes = await Promise.all(due.map(one => this.#deliver(one)));
      // After a failure the rest waits for the next run: the receiver is asked
      // no faster than it can be expected to be well again.
      if (due.length === 0 || outcomes.includes(false)) return;
    }
  }

  async #deliver(one: News): Promise<boolean> {
    const { logger, news } = this.#options;
    try {
      if (!one.gone) await inTime(this.#send(one));
    } catch (error) {
      logger.warn(
        `News ${one.id} of ${one.key} were not delivered, attempt ${one.attempts}: ${error}`,
      );
      await news.markFailed(one, String(error));
      return false;
    }
    await news.markDelivered(one);
    return true;
  }

  async #send(one: News): Promise<void> {
    const { auth, derived, kinds, notifications } = this.#options;
    const credentials = await auth.getOwnServiceCredentials();
    const found = await derived.find(one.entityRefs, { credentials });
    const state = stateIn(kinds.find(one.kind), one.after.state);
    const { entityRef, excludeEntityRef } = recipientsOf(one, found, state);
    if (entityRef.length === 0) return;
    await notifications.send({
      recipients: { type: 'entity', entityRef, excludeEntityRef },
      payload: newsMessage(one, state),
    });
  }
}

function stateIn(
  kind: KindDefinition | undefined,
  state: unknown,
): StateDefinition | undefined {
  return kind && typeof state === 'string' && Object.hasOwn(kind.states, state)
    ? kind.states[state]
    : undefined;
}

async function inTime(sent: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`no answer within ${DEADLINE_MS} ms`)),
      DEADLINE_MS,
    );
  });
  await Promise.race([sent, late]).finally(() => clearTimeout(timer));
}
