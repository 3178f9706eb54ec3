/** One line of Prometheus' text format. */
export interface Sample {
  name: string;
  labels: Record<string, string>;
  value: number;
}

const LINE = /^([a-zA-Z_:][\w:]*)(?:\{(.*)\})? (\S+)(?: \d+)?$/;
const LABEL = /([a-zA-Z_]\w*)="((?:[^"\\]|\\.)*)"/g;

/** Reads Prometheus' text format; `problems` are lines that are none of it. */
export function parseMetrics(text: string) {
  const samples: Sample[] = [];
  const problems: string[] = [];
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [, name, labels = '', value] = LINE.exec(line) ?? [];
    const number = Number(value?.replace('+Inf', 'Infinity'));
    if (!name || Number.isNaN(number)) problems.push(line);
    else samples.push({ name, labels: readLabels(labels), value: number });
  }
  const find = (name: string, labels: Record<string, string> = {}) =>
    samples.find(
      sample =>
        sample.name === name &&
        Object.entries(labels).every(([key, it]) => sample.labels[key] === it),
    );
  return { samples, problems, find };
}

function readLabels(text: string): Record<string, string> {
  const pairs = [...text.matchAll(LABEL)].map(([, key, it]) => [key, it]);
  return Object.fromEntries(pairs);
}
