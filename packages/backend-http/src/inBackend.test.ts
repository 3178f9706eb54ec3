import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  startTestBackend,
} from '@backstage/backend-test-utils';
import request from 'supertest';
import { createStrictRouter } from './createStrictRouter';
import { spec } from './__testUtils__/parcelsDocument';

const parcelsPlugin = createBackendPlugin({
  pluginId: 'parcels',
  register(env) {
    env.registerInit({
      deps: { http: coreServices.httpRouter, logger: coreServices.logger },
      async init({ http, logger }) {
        http.use(
          createStrictRouter(spec, { logger }, routes => {
            routes.get('/v1/parcels', async () => {
              throw new Error('secret of db.example:5432');
            });
            routes.delete('/v1/parcels/:id', async (req, res) => {
              res.status(req.params.id === 'a' ? 204 : 500).end();
            });
          }),
        );
      },
    });
  },
});

jest.setTimeout(30_000);

describe('a strict router in a real backend', () => {
  it('answers before the backend does, and knows its own paths', async () => {
    const backend = await startTestBackend({ features: [parcelsPlugin] });
    const user = mockCredentials.user.header();
    const send = (method: 'get' | 'delete', path: string) =>
      request(backend.server)
        [method](`/api/parcels${path}`)
        .set('Authorization', user);
    const answers = await Promise.all([
      send('delete', '/v1/parcels/a'),
      send('get', '/v1/parcels?limit=1'),
      send('get', '/v1/parcels?token=secret'),
      send('get', '/v1/nothing?token=secret'),
      send('delete', '/v1/parcels'),
    ]);
    expect(answers.map(it => it.status)).toEqual([204, 500, 400, 404, 405]);
    for (const answer of answers) {
      expect(answer.text).not.toMatch(/secret|db\.example|stack|url/);
    }
  });
});
