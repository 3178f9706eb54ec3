import type { AuthService } from '@backstage/backend-plugin-api';
import { ResponseError, isError } from '@backstage/errors';
import type {
  MetricReadOptions,
  MetricSource,
} from '@stagecraft/backstage-plugin-roadmap-node';
import {
  parseObjectiveKey,
  type ObjectiveSummary,
} from '@stagecraft/backstage-plugin-sla-common';
import type { SlaService } from '@stagecraft/backstage-plugin-sla-node';
import { figureOf } from './figureOf';

const EXAMPLE = 'slo:default/api-availability/default';

/**
 * Reads how far an objective of service levels was attained over its own
 * window, in percent, as its page shows it. It asks as the roadmap, not as the
 * reader: whoever may read the roadmap may read the figure there.
 */
export class SlaMetricSource implements MetricSource {
  readonly type = 'sla';
  readonly title = 'Service level';
  readonly queryHint = `The key of a service level objective, such as ${EXAMPLE}: the ref of the SLO, and which of its objectives`;
  readonly unit = '%';
  readonly #auth: Pick<AuthService, 'getOwnServiceCredentials'>;
  readonly #sla: Pick<SlaService, 'getObjective'>;

  constructor(options: {
    auth: Pick<AuthService, 'getOwnServiceCredentials'>;
    sla: Pick<SlaService, 'getObjective'>;
  }) {
    this.#auth = options.auth;
    this.#sla = options.sla;
  }

  findQueryProblem(query: string): string | undefined {
    try {
      parseObjectiveKey(query);
      return undefined;
    } catch {
      return `must be the key of a service level objective such as ${EXAMPLE}`;
    }
  }

  /** @throws Error that says what the service levels refused, or that they cannot be reached */
  async read(query: string, { at }: Pick<MetricReadOptions, 'at'>) {
    return figureOf(await this.#ask(query), at);
  }

  async #ask(objective: string): Promise<ObjectiveSummary> {
    try {
      const credentials = await this.#auth.getOwnServiceCredentials();
      return await this.#sla.getObjective(objective, { credentials });
    } catch (error) {
      throw explained(error);
    }
  }
}

/** What the service levels say is for people; what happens on the way to them is not. */
function explained(error: unknown): Error {
  if (error instanceof ResponseError && isError(error.cause)) {
    return new Error(`Service levels refuse: ${error.cause.message}`);
  }
  return new Error('Service levels cannot be reached');
}
