import assert from 'node:assert/strict';

const TOKEN = /^ey[\w-]+\.[\w-]+\.[\w-]+$/m;

/** How this template is tried; see proveTemplate. */
export const trial = {
  name: 'node-service-auth',
  answers: {
    name: 'gate-keeper',
    description: 'Opens gates for those who may pass',
    owner: 'group:default/parcel-tracking',
    system: 'system:default/tracking',
    port: 3100,
    availability: '99.5',
    issuer: 'http://localhost:9400',
    audience: 'services',
  },
  refused: [
    ...[
      '',
      'http://login.example',
      'https://login.example/',
      'ftp://login.example',
      'https://a b',
      'http://localhost:9400/../x',
      'https://x"\n',
    ].map(issuer => ({ issuer })),
    ...['', 'a b', '${{ 1 }}', 'x\ny'].map(audience => ({ audience })),
  ],
  related: ['dependsOn component:default/authentication'],
  parameters: {
    issuer: ['http://localhost:9400', 'https://login.example/realms/one'],
    audience: ['services', 'api://gate.keeper:1/v~1'],
  },
  // The project's own issuer; one on another machine does not answer here.
  surround: async (project, { issuer }) => {
    if (!issuer.startsWith('http://localhost')) return { settings: {} };
    const ready = /A token for an hour/;
    const played = await project.start({ script: 'issuer', ready });
    const [token] = TOKEN.exec(played.log()) ?? [];
    assert.ok(token, played.log());
    return { settings: { TRIAL_TOKEN: token }, stop: played.stop };
  },
  probe: async ({ address, settings: { TRIAL_TOKEN: token } }) => {
    const ask = (path, headers) => fetch(address + path, { headers });
    assert.equal((await ask('/v1/me')).status, 401);
    assert.equal((await ask('/readyz')).status, token ? 200 : 503);
    if (!token) return;
    const authorization = `Bearer ${token}`;
    const me = await ask('/v1/me', { authorization });
    assert.deepEqual(await me.json(), {
      subject: 'ada',
      scopes: ['notes:read', 'notes:write'],
    });
    const changed = `Bearer ${token.slice(0, -4)}AAAA`;
    assert.equal((await ask('/v1/me', { authorization: changed })).status, 401);
  },
};
