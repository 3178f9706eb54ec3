import type {
  AuditorService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import type { KindDefinition } from '@stagecraft/backstage-plugin-roadmap-common';
import type { RoadmapStore } from '../database/RoadmapStore';
import type { TellChanged } from './createSignals';
import type { Kinds } from './kinds/Kinds';

/** Under this name the portal itself stands in history. */
const ACTOR = 'plugin:roadmap';

/** What putting items back works with. */
export interface LapseItemsOptions {
  auditor: AuditorService;
  clock: () => Date;
  kinds: Pick<Kinds, 'all'>;
  logger: LoggerService;
  store: Pick<RoadmapStore, 'get' | 'listStanding' | 'update'>;
  tell: TellChanged;
}

/**
 * Puts items back whose time is over, as their kinds say: debt whose review
 * is due, risks whose acceptance has ended. Running it again changes nothing.
 */
export class LapseItems {
  readonly #options: LapseItemsOptions;

  constructor(options: LapseItemsOptions) {
    this.#options = options;
  }

  async run(): Promise<void> {
    const kinds = this.#options.kinds.all().filter(it => it.lapse);
    for (const kind of kinds) {
      for (const standing of await this.#options.store.listStanding(
        kind.kind,
      )) {
        const lapsed = kind.lapse?.(standing, this.#today());
        if (lapsed) await this.#putBack(standing.key, kind);
      }
    }
  }

  /** Where somebody else was quicker the next run looks again. */
  async #putBack(key: string, kind: KindDefinition) {
    const { auditor, logger, tell } = this.#options;
    const event = await auditor.createEvent({
      eventId: 'item-lapse',
      meta: { key },
    });
    try {
      await this.#update(key, kind);
    } catch (error) {
      await event.fail({ error: error as Error });
      if (!isError(error) || error.name !== 'ConflictError') throw error;
      logger.info(`${key} was changed while it was put back: ${error.message}`);
      return;
    }
    await event.success();
    await tell(key);
  }

  async #update(key: string, kind: KindDefinition) {
    const { clock, store } = this.#options;
    const current = await store.get(key, { now: clock() });
    const lapsed = kind.lapse?.(current, this.#today());
    if (!lapsed) return;
    const { to: state, reason } = lapsed;
    await store.update(current, { ...current, state, reason }, ACTOR);
  }

  #today(): string {
    return this.#options.clock().toISOString().slice(0, 10);
  }
}
