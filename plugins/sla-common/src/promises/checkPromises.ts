import type { PromiseCheck, PromiseLink } from '../api/promises';
import {
  availabilityOf,
  floorToPpm,
  inSeries,
  isAtMost,
  redundant,
} from './availability';
import { Dependencies } from './Dependencies';
import { findCycles } from './findCycles';
import type { PromisedAvailability, PromiseGraph } from './promiseGraph';

/** An agreement cannot promise everything. */
const HIGHEST_PROMISE = 999_999;

/**
 * Checks every agreement against the promises that it depends on.
 *
 * Hard dependencies in series multiply, redundant ones combine as 1 − Π(1 − A),
 * soft ones do not count. A dependency with a promise counts with it, whatever
 * stands behind; one without is looked through. Each entity counts once.
 *
 * @returns one check an agreement, those that do not hold first
 */
export function checkPromises(graph: PromiseGraph): PromiseCheck[] {
  const dependencies = new Dependencies(graph);
  const cycles = findCycles(
    graph.promises.map(({ providerRef }) => providerRef),
    ref => dependencies.hard(ref),
  );
  return graph.promises
    .map(promise => checkPromise(promise, dependencies, cycles))
    .sort(
      (a, b) =>
        Number(a.holds) - Number(b.holds) ||
        (a.agreementRef < b.agreementRef ? -1 : 1),
    );
}

function checkPromise(
  promise: PromisedAvailability,
  dependencies: Dependencies,
  cycles: ReadonlyMap<string, string[]>,
): PromiseCheck {
  const { agreementRef, chosenBy, objective, promisedPpm } = promise;
  const chain = chainOf(promise, dependencies);
  const ceiling = inSeries(factorsOf(chain));
  const ceilingPpm = floorToPpm(ceiling);
  const needed = chain.filter(({ mode }) => mode === 'hard');
  return {
    entityRef: promise.providerRef,
    agreementRef,
    ...(objective !== undefined && { objective }),
    chosenBy,
    promisedPpm,
    ceilingPpm,
    holds: isAtMost(promisedPpm, ceiling),
    chain,
    unpromised: needed
      .filter(link => link.promisedPpm === null)
      .map(({ ref }) => ref),
    cycles: ringsOf([promise.providerRef, ...needed.map(l => l.ref)], cycles),
    highestPromisePpm: Math.min(ceilingPpm, HIGHEST_PROMISE),
  };
}

function ringsOf(
  refs: string[],
  cycles: ReadonlyMap<string, string[]>,
): string[][] {
  const rings = new Set<string[]>();
  for (const ref of refs) {
    const ring = cycles.get(ref);
    if (ring) rings.add(ring);
  }
  return [...rings];
}

/** Direct dependencies first, then what stands behind those without a promise. */
function chainOf(
  promise: PromisedAvailability,
  dependencies: Dependencies,
): PromiseLink[] {
  const { providerRef } = promise;
  const linkOf = (link: Omit<PromiseLink, 'promisedPpm'>, consumer: string) => {
    const found = dependencies.promiseOf(link.ref, consumer);
    const { group, ...rest } = link;
    return {
      ...rest,
      ...(group !== undefined && { group }),
      promisedPpm: found?.promisedPpm ?? null,
      ...(found && { agreementRef: found.agreementRef }),
    };
  };
  const chain: PromiseLink[] = dependencies
    .of(providerRef, promise)
    .map(link => linkOf(link, providerRef));
  const seen = new Set([
    providerRef,
    ...chain.filter(isNeeded).map(({ ref }) => ref),
  ]);
  for (const behind of chain) {
    if (!isLookedThrough(behind)) {
      continue;
    }
    for (const link of dependencies.of(behind.ref)) {
      if (!seen.has(link.ref)) {
        seen.add(link.ref);
        chain.push(linkOf({ ...link, via: behind.ref }, behind.ref));
      }
    }
  }
  // What it could do without by itself it may still need by way of another.
  const needed = new Set(chain.filter(isNeeded).map(({ ref }) => ref));
  return chain.filter(link => isNeeded(link) || !needed.has(link.ref));
}

function isNeeded({ mode, group }: PromiseLink): boolean {
  return mode === 'hard' && group === undefined;
}

/** What is behind one of several redundant services can fail without harm. */
function isLookedThrough(link: PromiseLink): boolean {
  return isNeeded(link) && link.promisedPpm === null;
}

/** One factor a dependency or group; those without a promise have none. */
function factorsOf(chain: PromiseLink[]) {
  const groups = new Map<string, number[]>();
  const single: number[] = [];
  for (const { mode, group, promisedPpm } of chain) {
    if (mode === 'soft' || promisedPpm === null) {
      continue;
    }
    if (group === undefined) {
      single.push(promisedPpm);
    } else {
      groups.set(group, [...(groups.get(group) ?? []), promisedPpm]);
    }
  }
  return [
    ...single.map(availabilityOf),
    ...[...groups.values()].map(members =>
      redundant(members.map(availabilityOf)),
    ),
  ];
}
