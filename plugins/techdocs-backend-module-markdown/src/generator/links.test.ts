/** @jest-environment @backstage/cli-module-test-jest/config/jest-environment-jsdom */
import { createSiteFixture } from '../__testUtils__/siteFixture';

const { build, page, warnings } = createSiteFixture();

const SITE = {
  'index.md': '# Home\n\n## Über uns\n',
  guide: { 'start.md': '# Start\n\n## First step\n', 'index.md': '# Guide' },
  images: { 'map 1.png': 'png' },
};

/** Builds the site with one more page, `how/to.md`. */
async function withPage(markdown: string) {
  await build({ docs: { ...SITE, how: { 'to.md': markdown } } });
  return (await page('how/to/index.html')).querySelector('article')!;
}

describe('links of a page', () => {
  it.each([
    ['../guide/start.md', '../../guide/start/'],
    ['../guide/start.md#first-step', '../../guide/start/#first-step'],
    ['../guide/', '../../guide/'],
    ['../guide/start', '../../guide/start/'],
    ['../index.md#über-uns', '../../#%C3%BCber-uns'],
    ['#here', '#here'],
    ['../images/map%201.png', '../../images/map%201.png'],
    ['/catalog?x=1', '/catalog?x=1'],
    ['https://example.com/a', 'https://example.com/a'],
  ])('%s lead to %s', async (written, address) => {
    const found = await withPage(`# T\n\n## Here\n\n[a](${written})`);

    expect(found.querySelector('p a')!.getAttribute('href')).toBe(address);
    expect(warnings).toEqual([]);
  });

  it('show images of any folder', async () => {
    const found = await withPage('![The map](<../images/map 1.png>)');

    const image = found.querySelector('img')!;
    expect(image.getAttribute('src')).toBe('../../images/map%201.png');
    expect(image.alt).toBe('The map');
  });
});

describe('a link that leads nowhere', () => {
  it.each([
    [
      'is named with page and line',
      '# T\n\nOne\ntwo [gone](gone.md)',
      'how/to.md:4 links to gone.md, which is not in the documents',
    ],
    [
      'is counted from the top of the file, front matter and all',
      '---\ntitle: T\n---\n\n[gone](gone.md)',
      'how/to.md:5 links to gone.md, which is not in the documents',
    ],
    [
      'is found in tables',
      '| a |\n|---|\n| b |\n| [gone](gone.md) |',
      'how/to.md:4 links to gone.md, which is not in the documents',
    ],
    [
      'is found in notes',
      '!!! note\n    Text\n\n    [gone](gone.md)',
      'how/to.md:4 links to gone.md, which is not in the documents',
    ],
    [
      'comes with the file that may be meant',
      '[start](start.md)',
      'how/to.md:1 links to start.md, which is not in the documents; did you mean ../guide/start.md?',
    ],
    [
      'may be an image',
      '![no](no.png)',
      'how/to.md:1 shows no.png, which is not in the documents',
    ],
    [
      'may be an image of another host',
      '![no](https://example.com/no.png)',
      'how/to.md:1 shows an image of another host (https://example.com/no.png); put a copy into the documents',
    ],
    [
      'may miss only the heading',
      '# T\n\n[a](../guide/start.md#second-step)',
      'how/to.md:3 links to ../guide/start.md#second-step, but guide/start.md has no heading #second-step; it has #start, #first-step',
    ],
    [
      'may miss a heading of its own page',
      '[a](#none)',
      'how/to.md:1 links to #none, but how/to.md has no heading #none; it has none',
    ],
  ])('%s', async (_, markdown, warning) => {
    await withPage(markdown);
    expect(warnings).toEqual([warning]);
  });

  it('becomes text, and one without its heading still opens the page', async () => {
    const found = await withPage(
      '[gone](gone.md) ![no](no.png)\n\n[late](../guide/start.md#none)',
    );

    expect(found.querySelector('p')!.textContent).toBe(
      'gone [image: no, no.png]',
    );
    expect([...found.querySelectorAll('a')].map(a => a.textContent)).toEqual([
      'late',
    ]);
  });
});
