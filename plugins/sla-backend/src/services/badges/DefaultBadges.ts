import { NotFoundError } from '@backstage/errors';
import type { ObjectiveSummary } from '@stagecraft/backstage-plugin-sla-common';
import type { ObjectiveStore } from '../../database/ObjectiveStore';
import type { Badges } from './Badges';
import { drawBadge } from './drawBadge';

/** Draws badges from the verdicts. */
export class DefaultBadges implements Badges {
  readonly #objectives: Pick<ObjectiveStore, 'get' | 'listOfEntities'>;

  constructor(options: {
    objectives: Pick<ObjectiveStore, 'get' | 'listOfEntities'>;
  }) {
    this.#objectives = options.objectives;
  }

  async ofObjective(objective: string) {
    const { summary } = await this.#objectives.get(objective);
    return drawBadge(summary.title, summary);
  }

  async ofEntity(entityRef: string) {
    const found = await this.#objectives.listOfEntities([entityRef]);
    const [worst] = found.sort((a, b) => budgetOf(a) - budgetOf(b));
    if (!worst) throw new NotFoundError(`No objectives of '${entityRef}'`);
    return drawBadge('service level', worst);
  }
}

/** What was never measured says less than what was. */
function budgetOf({ remainingBudget }: ObjectiveSummary): number {
  return remainingBudget ?? Number.MAX_VALUE;
}
