import type { Entity } from '@backstage/catalog-model';
import fc from 'fast-check';
import {
  agreement,
  component,
  namedAgreement,
  api,
} from './__testUtils__/catalog';
import { needing, redundantOn } from './__testUtils__/needs';
import { checkPromises } from './checkPromises';
import { promiseGraphOf } from './promiseGraph';

const check = (...entities: Entity[]) =>
  checkPromises(promiseGraphOf(entities));
const of = (name: string, ...entities: Entity[]) =>
  check(...entities).find(c => c.entityRef === `component:default/${name}`)!;

describe('checkPromises', () => {
  it('compares exactly, so that rounding keeps no promise', () => {
    // 0.999 × 0.999 is 0.998001: a promise of it holds, a millionth more does not.
    const services = (percent: number) => [
      ...needing(99.9, 99.9).filter(e => e.metadata.name !== 'top-agreement'),
      agreement('top', percent),
    ];
    expect(of('top', ...services(99.8001))).toMatchObject({
      holds: true,
      ceilingPpm: 998_001,
    });
    expect(of('top', ...services(99.8002))).toMatchObject({
      holds: false,
      highestPromisePpm: 998_001,
    });
    // 0.99999³ is 0.999970000299999: five decimals would call it 99.99700 %.
    expect(of('top', ...needing(99.999, 99.999, 99.999)).ceilingPpm).toBe(
      999_970,
    );
  });

  it('shows chain, missing promises, and what an API stands for', () => {
    const found = of(
      'checkout',
      component('checkout', {
        dependsOn: ['resource:orders-db', 'component:mailer'],
        consumesApis: ['payments-api'],
      }),
      component('payments', { providesApis: ['payments-api'] }),
      agreement('payments', 99.9),
      agreement('mailer', 90),
      agreement('checkout', 99.95, {
        dependencies: [{ ref: 'mailer', mode: 'soft' }],
      }),
    );
    expect(found).toEqual({
      entityRef: 'component:default/checkout',
      agreementRef: 'servicelevelagreement:default/checkout-agreement',
      objective: 'slo:default/checkout-availability',
      chosenBy: 'only',
      promisedPpm: 999_500,
      ceilingPpm: 999_000,
      holds: false,
      chain: [
        {
          ref: 'component:default/mailer',
          mode: 'soft',
          declared: true,
          promisedPpm: 900_000,
          agreementRef: 'servicelevelagreement:default/mailer-agreement',
        },
        {
          ref: 'component:default/payments',
          mode: 'hard',
          declared: false,
          promisedPpm: 999_000,
          agreementRef: 'servicelevelagreement:default/payments-agreement',
        },
        {
          ref: 'resource:default/orders-db',
          mode: 'hard',
          declared: false,
          promisedPpm: null,
        },
      ],
      unpromised: ['resource:default/orders-db'],
      cycles: [],
      highestPromisePpm: 999_000,
    });
  });

  it('looks through a service without a promise, and stops at one with', () => {
    const found = of(
      'top',
      agreement('top', 99),
      component('top', { dependsOn: ['component:plain', 'component:sure'] }),
      component('plain', { dependsOn: ['component:deep'] }),
      component('sure', { dependsOn: ['component:hidden'] }),
      agreement('sure', 99.9),
      agreement('deep', 99.5),
      agreement('hidden', 50),
    );
    expect(found.ceilingPpm).toBe(994_005);
    expect(found.unpromised).toEqual(['component:default/plain']);
    expect(found.chain.map(({ ref, via }) => [ref, via])).toEqual([
      ['component:default/plain', undefined],
      ['component:default/sure', undefined],
      ['component:default/deep', 'component:default/plain'],
    ]);
  });

  it('counts what is reached twice once', () => {
    const diamond = [
      agreement('top', 99),
      component('top', { dependsOn: ['component:left', 'component:right'] }),
      component('left', { dependsOn: ['component:base'] }),
      component('right', { dependsOn: ['component:base'] }),
      agreement('base', 99.9),
    ];
    expect(of('top', ...diamond).ceilingPpm).toBe(999_000);
  });

  it('needs what it could do without by itself, if another needs it', () => {
    const found = of(
      'top',
      agreement('top', 99, { dependencies: [{ ref: 'base', mode: 'soft' }] }),
      component('top', { dependsOn: ['component:middle'] }),
      component('middle', { dependsOn: ['component:base'] }),
      agreement('base', 98),
    );
    expect(found.ceilingPpm).toBe(980_000);
    expect(found.chain.map(({ ref }) => ref)).toEqual([
      'component:default/middle',
      'component:default/base',
    ]);
  });

  it('counts a redundant member without a promise as none', () => {
    const [own, first] = redundantOn(99, 99);
    expect(of('top', own, first)).toMatchObject({
      ceilingPpm: 990_000,
      unpromised: ['component:default/dep-1'],
    });
  });

  it('names cycles and ends', () => {
    const ring = [
      agreement('a', 99),
      component('a', { dependsOn: ['component:b'] }),
      component('b', { dependsOn: ['component:c'] }),
      component('c', { dependsOn: ['component:a', 'component:c'] }),
    ];
    expect(of('a', ...ring)).toMatchObject({
      ceilingPpm: 1_000_000,
      highestPromisePpm: 999_999,
      cycles: [
        ['component:default/a', 'component:default/b', 'component:default/c'],
      ],
    });
  });

  it('takes the promise that was made to this consumer, else the weakest', () => {
    const services = [
      component('top', { dependsOn: ['component:base'], owner: 'shop' }),
      agreement('top', 99),
      namedAgreement('gold', 'base', 99.9, { consumers: ['shop'] }),
      namedAgreement('basic', 'base', 95, { consumers: ['others'] }),
    ];
    expect(of('top', ...services).ceilingPpm).toBe(999_000);
    const strangers = services.map(e =>
      e.metadata.name === 'top' ? component('top', { dependsOn: ['base'] }) : e,
    );
    expect(of('top', ...strangers).ceilingPpm).toBe(950_000);
  });

  it('checks an API that has an agreement of its own', () => {
    const found = of(
      'top',
      component('top', { consumesApis: ['orders'] }),
      component('orders-service', { providesApis: ['orders'] }),
      api('orders'),
      agreement('top', 99),
      namedAgreement('orders', 'api:orders', 98, {}),
    );
    expect(found.ceilingPpm).toBe(980_000);
  });

  it.each([
    ['the only level', [['latency', 90]], 900_000, 'only'],
    [
      'the one named availability',
      [
        ['latency', 90],
        ['availability', 99],
      ],
      990_000,
      'named',
    ],
    [
      'the lowest without a name',
      [
        ['speed', 99],
        ['errors', 95],
      ],
      950_000,
      'lowest',
    ],
  ])('promises %s', (_, levels, promisedPpm, chosenBy) => {
    const slos = levels.map(([name, targetPercent]) => ({
      ref: `top-${name}`,
      targetPercent,
    }));
    expect(of('top', agreement('top', 99, { slos }))).toMatchObject({
      promisedPpm,
      chosenBy,
    });
  });

  it('is not misled by malformed entities', () => {
    expect(
      check(
        component('a', { dependsOn: ['::', 7] as string[] }),
        agreement('a', 99, { slos: 'none' }),
        agreement('b', 99, { provider: ':' }),
      ),
    ).toEqual([]);
  });

  it('is bounded by the weakest needed promise, and by nothing above it', () => {
    const percents = fc.array(fc.integer({ min: 1, max: 999_999 }), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(percents, ppms => {
        const levels = ppms.map(ppm => ppm / 10_000);
        const inSeries = of('top', ...needing(...levels)).ceilingPpm;
        const beside = of('top', ...redundantOn(...levels)).ceilingPpm;
        expect(inSeries).toBeLessThanOrEqual(Math.min(...ppms));
        expect(beside).toBeGreaterThanOrEqual(Math.max(...ppms));
        const float = ppms.reduce((all, ppm) => all * (ppm / 1e6), 1) * 1e6;
        expect(Math.abs(inSeries - float)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 300 },
    );
  });
});
