import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  figureRows,
  itemRows,
  scoredSample,
} from './__fixtures__/sampleScorecard';

const DOCUMENT = path.resolve(
  __dirname,
  '../../../../docs/explanation/how-promises-are-scored.md',
);

/** The body rows of each table of a Markdown document, as cells. */
function tablesOf(markdown: string): string[][][] {
  return markdown
    .split(/\n\n+/)
    .filter(block => block.startsWith('|'))
    .map(block =>
      block
        .trim()
        .split('\n')
        .slice(2)
        .map(line =>
          line
            .split('|')
            .slice(1, -1)
            .map(cell => cell.trim()),
        ),
    );
}

describe('the document about the scorecard', () => {
  const markdown = readFileSync(DOCUMENT, 'utf8');
  const items = scoredSample();
  const [promises, figures] = tablesOf(markdown);

  it('shows the promises as they are judged', () =>
    expect(promises).toEqual(itemRows(items)));

  it('shows the figures as they are computed', () =>
    expect(figures).toEqual(figureRows(items)));

  it('works out by hand what the tables say', () => {
    expect(figures[0]).toEqual([
      'all',
      'all',
      '7/17, 0.216–0.640',
      '9/14, 0.388–0.837',
      '≥ 18',
      '≥ 63',
      '9',
    ]);
    const slips = items.flatMap(({ slip }) => slip ?? []);
    const inOrder = slips
      .sort((a, b) => a.days - b.days)
      .map(({ days, atLeast }) => `${atLeast ? '≥ ' : ''}${days}`)
      .join(', ')
      .replaceAll('-', '−');
    expect(markdown).toContain(`In order: ${inOrder}.`);
  });

  it('holds kept, slipped and dropped promises of four past quarters', () => {
    const past = items.filter(({ period }) => period < '2026-Q4');
    expect(new Set(past.map(({ period }) => period)).size).toBe(4);
    const outcomes = new Set(past.map(({ firstOutcome }) => firstOutcome));
    expect([...outcomes].sort()).toEqual([
      'dropped',
      'kept',
      'late',
      'overdue',
    ]);
  });
});
