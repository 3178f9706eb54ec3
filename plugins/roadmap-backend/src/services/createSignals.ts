import type { LoggerService } from '@backstage/backend-plugin-api';
import type { SignalsService } from '@backstage/plugin-signals-node';
import {
  ROADMAP_ITEMS_CHANNEL,
  type RoadmapItemsSignal,
} from '@stagecraft/backstage-plugin-roadmap-common';

/** Tells open pages that an item has changed. */
export type TellChanged = (key: string) => Promise<void>;

/** A signal that is lost costs a page its freshness, so it fails no request. */
export function createSignals(options: {
  logger: LoggerService;
  signals: SignalsService;
}): TellChanged {
  const { logger, signals } = options;
  return async key => {
    try {
      await signals.publish<RoadmapItemsSignal>({
        recipients: { type: 'broadcast' },
        channel: ROADMAP_ITEMS_CHANNEL,
        message: { keys: [key] },
      });
    } catch (error) {
      logger.warn(`Open pages were not told that ${key} changed: ${error}`);
    }
  };
}
