/* eslint-disable no-script-url -- that is the point of them */
import { render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router-dom';
import { SafeMarkdown } from './SafeMarkdown';

const show = (...markdowns: string[]) =>
  render(
    <MemoryRouter>
      {markdowns.map(markdown => (
        <SafeMarkdown key={markdown} markdown={markdown} />
      ))}
    </MemoryRouter>,
  ).container;

it('shows tables, bare links and lists of tasks', () => {
  show(
    '| a | b |\n|---|---|\n| 1 | 2 |\n\nSee https://example.com/a.\n\n- [x] Parse\n- [ ] Write',
  );
  expect(screen.getAllByRole('cell').map(it => it.textContent)).toEqual([
    '1',
    '2',
  ]);
  expect(screen.getByRole('link')).toHaveAttribute(
    'href',
    'https://example.com/a',
  );
  expect(screen.getByRole('img', { name: 'Done:' })).toBeInTheDocument();
  expect(screen.getByRole('img', { name: 'To do:' })).toBeInTheDocument();
});

it('puts headings below those of the page', () => {
  show('# A\n\n## B\n\n#### D');
  expect(screen.getAllByRole('heading').map(it => it.tagName)).toEqual([
    'H3',
    'H4',
    'H6',
  ]);
});

it('keeps the footnotes of two texts apart', () => {
  const container = show('A[^1]\n\n[^1]: Of A', 'B[^1]\n\n[^1]: Of B');
  const notes = [...container.querySelectorAll('li')];
  expect(notes).toHaveLength(2);
  expect(new Set(notes.map(({ id }) => id)).size).toBe(2);
});

it.each([
  '<svg>\n\n![a](/b.png)',
  '<svg><image href="https://example.com/x.svg">',
  '<script>alert(1)</script>',
  '<img src=x onerror="alert(1)">',
  '<math><mtext><style><img src=x onerror=alert(1)></style></mtext></math>',
  '<table><tr><td>\n\n| a |\n|---|\n| <b> |',
  '</div></section>',
  '<!-- never closed',
  '<iframe srcdoc="<script>1</script>"></iframe>',
])('shows %s as text', markdown => {
  const container = show(markdown);
  const [html] = /<[^>\n]*/.exec(markdown)!;
  expect(container).toHaveTextContent(html, { normalizeWhitespace: false });
  expect(
    container.querySelector('script, style, iframe, svg, math, [onerror]'),
  ).toBeNull();
});

it.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java&#9;script:alert(1)',
  '&#1;javascript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  '//example.com/x',
])('shows a link to %s as its text', uri => {
  const container = show(`[follow me](${uri}) ![picture](${uri})`);
  expect(container).toHaveTextContent('follow me picture');
  expect(container.querySelector('a, img')).toBeNull();
});
