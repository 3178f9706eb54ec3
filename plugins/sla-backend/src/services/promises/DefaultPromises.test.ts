import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { agreement, slo } from '../../__fixtures__/definitions';
import { DefaultPromises } from './DefaultPromises';

const component = (name: string, dependsOn: string[] = []): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name, namespace: 'default' },
  spec: { type: 'service', owner: 'parcels', dependsOn },
});

const ENTITIES = [
  component('tracking', ['component:labels']),
  component('labels'),
  slo('tracking'),
  agreement('tracking-basic', 'tracking', { targetPercent: 90 }),
  agreement('tracking-gold', 'tracking', { targetPercent: 99 }),
  agreement('labels-basic', 'labels', { targetPercent: 95 }),
];

describe('DefaultPromises', () => {
  let now = 0;
  const catalog = catalogServiceMock({ entities: ENTITIES });
  const asked = jest.spyOn(catalog, 'queryEntities');
  const promises = new DefaultPromises({
    auth: mockServices.auth({ pluginId: 'sla' }),
    catalog,
    clock: () => new Date(now),
  });

  it('checks all agreements, the worst first, and asks the catalog once', async () => {
    const [{ items }] = await Promise.all([promises.list(), promises.list()]);
    expect(items.map(c => [c.agreementRef, c.holds, c.ceilingPpm])).toEqual([
      ['servicelevelagreement:default/tracking-gold', false, 950_000],
      ['servicelevelagreement:default/labels-basic', true, 1_000_000],
      ['servicelevelagreement:default/tracking-basic', true, 950_000],
    ]);
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it('answers for a provider with the highest promise, and for an agreement', async () => {
    expect(await promises.get('component:default/tracking')).toMatchObject({
      promisedPpm: 990_000,
      chain: [{ ref: 'component:default/labels', promisedPpm: 950_000 }],
    });
    expect(
      await promises.get('servicelevelagreement:default/tracking-basic'),
    ).toMatchObject({ promisedPpm: 900_000 });
    await expect(promises.get('component:default/nobody')).rejects.toThrow(
      "No agreement promises 'component:default/nobody'",
    );
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it('reads the catalog again after a while, and after a failure', async () => {
    now += 11_000;
    asked.mockRejectedValueOnce(new Error('catalog is away'));
    await expect(promises.list()).rejects.toThrow('catalog is away');
    await expect(promises.list()).resolves.toMatchObject({
      items: { length: 3 },
    });
    expect(asked).toHaveBeenCalledTimes(3);
  });
});
