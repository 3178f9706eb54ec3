/**
 * Combinations of parameters in which each pair of values of two parameters
 * occurs: `{ a: [1, 2], b: ['x', 'y'] }` gives a list of `{ a, b }`. Most
 * faults need no more than two values to meet, and these are far fewer than all.
 */
export function pairwise(parameters) {
  const names = Object.keys(parameters);
  const open = allPairs(parameters);
  const rows = [];
  while (open.size > 0) {
    const [first] = open;
    const row = Object.fromEntries(JSON.parse(first));
    for (const name of names) {
      if (!(name in row)) row[name] = bestValue(name, row, parameters, open);
    }
    for (const pair of pairsOf(row)) open.delete(pair);
    rows.push(fromIndexes(row, parameters));
  }
  return rows;
}

/** A pair as text: `[[name, index], [name, index]]`, names in order. */
function pairsOf(row) {
  const entries = Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.flatMap((left, at) =>
    entries.slice(at + 1).map(right => JSON.stringify([left, right])),
  );
}

function allPairs(parameters) {
  const names = Object.keys(parameters);
  const pairs = new Set();
  for (const [at, left] of names.entries()) {
    for (const right of names.slice(at + 1)) {
      for (const i of parameters[left].keys()) {
        for (const j of parameters[right].keys()) {
          pairs.add(pairsOf({ [left]: i, [right]: j })[0]);
        }
      }
    }
  }
  return pairs;
}

/** The value that covers most of what is still open. */
function bestValue(name, row, parameters, open) {
  const gains = parameters[name].map((_, index) => {
    const pairs = pairsOf({ ...row, [name]: index });
    return pairs.filter(pair => open.has(pair)).length;
  });
  return gains.indexOf(Math.max(...gains));
}

function fromIndexes(row, parameters) {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, values]) => [
      name,
      values[row[name]],
    ]),
  );
}
