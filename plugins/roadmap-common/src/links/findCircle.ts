/** That one item depends on another, by whatever name both go by. */
export type Dependency = readonly [item: string, dependsOn: string];

interface Walk {
  next: ReadonlyMap<string, string[]>;
  /** From where no circle can be reached. */
  done: Set<string>;
}

/**
 * A circle of dependencies that can be reached from one of the items, as the
 * names along it with the first one again at its end; undefined where there is
 * none. Takes time with the number of dependencies.
 */
export function findCircle(
  dependencies: Iterable<Dependency>,
  from: Iterable<string>,
): string[] | undefined {
  const next = new Map<string, string[]>();
  for (const [item, other] of dependencies) {
    const others = next.get(item);
    if (others) others.push(other);
    else next.set(item, [other]);
  }
  const walk: Walk = { next, done: new Set() };
  for (const start of from) {
    const circle = walkFrom(start, walk);
    if (circle) return circle;
  }
  return undefined;
}

/** Goes on by hand, not by recursion: a chain may be longer than the stack is deep. */
function walkFrom(start: string, { next, done }: Walk): string[] | undefined {
  const path: string[] = [];
  const onPath = new Set<string>();
  const open = [{ name: start, leave: false }];
  for (let step = open.pop(); step; step = open.pop()) {
    const { name, leave } = step;
    if (leave) {
      path.pop();
      onPath.delete(name);
      done.add(name);
    } else if (onPath.has(name)) {
      return [...path.slice(path.indexOf(name)), name];
    } else if (!done.has(name)) {
      path.push(name);
      onPath.add(name);
      open.push({ name, leave: true });
      for (const other of next.get(name) ?? [])
        open.push({ name: other, leave: false });
    }
  }
  return undefined;
}

/** A circle as messages tell it: `RM-1 → RM-4 → RM-1`. */
export function formatCircle(circle: string[]): string {
  return circle.join(' → ');
}
