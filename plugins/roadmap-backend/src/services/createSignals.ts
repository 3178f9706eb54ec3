import type { LoggerService } from '@backstage/backend-plugin-api';
import type { RoadmapStore } from '../database/RoadmapStore';
import type { SignalsService } from '@backstage/plugin-signals-node';
import {
  ROADMAP_ITEMS_CHANNEL,
  type RoadmapItemsSignal,
} from '@stagecraft/backstage-plugin-roadmap-common';

/** Tells the open pages of those who may read an item that it has changed. */
export type TellChanged = (key: string) => Promise<void>;

/** A signal that is lost costs a page its freshness, so it fails no request. */
export function createSignals(options: {
  logger: LoggerService;
  signals: SignalsService;
  store: Pick<RoadmapStore, 'findGuarded'>;
}): TellChanged {
  const { logger, signals, store } = options;
  return async key => {
    try {
      const [item] = await store.findGuarded([key]);
      await signals.publish<RoadmapItemsSignal>({
        // Nobody else may learn as much as that there is such an item.
        recipients:
          item?.visibility === 'team'
            ? { type: 'user', entityRef: item.ownerRef }
            : { type: 'broadcast' },
        channel: ROADMAP_ITEMS_CHANNEL,
        message: { keys: [key] },
      });
    } catch (error) {
      logger.warn(`Open pages were not told that ${key} changed: ${error}`);
    }
  };
}
