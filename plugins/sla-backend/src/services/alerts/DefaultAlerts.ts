import type { AlertQuery } from '@stagecraft/backstage-plugin-sla-common';
import type { AlertStore } from '../../database/AlertStore';
import type { Alerts } from './Alerts';

/** Answers from the rows of alerts. */
export class DefaultAlerts implements Alerts {
  readonly #store: AlertStore;

  constructor(options: { alerts: AlertStore }) {
    this.#store = options.alerts;
  }

  async list(query: AlertQuery) {
    return this.#store.list(query);
  }
}
