import type { Entity } from '@backstage/catalog-model';
import { agreement, component } from './__testUtils__/catalog';
import { needing, redundantOn } from './__testUtils__/needs';
import { checkPromises } from './checkPromises';
import { promiseGraphOf } from './promiseGraph';

const ceilingOf = (entities: Entity[]) =>
  checkPromises(promiseGraphOf(entities)).find(
    c => c.entityRef === 'component:default/top',
  )!.ceilingPpm;

/** One service that is needed, and others of which one is enough. */
const mixed = (needed: number, ...others: number[]) => [
  component('top', { dependsOn: ['component:needed'] }),
  agreement('needed', needed),
  ...redundantOn(...others),
];

describe('published figures', () => {
  it.each([
    // Reliability Pillar of the AWS Well-Architected Framework, on hard
    // dependencies: 99.99 % × 99.99 % × 99.99 % = 99.97 %.
    ['AWS, three in series', needing(99.99, 99.99, 99.99), 999_700],
    // The same, on redundant components: 100 % − (0.1 % × 0.1 %) = 99.9999 %.
    ['AWS, two redundant', redundantOn(99.9, 99.9), 999_999],
    // AWS Certified Solutions Architect Study Guide, chapter 9, question 2: two
    // redundant instances of 99 % give 99.99 %, with a database of 99 % 98.99 %.
    ['the study guide, redundant', redundantOn(99, 99), 999_900],
    ['the study guide, with a database', mixed(99, 99, 99), 989_901],
    // Azure Architecture Center, composite agreements: a web app of 99.95 % on
    // a database of 99.99 % gives 99.94 %.
    ['Azure, app and database', needing(99.95, 99.99), 999_400],
    // The same with a queue of 99.9 % to fall back on: 99.99999 % for the two
    // of them. What Azure rounds to 99.95 % in all is a little less.
    ['Azure, database or queue', redundantOn(99.99, 99.9), 999_999],
    ['Azure, all three', mixed(99.95, 99.99, 99.9), 999_499],
  ])('%s', (_, entities, ceilingPpm) => {
    expect(ceilingOf(entities)).toBe(ceilingPpm);
  });

  it('of nothing, nothing is taken', () => {
    expect(ceilingOf(needing())).toBe(1_000_000);
  });
});

it('checks three thousand entities with three hundred rings quickly', () => {
  const entities: Entity[] = [];
  for (let i = 0; i < 3_000; i++) {
    const next = [i - (i % 10) + ((i + 1) % 10)];
    if (i % 10 === 0) next.push(i + 10);
    entities.push(
      component(`s-${i}`, { dependsOn: next.map(n => `component:s-${n}`) }),
    );
    if (i % 5 === 0) entities.push(agreement(`s-${i}`, 99.9));
  }
  // Of the processor, because a busy machine takes its time.
  const before = process.cpuUsage();
  const checks = checkPromises(promiseGraphOf(entities));
  expect(checks).toHaveLength(600);
  expect(checks.every(({ cycles }) => cycles.length > 0)).toBe(true);
  expect(process.cpuUsage(before).user).toBeLessThan(20_000_000);
});
