type Next = (node: string) => Iterable<string>;

/**
 * Finds one ring of each group of nodes that all lead to each other, as refs in
 * the order of the arrows, the first not repeated. A graph may hold more rings
 * than anybody could list; naming one of each group shows where to cut.
 *
 * @param nodes - where to start from; only what they lead to is looked at
 * @param next - where the arrows of a node point
 * @returns the ring of a node's group, by node; nodes on none are left out
 */
export function findCycles(
  nodes: Iterable<string>,
  next: Next,
): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const group of groups(nodes, next)) {
    if (group.size > 1 || leadsToItself(group, next)) {
      const ring = shortestRing(group, next);
      group.forEach(node => found.set(node, ring));
    }
  }
  return found;
}

function leadsToItself(group: Set<string>, next: Next): boolean {
  const [only] = group;
  return [...next(only)].includes(only);
}

interface Visit {
  node: string;
  arrows: Iterator<string>;
}

/** Tarjan's strongly connected components, on a stack of our own: chains may be long. */
function groups(nodes: Iterable<string>, next: Next): Set<string>[] {
  const index = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const found: Set<string>[] = [];
  const visits: Visit[] = [];
  const enter = (node: string) => {
    index.set(node, index.size);
    lowest.set(node, index.size - 1);
    open.push(node);
    isOpen.add(node);
    visits.push({ node, arrows: next(node)[Symbol.iterator]() });
  };
  const lower = (node: string, value: number) =>
    lowest.set(node, Math.min(lowest.get(node)!, value));
  for (const start of nodes) {
    if (!index.has(start)) enter(start);
    for (let visit = visits.at(-1); visit; visit = visits.at(-1)) {
      const { node, arrows } = visit;
      const { value, done } = arrows.next();
      if (!done && !index.has(value)) {
        enter(value);
      } else if (!done && isOpen.has(value)) {
        lower(node, index.get(value)!);
      } else if (done) {
        visits.pop();
        const above = visits.at(-1);
        if (above) lower(above.node, lowest.get(node)!);
        if (lowest.get(node) === index.get(node)) {
          const group = open.splice(open.lastIndexOf(node));
          group.forEach(member => isOpen.delete(member));
          found.push(new Set(group));
        }
      }
    }
  }
  return found;
}

/** The shortest way from the first member, by name, back to itself. */
function shortestRing(group: Set<string>, next: Next): string[] {
  const [start] = [...group].sort();
  const cameFrom = new Map<string, string>();
  const queue = [start];
  for (const node of queue) {
    for (const arrow of next(node)) {
      if (arrow === start) {
        return wayTo(node, cameFrom);
      }
      if (group.has(arrow) && !cameFrom.has(arrow)) {
        cameFrom.set(arrow, node);
        queue.push(arrow);
      }
    }
  }
  return [...group];
}

function wayTo(node: string, cameFrom: Map<string, string>): string[] {
  const way = [node];
  for (let at = cameFrom.get(node); at; at = cameFrom.get(at)) {
    way.unshift(at);
  }
  return way;
}
