import {
  type ExampleObjective,
  type Sample,
  SAMPLE_INCIDENTS,
  SCENARIOS,
  generateSamples,
  incidentPeriod,
} from '../measurements';
import type { PortalClient } from '../portal';
import {
  SAMPLE_OBJECTIVES,
  SAMPLE_ROADMAP,
  SAMPLE_VISION,
  generateItems,
  generatePlan,
  servedObjectives,
} from '../roadmap';
import { SAMPLE_SOURCE } from './sampleSource';
import { type KnownObjective, waitForObjectives } from './waitForObjectives';

const BATCH = 10_000;
const PARALLEL = 2;
const FRESH_MS = 24 * 60 * 60 * 1000;

/** What loading needs of the world. */
export interface LoadOptions {
  client: Pick<PortalClient, 'call'>;
  objectives: ExampleObjective[];
  /** Milliseconds since 1970. */
  now: number;
  /** Shows a line to the person who waits. */
  say(line: string): void;
  sleep(ms: number): Promise<void>;
}

/**
 * Loads the labelled history. Measurements younger than a day are left as they
 * are; older ones are replaced, so that loading again moves them to today.
 * Roadmap items that were loaded before are skipped.
 */
export async function loadHistory(options: LoadOptions): Promise<void> {
  const { client, say, now } = options;
  const known = await waitForObjectives(options);
  if (isFresh(known, now)) {
    say('Sample measurements are there already');
  } else {
    await client.call('DELETE', `sla/v1/sources/${SAMPLE_SOURCE}`);
    await loadSamples(options);
    await loadIncidents(options);
  }
  const served = servedObjectives(SAMPLE_OBJECTIVES);
  const items = generateItems(SAMPLE_ROADMAP, now, served);
  const plan = generatePlan(SAMPLE_VISION, SAMPLE_OBJECTIVES, now);
  const { created, skipped } = await client.call<Record<string, number>>(
    'POST',
    'roadmap/v1/imports',
    { source: SAMPLE_SOURCE, ...plan, items },
  );
  say(`Roadmap: ${created} items loaded, ${skipped} were there already`);
}

function isFresh(known: KnownObjective[], now: number) {
  return known.every(({ sources }) =>
    sources.some(
      ({ source, lastSampleAt }) =>
        source === SAMPLE_SOURCE &&
        lastSampleAt !== null &&
        now - Date.parse(lastSampleAt) < FRESH_MS,
    ),
  );
}

async function loadSamples({ client, objectives, now, say }: LoadOptions) {
  const histories = objectives.map(objective =>
    generateSamples(
      objective,
      SCENARIOS[objective.name],
      SAMPLE_INCIDENTS.filter(({ slos }) => slos.includes(objective.name)),
      now,
    ),
  );
  const batches = inBatches(histories);
  const count = histories.flat().length;
  let sent = 0;
  const worker = async () => {
    for (let batch = batches.shift(); batch; batch = batches.shift()) {
      const body = { source: SAMPLE_SOURCE, samples: batch };
      await client.call('POST', 'sla/v1/samples', body);
      sent += batch.length;
      say(`Measurements: ${sent} of ${count}`);
    }
  };
  await Promise.all(Array.from({ length: PARALLEL }, worker));
}

// Writers of one objective wait for each other, so that no two batches share one.
function inBatches(histories: Sample[][]) {
  const batches: Sample[][] = [[]];
  for (const history of histories) {
    const last = batches[batches.length - 1];
    if (last.length + history.length <= BATCH) last.push(...history);
    else batches.push([...history]);
  }
  return batches;
}

async function loadIncidents({ client, objectives, now, say }: LoadOptions) {
  for (const incident of SAMPLE_INCIDENTS) {
    const { start, end } = incidentPeriod(incident, now);
    const entityRefs = objectives
      .filter(({ name }) => incident.slos.includes(name))
      .map(({ entityRef }) => entityRef);
    await client.call('POST', 'sla/v1/incidents', {
      title: incident.title,
      entityRefs: [...new Set(entityRefs)],
      startedAt: new Date(start).toISOString(),
      endedAt: new Date(end).toISOString(),
      impact: incident.impact,
      source: SAMPLE_SOURCE,
      // A call that is repeated for want of an answer makes no second one.
      externalId: incident.title,
    });
  }
  say(`Incidents: ${SAMPLE_INCIDENTS.length}`);
}
