import assert from 'node:assert/strict';

/** How this template is tried; see proveTemplate. */
export const trial = {
  name: 'node-service-observable',
  answers: {
    name: 'dock-planner',
    description: 'Plans who unloads at which dock',
    owner: 'group:default/parcel-tracking',
    system: 'system:default/tracking',
    port: 3100,
    availability: '99.5',
  },
  related: ['dependsOn component:default/observability'],
  parameters: {},
  surround: async () => ({ settings: {} }),
  probe: async ({ address, filled }) => {
    const get = async path => (await fetch(address + path)).text();
    assert.equal(await get('/v1/greetings/Ada'), '{"greeting":"Hello, Ada!"}');
    const metrics = await get('/metrics');
    assert.ok(metrics.includes(`service_name="${filled.name}"`));
    assert.match(
      metrics,
      /http_server_request_duration_count\{[^}]*http_route="\/v1\/greetings\/:name"[^}]*\} 1\n/,
    );
  },
};
