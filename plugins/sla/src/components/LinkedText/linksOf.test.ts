import { linksOf } from './linksOf';

const linked = (href: string) => ({ text: href, href });

it.each([
  ['no address', [{ text: 'no address' }]],
  ['', []],
  [
    'see https://a.example/x?y=1, then go',
    [
      { text: 'see ' },
      linked('https://a.example/x?y=1'),
      { text: ', then go' },
    ],
  ],
  [
    'HTTP://a.example (http://b.example).',
    [
      linked('HTTP://a.example'),
      { text: ' (' },
      linked('http://b.example'),
      { text: ').' },
    ],
  ],
  // eslint-disable-next-line no-script-url
  ['javascript:alert(1)', [{ text: 'javascript:alert(1)' }]],
  ['java\tscript:alert(1)', [{ text: 'java\tscript:alert(1)' }]],
  ['data:text/html,<b>', [{ text: 'data:text/html,<b>' }]],
  ['https://', [{ text: 'https://' }]],
  [
    '<a href="https://a.example">',
    [{ text: '<a href="' }, linked('https://a.example'), { text: '">' }],
  ],
])('%j is %j', (text, parts) => {
  expect(linksOf(text)).toEqual(parts);
});
