import { mockServices } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import { PrometheusServers } from './PrometheusServers';

const serversOf = (prometheus?: JsonObject) =>
  PrometheusServers.fromConfig(
    mockServices.rootConfig({
      data: prometheus ? { sla: { prometheus } } : {},
    }),
  );
const eu = { name: 'eu', url: 'https://eu.example.com/prometheus/' };
const us = { name: 'us', url: 'http://us.example.com:9090' };

describe('PrometheusServers', () => {
  it('finds a server by name or address, the only one without either', () => {
    const both = serversOf({ default: 'us', servers: [eu, us] });
    expect(both.find('eu').url).toBe('https://eu.example.com/prometheus');
    expect(both.find('http://us.example.com:9090/').name).toBe('us');
    expect(both.find(undefined).name).toBe('us');
    expect(serversOf({ servers: [eu] }).find(undefined).name).toBe('eu');
    expect(both.reading).toEqual({ settleSeconds: 30, backfillDays: 28 });
  });

  it.each([
    [undefined, undefined, 'No Prometheus is configured'],
    [{ servers: [eu, us] }, undefined, 'one of eu, us, as spec.server'],
    [
      { servers: [eu] },
      'us',
      "'us' is no configured Prometheus; use one of eu",
    ],
    [
      { servers: [us] },
      'http://169.254.169.254',
      'is no configured Prometheus',
    ],
    [{ servers: [us] }, '__proto__', 'is no configured Prometheus'],
  ])('of %j does not find %s', (config, name, message) => {
    expect(() => serversOf(config).find(name)).toThrow(message);
  });

  it('sends what the operator set', () => {
    const headers = { 'X-Scope-OrgID': 'one' };
    const basicAuth = { username: 'me', password: 'secret' };
    const servers = serversOf({ servers: [{ ...eu, headers, basicAuth }] });
    expect(servers.find('eu').headers).toEqual({
      'X-Scope-OrgID': 'one',
      authorization: 'Basic bWU6c2VjcmV0',
    });
  });

  it.each([
    [{ servers: [eu, { ...us, name: 'U S' }] }, 'servers[1]: name must be'],
    [
      { servers: [{ ...eu, url: 'file:///etc' }] },
      'servers[0]: url must be an',
    ],
    [{ servers: [{ ...eu, url: 'http://a:b@c' }] }, 'url must hold no user'],
    [{ servers: [{ name: 'eu' }] }, 'servers[0]: Missing required config'],
    [{ servers: [eu, eu] }, 'a name is given twice'],
    [{ default: 'x', servers: [eu] }, "'x' is none of the servers eu"],
    [{ settleSeconds: -1 }, 'settleSeconds must be a whole number from 0'],
    [
      { backfillDays: 401 },
      'backfillDays must be a whole number from 0 to 400',
    ],
  ])('refuses %j', (config, message) => {
    expect(() => serversOf(config)).toThrow(message);
  });
});
