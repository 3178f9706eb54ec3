/**
 * The circles in a dependency graph, each as the names along it, the first one
 * repeated at the end. Names that are no key of the graph are ignored.
 *
 * @param {Map<string, string[]>} graph - what each name depends on
 * @returns {string[][]}
 */
export function cyclesIn(graph) {
  const done = new Set();
  const cycles = [];
  const visit = (name, path) => {
    const start = path.indexOf(name);
    if (start >= 0) cycles.push([...path.slice(start), name]);
    if (start >= 0 || done.has(name)) return;
    for (const next of graph.get(name) ?? []) visit(next, [...path, name]);
    done.add(name);
  };
  for (const name of graph.keys()) visit(name, []);
  return cycles;
}
