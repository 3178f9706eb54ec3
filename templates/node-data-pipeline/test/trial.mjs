import assert from 'node:assert/strict';
import { eventually } from '../../testing/trialPortal.mjs';

/** How this template is tried; see proveTemplate. */
export const trial = {
  name: 'node-data-pipeline',
  answers: {
    name: 'parcel-facts',
    description: 'Collects what is known of each parcel',
    owner: 'group:default/parcel-tracking',
    system: 'system:default/tracking',
    port: 3100,
    availability: '99.5',
    schedule: '* * * * *',
    freshWithin: 5,
  },
  refused: [
    ...['', 'often', '* * * *', '61 * * * *', '${{ 1 }}'].map(schedule => ({
      schedule,
    })),
    ...[0, 1, 10081, 5.5, '5', null].map(freshWithin => ({ freshWithin })),
  ],
  related: [
    'dependsOn component:default/data-pipelines',
    'dependsOn resource:default/parcel-facts-data',
    'providesApi api:default/parcel-facts-contract',
    'measuredBy slo:default/parcel-facts-freshness',
  ],
  parameters: {
    schedule: ['* * * * *', '0 3 * * *'],
    freshWithin: [2, 10080],
  },
  // The project's own PostgreSQL, as its documents say, stopped and started once.
  surround: async project => {
    const start = () =>
      project.start({ script: 'database', ready: /answers at/ });
    await (await start()).stop();
    const database = await start();
    const twice = await start();
    assert.match(twice.log(), /did not start at port \d+:\n.*already exists/);
    assert.match(database.log(), /answers at/);
    return { settings: { RETRY_DELAY_SECONDS: '1' }, stop: database.stop };
  },
  probe: async ({ address }) => {
    const get = async path => (await fetch(address + path)).json();
    const { runs } = await eventually(
      () => get('/v1/runs'),
      found => found.runs[0]?.status === 'done',
    );
    // The sample's 24 records, one of which is wrong.
    assert.deepEqual([runs.at(-1).read, runs.at(-1).rejected], [24, 1]);
    assert.equal((await fetch(`${address}/v1/freshness`)).status, 200);
    const { deadLetters } = await eventually(
      () => get('/v1/dead-letters'),
      found => found.deadLetters.length === 1,
    );
    assert.equal(deadLetters[0].position, 7);
  },
};
