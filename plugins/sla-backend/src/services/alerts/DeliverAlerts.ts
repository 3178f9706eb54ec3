import type { LoggerService } from '@backstage/backend-plugin-api';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { Delivery, DeliveryStore } from '../../database/DeliveryStore';
import { alertMessage } from './alertMessage';

/** What telling people about alerts works with. */
export interface DeliverAlertsOptions {
  deliveries: Pick<DeliveryStore, 'claim' | 'markDelivered' | 'markFailed'>;
  logger: LoggerService;
  notifications: NotificationService;
}

const BATCH = 20;
/** Claims hold for 30 s; what has not gone out by then may be sent again. */
const DEADLINE_MS = 20_000;

/**
 * Tells the owners of what is measured, and the consumers of the agreements
 * that promise it, about alerts: each message at least once, however often it
 * fails and whoever dies in between.
 */
export class DeliverAlerts {
  readonly #options: DeliverAlertsOptions;

  constructor(options: DeliverAlertsOptions) {
    this.#options = options;
  }

  /** Sends what is due; what fails is due again after a pause that grows. */
  async run(): Promise<void> {
    const { deliveries } = this.#options;
    for (;;) {
      const due = await deliveries.claim(BATCH);
      const outcomes = await Promise.all(due.map(one => this.#deliver(one)));
      // After a failure the rest waits for the next run: the receiver is asked
      // no faster than it can be expected to be well again.
      if (due.length === 0 || outcomes.includes(false)) return;
    }
  }

  async #deliver(delivery: Delivery): Promise<boolean> {
    const { deliveries, logger, notifications } = this.#options;
    try {
      await inTime(
        notifications.send({
          recipients: { type: 'entity', entityRef: recipientsOf(delivery) },
          payload: alertMessage(delivery),
        }),
      );
    } catch (error) {
      const { alert, transition, attempts } = delivery;
      logger.warn(
        `Alert ${alert.id} (${transition}) was not delivered, attempt ${attempts}: ${error}`,
      );
      await deliveries.markFailed(delivery, String(error));
      return false;
    }
    await deliveries.markDelivered(delivery);
    return true;
  }
}

/** Owners of what is measured, else what is measured itself, and the consumers. */
function recipientsOf({ alert, consumerRefs }: Delivery): string[] {
  return [...new Set([alert.ownerRef ?? alert.entityRef, ...consumerRefs])];
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
