/** @jest-environment @backstage/cli-module-test-jest/config/jest-environment-jsdom */
import fs from 'node:fs/promises';
import path from 'node:path';
import { createSiteFixture } from '../__testUtils__/siteFixture';

const { dir, build, json, page, parse } = createSiteFixture();

describe('hostile Markdown', () => {
  const HOSTILE = [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    '<svg><a xlink:href="javascript:alert(1)">x</a></svg>',
    '[a](javascript:alert(1))',
    '[a](JaVaScRiPt:alert(1))',
    '[a](java&#9;script:alert(1))',
    '[a](java&#10;script:alert(1))',
    '[a](&#1;javascript:alert(1))',
    '[a](vbscript:alert(1))',
    '[a](data:text/html;base64,PHNjcmlwdD4=)',
    '[a](file:///etc/passwd)',
    '<javascript:alert(1)>',
    '![a](https://tracker.example/pixel.png)',
    '![a](//tracker.example/pixel.png)',
    '![a](data:image/png;base64,AAAA)',
    '![a](" onerror="alert(1))',
    '[a](x "\\" onclick=\\"alert(1)")',
    '# <script>alert(1)</script>',
    '## a"><script>alert(1)</script>',
    '```"><script>alert(1)</script>\ncode\n```',
    '```html\n<script>alert(1)</script>\n```',
    '[a]: javascript:alert(1)\n[a]',
    '!!! note "<script>alert(1)</script>"\n    <script>alert(1)</script>',
    '!!! note"><script>\n    x',
    '??? "<img src=x onerror=alert(1)>"\n    [a](javascript:alert(1))',
    '- [x] <script>alert(1)</script>',
    'x[^<script>]\n\n[^<script>]: <script>alert(1)</script>',
    'x^[<img src=x onerror=alert(1)>]',
    '```ts title="<script>alert(1)</script>"\ncode\n```',
    '``` { .x"><script> title="a" onclick="b" }\ncode\n```',
    '```mermaid\ngraph TD\nA["<script>alert(1)</script>"]\n```',
    '\u0000\u202e<script>\ud800',
  ];

  it.each(HOSTILE)('stays harmless: %j', async source => {
    await build({ docs: { 'index.md': `# T\n\n${source}\n` } });

    const document = await page('index.html');
    expect(
      document.querySelectorAll('script, iframe, object, embed, svg, style'),
    ).toHaveLength(0);
    const attributes = [...document.querySelectorAll('*')].flatMap(element => [
      ...element.attributes,
    ]);
    expect(attributes.filter(({ name }) => /^on/i.test(name))).toEqual([]);
    const origins = attributes
      .filter(({ name }) => name === 'href' || name === 'src')
      .map(({ value }) => new URL(value, 'http://docs.example/').origin);
    expect(new Set(origins)).toEqual(new Set(['http://docs.example']));
  });

  it('writes no class of the reader that a page asks for', async () => {
    await build({
      docs: {
        'index.md': '!!! md-sidebar md-header\n    x\n\n??? md-nav\n    x',
      },
    });

    const article = (await page('index.html')).querySelector('article')!;
    expect(article.querySelectorAll('[class*="md-"]')).toHaveLength(0);
  });

  it.each([
    ['brackets', '['.repeat(20_000)],
    ['quotes', '> '.repeat(20_000)],
    ['stars', '*a_'.repeat(20_000)],
    ['lists', '- '.repeat(20_000)],
    ['notes', '!!! note\n    '.repeat(2_000)],
    ['footnotes', '^['.repeat(20_000)],
    ['references', '[^a]'.repeat(20_000)],
    ['tables', `${'|a'.repeat(5_000)}\n${'|-'.repeat(5_000)}\n`],
  ])('ends soon with a great many %s', async (_, source) => {
    // Of the processor, because a busy machine takes its time.
    const before = process.cpuUsage();
    await build({ docs: { 'index.md': source } });
    expect(process.cpuUsage(before).user).toBeLessThan(10_000_000);
  });

  it('would notice a page that is not escaped', () => {
    const document = parse(HOSTILE[0]);
    expect(document.querySelectorAll('script')).toHaveLength(1);
  });

  it('never takes titles for HTML', async () => {
    await build({
      'mkdocs.yml': `site_name: '"><script>alert(1)</script>'\nnav:\n  - '<b onclick="x">': index.md\n`,
      docs: {
        'index.md': '---\ntitle: </title><script>alert(1)</script>\n---\nx',
      },
    });

    const document = await page('index.html');
    expect(document.querySelectorAll('script, b')).toHaveLength(0);
  });

  it('copies no file that a browser would run, and no hidden one', async () => {
    await build({
      docs: { 'index.md': 'x', 'a.html': '<p>', 'b.js': '1', '.env': 'SECRET' },
    });

    expect(await fs.readdir(path.join(dir.path, 'out'))).toEqual([
      'assets',
      'index.html',
      'search',
      'techdocs_metadata.json',
    ]);
  });

  it('lets no asset take the place of its own files', async () => {
    await build({
      docs: { 'index.md': 'x', 'techdocs_metadata.json': '{"etag":"evil"}' },
    });

    expect((await json('techdocs_metadata.json')).etag).toBe('v1');
  });
});
