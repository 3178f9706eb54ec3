import { altTextOf, reasonNotToDraw } from './diagrams';

describe('reasonNotToDraw', () => {
  it.each([
    'graph TD\n  A[Call] --> B{{Is it allowed?}}\n  style A fill:#fff',
    'sequenceDiagram\n  A->>B: https://example.com/path?x=(1)',
    'graph TD\n  A["curl (once)"] --> B@{ shape: rect, label: "img" }',
  ])('finds none: %s', source => {
    expect(reasonNotToDraw(source)).toBeUndefined();
  });

  it.each([
    ['graph TD\n  style A fill:url(https://tracker.example/x)', 'loads'],
    ['graph TD\n  style A mask:URL  (//tracker.example/x)', 'loads'],
    ['graph TD\n  style A mask:u\\72l(//tracker.example/x)', 'backslash'],
    ["%%{init: {'themeCSS': '@import x'}}%%\ngraph TD", 'loads'],
    ['graph TD\n  A@{ img: "https://tracker.example/x.png" }', 'loads'],
    ['graph TD\n  A@{\n    img : "//tracker.example/x.png"\n  }', 'loads'],
    [`graph TD\n${'A --> B\n'.repeat(5_000)}`, 'longer'],
  ])('finds one: %s', (source, reason) => {
    expect(reasonNotToDraw(source)).toContain(reason);
  });
});

describe('altTextOf', () => {
  it.each([
    ['graph TD\n  accTitle: How a call is checked\n  A --> B', /^How a call/],
    ['graph TD\naccTitle: T\naccDescr: From A to B', /^T\. From A to B$/],
    ['graph TD\n  A --> B', /^Diagram; its source follows$/],
  ])('says what a diagram shows: %s', (source, said) => {
    expect(altTextOf(source)).toMatch(said);
  });
});
