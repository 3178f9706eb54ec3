import { mockServices } from '@backstage/backend-test-utils';
import type { JsonValue } from '@backstage/types';
import { ProbeAllowList } from './ProbeAllowList';

const listOf = (...allow: JsonValue[]) =>
  ProbeAllowList.fromConfig(
    mockServices.rootConfig({ data: { sla: { probe: { allow } } } }),
  );

describe('ProbeAllowList', () => {
  it('allows nothing when it is empty or absent', () => {
    const absent = ProbeAllowList.fromConfig(mockServices.rootConfig());
    for (const list of [absent, listOf()]) {
      expect(() => list.check(new URL('https://example.com/'))).toThrow(
        'address not allowed: https://example.com:443',
      );
    }
  });

  it('takes only public addresses for a name, unless networks are given', () => {
    const url = new URL('https://svc.example.com/');
    const open = { scheme: 'https', host: 'SVC.example.com', ports: '443' };
    const isPublic = listOf(open).check(url);
    const isInside = listOf({ ...open, addresses: ['10.20.0.0/16'] }).check(
      url,
    );
    const asked = ['93.184.216.34', '10.20.1.1', '10.21.1.1', '::1', 'fd00::1'];
    expect(asked.map(isPublic)).toEqual([true, false, false, false, false]);
    expect(asked.map(isInside)).toEqual([false, true, false, false, false]);
    expect(isInside('::ffff:10.20.1.1')).toBe(true);
  });

  it.each([
    [{ scheme: 'ftp', host: 'a', ports: 1 }, 'scheme must be http or https'],
    [{ scheme: 'http', host: 'a', ports: '9-1' }, 'ports must be a port'],
    [{ scheme: 'http', host: 'a', ports: 'all' }, 'ports must be a port'],
    [{ scheme: 'http', host: 'a', ports: 70000 }, 'ports must be a port'],
    [
      { scheme: 'http', host: 'a', ports: 1, addresses: ['10.0.0.1'] },
      'addresses must be networks',
    ],
    [{ scheme: 'http', ports: 1 }, 'Missing required config value'],
  ])('refuses the entry %j', (entry, message) => {
    const good = { scheme: 'http', host: 'a', ports: 80 };
    expect(() => listOf(good, entry)).toThrow('sla.probe.allow[1]: ');
    expect(() => listOf(good, entry)).toThrow(message);
  });
});
