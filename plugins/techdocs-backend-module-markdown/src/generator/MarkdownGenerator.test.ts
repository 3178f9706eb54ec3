/** @jest-environment @backstage/cli-module-test-jest/config/jest-environment-jsdom */
import fs from 'node:fs/promises';
import path from 'node:path';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { MarkdownGenerator } from './MarkdownGenerator';

const dir = createMockDirectory();
const warnings: string[] = [];

type Tree = Parameters<typeof dir.setContent>[0];

async function build(input: Tree) {
  warnings.length = 0;
  dir.setContent({ site: input, out: {} });
  return run();
}

async function run() {
  const logger = {
    info: () => {},
    warn: (text: string) => warnings.push(text),
  };
  await new MarkdownGenerator().run({
    inputDir: dir.resolve('site'),
    outputDir: dir.resolve('out'),
    etag: 'v1',
    logger: logger as any,
    siteOptions: { name: 'Fallback' },
  });
}

const read = (file: string) => fs.readFile(dir.resolve('out', file), 'utf8');
const json = async (file: string) => JSON.parse(await read(file));
const exists = (file: string) =>
  fs.access(dir.resolve('out', file)).then(
    () => true,
    () => false,
  );
const parse = (html: string) =>
  new DOMParser().parseFromString(html, 'text/html');
const page = async (file: string) => parse(await read(file));

const SITE: Tree = {
  'mkdocs.yml': `site_name: Quokka
site_description: A small site
nav:
  - Home: index.md
  - Guide:
      - guide/start.md
      - Elsewhere: https://example.com/more
`,
  docs: {
    'index.md': '# Welcome\n\nRead [how to start](guide/start.md#first-step).',
    guide: {
      'start.md':
        '# Start here\n\nHello quokka.\n\n## First step\n\n```ts\nconst a = 1;\n```\n\n### Detail\n\n![Map](img/map.png) and [home](../index.md)\n\n| a | b |\n|---|---|\n| 1 | 2 |\n',
      img: { 'map.png': 'png' },
    },
  },
};

describe('MarkdownGenerator', () => {
  it('writes what the TechDocs backend looks for', async () => {
    await build(SITE);

    expect(await json('techdocs_metadata.json')).toMatchObject({
      site_name: 'Quokka',
      site_description: 'A small site',
      etag: 'v1',
      build_timestamp: expect.any(Number),
      files: expect.arrayContaining([
        'guide/start/index.html',
        'index.html',
        'search/search_index.json',
        'guide/img/map.png',
      ]),
    });
  });

  it('names a stylesheet that the reader keeps', async () => {
    await build(SITE);

    const href = (await page('guide/start/index.html'))
      .querySelector('link')!
      .getAttribute('href')!;
    expect(href).toMatch(/^\.\.\/\.\.\/.*main\.[A-Fa-f0-9]{8}\.min\.css$/);
    expect(await exists(href.replace('../../', ''))).toBe(true);
  });

  it('marks the open page in the navigation and links to the others', async () => {
    await build(SITE);

    const document = await page('guide/start/index.html');
    const nav = document.querySelector('[data-md-type="navigation"]')!;
    expect(
      nav.querySelector('.md-nav__item--active [aria-current="page"]')!
        .textContent,
    ).toBe('Start here');
    const links = [...nav.querySelectorAll('a')].map(a =>
      a.getAttribute('href'),
    );
    expect(links).toEqual([
      '../../',
      '../../guide/start/',
      'https://example.com/more',
    ]);
    expect(nav.textContent).toContain('Guide');
  });

  it('lists headings in the contents, the third level inside the second', async () => {
    await build(SITE);

    const toc = (await page('guide/start/index.html')).querySelector(
      '[data-md-type="toc"]',
    )!;
    expect(
      toc
        .querySelector('.md-nav__item > .md-nav > .md-nav__list > li > a')!
        .getAttribute('href'),
    ).toBe('#detail');
    expect(toc.querySelector('a')!.getAttribute('href')).toBe('#first-step');
  });

  it('rewrites links and images for directory addresses', async () => {
    await build(SITE);

    const index = await page('index.html');
    expect(
      index.querySelector('article a:not(.headerlink)')!.getAttribute('href'),
    ).toBe('./guide/start/#first-step');
    const start = await page('guide/start/index.html');
    expect(start.querySelector('img')!.getAttribute('src')).toBe(
      '../../guide/img/map.png',
    );
    expect(start.querySelector('article p a')!.getAttribute('href')).toBe(
      '../../',
    );
    expect(warnings).toEqual([]);
  });

  it('shows code in colours and tables that scroll', async () => {
    await build(SITE);

    const article = (await page('guide/start/index.html')).querySelector(
      'article',
    )!;
    expect(article.querySelector('pre > code .hljs-keyword')!.textContent).toBe(
      'const',
    );
    expect(
      article.querySelector('[tabindex="0"] > table td')!.textContent,
    ).toBe('1');
  });

  it('indexes pages and the parts under their headings', async () => {
    await build(SITE);

    const { docs } = await json('search/search_index.json');
    expect(docs).toContainEqual({
      location: 'guide/start/',
      title: 'Start here',
      text: 'Hello quokka.',
    });
    expect(docs).toContainEqual({
      location: 'guide/start/#first-step',
      title: 'First step',
      text: 'const a = 1;',
    });
  });

  it('makes a navigation of its own when mkdocs.yml has none', async () => {
    await build({
      docs: {
        'index.md': '# One',
        'z.md': '# Zed',
        'how-to': { 'a.md': '---\ntitle: From the front\n---\ntext' },
      },
    });

    const nav = (await page('index.html')).querySelector(
      '[data-md-type="navigation"]',
    )!;
    expect([...nav.querySelectorAll('a')].map(a => a.textContent)).toEqual([
      'One',
      'Zed',
      'From the front',
    ]);
    expect(nav.textContent).toContain('How to');
    expect((await json('techdocs_metadata.json')).site_name).toBe('Fallback');
  });

  it('makes a site of a README alone and writes nothing beside it', async () => {
    await build({ 'README.md': '# Just this' });

    expect(
      (await page('index.html')).querySelector('h1')!.textContent,
    ).toContain('Just this');
    expect(await fs.readdir(dir.resolve('site'))).toEqual(['README.md']);
  });

  it('turns links to missing files into text and says so', async () => {
    await build({ docs: { 'index.md': '[gone](gone.md) ![no](no.png)' } });

    const article = (await page('index.html')).querySelector('article')!;
    expect(article.querySelector('a')).toBeNull();
    expect(article.querySelector('img')).toBeNull();
    expect(article.textContent).toContain('gone');
    expect(warnings).toEqual([
      'index.md links to gone.md, which is not in the documents',
      'index.md shows no.png, which is not in the documents',
    ]);
  });

  it('gives headings of the same name anchors of their own', async () => {
    await build({
      docs: { 'index.md': '# A\n## Use\n## Use\n## Reset\n[r](#reset)' },
    });

    const article = (await page('index.html')).querySelector('article')!;
    const ids = [...article.querySelectorAll('h2')].map(h => h.id);
    // `reset` is a property of forms, and the reader strips such ids.
    expect(ids).toEqual(['use', 'use_1', 'reset-section']);
    expect(article.querySelector('p a')!.getAttribute('href')).toBe(
      '#reset-section',
    );
  });
});

describe('a site that is wrong', () => {
  it.each([
    [
      'a page of the nav that is missing',
      {
        'mkdocs.yml':
          'site_name: x\nnav:\n  - Home: index.md\n  - Start: strat.md\n',
        docs: { 'index.md': 'x', guide: { 'strat.md': 'y' } },
      },
      "mkdocs.yml:4 nav: 'strat.md' is no Markdown file of the documents folder; did you mean guide/strat.md?",
    ],
    [
      'a nav that leaves the folder',
      {
        'mkdocs.yml': 'nav: [../secret.md]',
        docs: { 'index.md': 'x' },
        'secret.md': 's',
      },
      "mkdocs.yml:1 nav: '../secret.md' is no Markdown file of the documents folder; there are index.md",
    ],
    [
      'a nav with a script',
      {
        'mkdocs.yml': "nav: [{a: 'javascript:alert(1)'}]",
        docs: { 'index.md': 'x' },
      },
      "mkdocs.yml:1 nav: 'javascript:alert(1)' is no Markdown file",
    ],
    [
      'YAML that is none',
      { 'mkdocs.yml': 'site_name: x\nnav: [', docs: { 'index.md': 'x' } },
      'mkdocs.yml:2 is not valid YAML',
    ],
    ['no first page', { docs: { 'a.md': 'x' } }, 'add docs/index.md'],
    [
      'two pages of one address',
      { docs: { 'index.md': 'x', 'a.md': 'x', a: { 'index.md': 'y' } } },
      'a.md and a/index.md would have the same address',
    ],
    [
      'docs_dir outside',
      { 'mkdocs.yml': 'docs_dir: ../other', docs: { 'index.md': 'x' } },
      'docs_dir must be a folder next to mkdocs.yml',
    ],
    [
      'an absolute docs_dir',
      { 'mkdocs.yml': 'docs_dir: /etc', docs: { 'index.md': 'x' } },
      'docs_dir must be a folder next to mkdocs.yml',
    ],
  ])('refuses %s', async (_, input, message) => {
    await expect(build(input as Tree)).rejects.toThrow(message);
  });

  it('refuses links that leave the folder', async () => {
    dir.setContent({
      site: { docs: { 'index.md': 'x' } },
      out: {},
      secret: 'TOP',
    });
    await fs.symlink(dir.resolve('secret'), dir.resolve('site/docs/a.txt'));

    await expect(run()).rejects.toThrow(
      'a.txt is a symbolic link out of the repository',
    );
  });

  it('refuses a documents folder that is a link to elsewhere', async () => {
    dir.setContent({ site: {}, out: {}, other: { 'index.md': 'TOP' } });
    await fs.symlink(dir.resolve('other'), dir.resolve('site/docs'));

    await expect(run()).rejects.toThrow('docs_dir must be a folder next to');
  });

  it('refuses an mkdocs.yml that is a link to elsewhere', async () => {
    dir.setContent({
      site: { docs: { 'index.md': '' } },
      out: {},
      'a.yml': 'a',
    });
    await fs.symlink(dir.resolve('a.yml'), dir.resolve('site/mkdocs.yml'));

    await expect(run()).rejects.toThrow('mkdocs.yml is a symbolic link out of');
  });

  it('follows a link inside the folder', async () => {
    dir.setContent({ site: { docs: { 'a.md': '# Same' } }, out: {} });
    await fs.symlink('a.md', dir.resolve('site/docs/index.md'));

    await run();
    expect(await read('index.html')).toContain('Same');
  });
});

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
    '\u0000\u202e<script>\ud800',
  ];

  it.each(HOSTILE)('stays harmless: %j', async source => {
    await build({ docs: { 'index.md': `# T\n\n${source}\n` } });

    const document = await page('index.html');
    expect(
      document.querySelectorAll('script, iframe, object, embed, svg, style'),
    ).toHaveLength(0);
    for (const element of document.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) {
        expect(name).not.toMatch(/^on/i);
        if (name === 'href' || name === 'src') {
          const { protocol, host } = new URL(value, 'http://docs.example/');
          expect([protocol, host]).toEqual(['http:', 'docs.example']);
        }
      }
    }
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
