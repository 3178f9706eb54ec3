/** @jest-environment @backstage/cli-module-test-jest/config/jest-environment-jsdom */
import fs from 'node:fs/promises';
import { createSiteFixture, type Tree } from '../__testUtils__/siteFixture';

const { dir, run, build, read } = createSiteFixture();

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
    [
      'YAML that grows without end',
      {
        'mkdocs.yml': `a: &a [x, x]\n${[...'bcdefgh']
          .map(
            (name, i) =>
              `${name}: &${name} [${`*${'abcdefg'[i]}, `.repeat(9)}]`,
          )
          .join('\n')}\n`,
        docs: { 'index.md': 'x' },
      },
      'mkdocs.yml cannot be read: Excessive alias count',
    ],
    [
      'a repository that is no web address',
      {
        'mkdocs.yml': 'repo_url: javascript:alert(1)',
        docs: { 'index.md': 'x' },
      },
      'mkdocs.yml: repo_url must be a web address such as https://',
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
