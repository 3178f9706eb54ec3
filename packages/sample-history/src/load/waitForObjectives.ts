import type { LoadOptions } from './loadHistory';

const PAGE = 500;
const PAUSE_MS = 500;
const TRIES = 360;
/** Runs the task that reads the catalog's definitions now, not at its next turn. */
const READ_NOW =
  'sla/.backstage/scheduler/v1/tasks/reconcile-definitions/trigger';

/** What is read of an objective of the portal. */
export interface KnownObjective {
  objective: string;
  sources: { source: string; lastSampleAt: string | null }[];
}

/**
 * Waits until the portal knows every example objective: after a first start it
 * reads the catalog for a while.
 *
 * @throws Error naming what is missing after three minutes
 */
export async function waitForObjectives(
  options: Pick<LoadOptions, 'client' | 'objectives' | 'say' | 'sleep'>,
): Promise<KnownObjective[]> {
  const wanted = new Set(options.objectives.map(o => o.objective));
  for (let attempt = 1; ; attempt++) {
    const known = await readObjectives(options.client);
    const ours = known.filter(({ objective }) => wanted.has(objective));
    if (ours.length === wanted.size) {
      return ours;
    }
    if (attempt === TRIES) {
      const seen = new Set(ours.map(({ objective }) => objective));
      const missing = [...wanted].filter(key => !seen.has(key));
      throw new Error(
        `The portal does not know these objectives of the examples: ${missing.join(
          ', ',
        )}. Is examples/catalog-info.yaml among its catalog locations?`,
      );
    }
    if (attempt % 10 === 1) {
      // It may run already, and it comes to its turn without us.
      await options.client.call('POST', READ_NOW).catch(() => {});
      options.say(
        `The portal knows ${ours.length} of ${wanted.size} objectives; waiting`,
      );
    }
    await options.sleep(PAUSE_MS);
  }
}

async function readObjectives(client: LoadOptions['client']) {
  const known: KnownObjective[] = [];
  for (;;) {
    const page = await client.call<{ items: KnownObjective[] }>(
      'GET',
      `sla/v1/objectives?limit=${PAGE}&offset=${known.length}`,
    );
    known.push(...page.items);
    if (page.items.length < PAGE) {
      return known;
    }
  }
}
