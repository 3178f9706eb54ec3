import { BY_HAND, type MetricSourceDescription } from './types';

const TYPE = /^[a-z][a-z0-9-]{0,39}$/;
const LONGEST = { title: 80, queryHint: 400, unit: 30 };
const READ_BY_SOURCE = 'source:';

/** As whom a source stands in history, such as `source:sla`. */
export function sourceActor(type: string): string {
  return `${READ_BY_SOURCE}${type}`;
}

/** The type of the source that took a reading; undefined where a person did. */
export function sourceOfReading(readBy: string): string | undefined {
  return readBy.startsWith(READ_BY_SOURCE)
    ? readBy.slice(READ_BY_SOURCE.length)
    : undefined;
}

/** What is wrong with how a source describes itself, one sentence each. */
export function findMetricSourceProblems(
  source: MetricSourceDescription,
): string[] {
  const problems: string[] = [];
  const { type } = source;
  if (!TYPE.test(type)) {
    problems.push(
      `type '${type}': use at most 40 lower-case letters, digits and dashes, a letter first`,
    );
  } else if (type === BY_HAND) {
    problems.push(`type '${type}': it is the name of what people read`);
  }
  for (const field of ['title', 'queryHint', 'unit'] as const) {
    const text = source[field];
    if (text === undefined && field === 'unit') continue;
    if (!text?.trim() || text.length > LONGEST[field]) {
      problems.push(`${field}: give 1 to ${LONGEST[field]} characters`);
    }
  }
  return problems;
}
