import { mockServices } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import { readPrometheusServer } from './readPrometheusServer';

const read = (prometheus?: JsonObject) =>
  readPrometheusServer(
    mockServices.rootConfig({
      data: prometheus ? { roadmap: { metricSources: { prometheus } } } : {},
    }),
  );
const url = 'https://prometheus.test/metrics';

describe('readPrometheusServer', () => {
  it.each([
    [undefined, undefined],
    [{ url: `${url}/` }, { url, headers: {} }],
    [
      {
        url,
        headers: { 'X-Scope-OrgID': 'one' },
        basicAuth: { username: 'me', password: 'secret' },
      },
      {
        url,
        headers: {
          'X-Scope-OrgID': 'one',
          authorization: 'Basic bWU6c2VjcmV0',
        },
      },
    ],
  ])('makes of %j %j', (config, server) => {
    expect(read(config)).toEqual(server);
  });

  it.each([
    [{ url: 'file:///etc/passwd' }, 'prometheus.url must be an http(s) URL'],
    [{ url: 'prometheus:9090' }, 'prometheus.url must be an http(s) URL'],
    [{ url: 'http://me:secret@a.test' }, 'url must hold no user, password'],
    [{ url: `${url}?token=secret` }, 'url must hold no user, password'],
    [{ headers: {} }, `'roadmap.metricSources.prometheus.url'`],
  ])('refuses %j', (config, message) => {
    expect(() => read(config)).toThrow(message);
    expect(() => read(config)).not.toThrow('secret');
  });
});
