/** @jest-environment @backstage/cli-module-test-jest/config/jest-environment-jsdom */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs/promises';
import { createSiteFixture, type Tree } from '../__testUtils__/siteFixture';

const { dir, warnings, build, run, json, page, exists } = createSiteFixture();

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

  it('leads to the source of each page, with the title that addons look for', async () => {
    const target = 'https://git.example/o/r/src/branch/main/';
    await build(SITE, { parsedLocationAnnotation: { type: 'url', target } });

    const link = (await page('guide/start/index.html')).querySelector(
      '[title^="Edit this page"]',
    )!;
    expect(link.getAttribute('href')).toBe(
      'https://git.example/o/r/_edit/main/docs/guide/start.md',
    );
    expect(link.closest('article')!.querySelector('h1')!.parentElement).toBe(
      link.parentElement,
    );
  });

  it('says when a page was last changed only where git knows', async () => {
    dir.setContent({ site: SITE, out: {} });
    const git = (...args: string[]) =>
      execFileSync('git', args, { cwd: dir.resolve('site') });
    const author = ['-c', 'user.name=D', '-c', 'user.email=d@example.com'];
    git('init', '--quiet');
    git('add', 'docs/index.md', 'mkdocs.yml');
    git(...author, 'commit', '-qm', 'x', '--date=2020-01-01T00:00:00Z');
    await run({ parsedLocationAnnotation: { type: 'dir', target: 'x' } });

    const time = async (file: string) =>
      (await page(file)).querySelector('time')?.getAttribute('datetime');
    expect(Date.parse((await time('index.html'))!)).toBeGreaterThan(
      Date.now() - 600_000,
    );
    expect(await time('guide/start/index.html')).toBeUndefined();
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
