import fs from 'node:fs/promises';
import path from 'node:path';
import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { ScmIntegrations } from '@backstage/integration';
import { BuildMemory } from './BuildMemory';
import { MarkdownGenerator } from './MarkdownGenerator';

const integrations = ScmIntegrations.fromConfig(mockServices.rootConfig());
const dir = createMockDirectory();
let memory: BuildMemory;
let generator: MarkdownGenerator;
let log: string[];

const MKDOCS = 'site_name: S\nnav: [index.md, Named: a.md, b.md, sub/c.md]\n';
const PAGES = {
  'index.md': '# Home\n\n[a](a.md) ![p](p.png)\n',
  'a.md': '# A\n\n## Piece\n',
  'b.md': '# B\n\n[to a](a.md#piece)\n',
  'p.png': 'png',
  sub: { 'c.md': '# C\n\n```ts\nlet c = 1;\n```\n' },
};

beforeEach(() => {
  dir.setContent({
    site: { 'mkdocs.yml': MKDOCS, docs: PAGES },
    other: { docs: { 'index.md': '# Other' } },
    disk: {},
  });
  memory = new BuildMemory(dir.resolve('disk'));
  generator = new MarkdownGenerator({ integrations, memory });
});
afterEach(() => memory.close());

async function run(by: MarkdownGenerator, site: string, out: string) {
  log = [];
  await fs.rm(dir.resolve(out), { recursive: true, force: true });
  await fs.mkdir(dir.resolve(out));
  await by.run({
    inputDir: dir.resolve(site),
    outputDir: dir.resolve(out),
    etag: 'v',
    logger: {
      info: (text: string) => log.push(text),
      warn: (text: string) => log.push(text),
    } as any,
  });
  return filesOf(dir.resolve(out));
}

/** All files of a folder, without the time of the build. */
async function filesOf(folder: string) {
  const names = await fs.readdir(folder, {
    recursive: true,
    withFileTypes: true,
  });
  const files = names.filter(entry => entry.isFile());
  const texts = files.map(async entry => {
    const file = path.join(entry.parentPath, entry.name);
    const text = await fs.readFile(file, 'utf8');
    const timeless = text.replace(/"build_timestamp":\d+/, '');
    return [path.relative(folder, file), timeless] as const;
  });
  return Object.fromEntries(await Promise.all(texts));
}

/** Builds again; the result must be that of a generator that remembers nothing. */
async function rebuild() {
  const again = await run(generator, 'site', 'out');
  const said = log;
  const anew = await run(
    new MarkdownGenerator({ integrations }),
    'site',
    'new',
  );
  expect(again).toEqual(anew);
  const [, rendered] = /, (\d+) of them anew/.exec(said.at(-1)!)!;
  expect(said.slice(0, -1)).toEqual(log.slice(0, -1));
  return { files: again, rendered: Number(rendered), said };
}

const write = (file: string, text: string) =>
  fs.writeFile(dir.resolve('site', file), text);

describe('a site that is built again', () => {
  it('renders nothing that is unchanged', async () => {
    expect((await rebuild()).rendered).toBe(4);
    expect((await rebuild()).rendered).toBe(0);
  });

  it('takes whole pages from the disk instead of writing them', async () => {
    await rebuild();
    await run(generator, 'site', 'out');

    const { nlink } = await fs.stat(dir.resolve('out/a/index.html'));
    expect(nlink).toBe(2);
  });

  const CHANGES: [string, () => Promise<unknown>, number, RegExp][] = [
    ['a changed page', () => write('docs/b.md', '# B\n\nnew'), 1, /new/],
    [
      'a title, which every page shows',
      () => write('docs/b.md', '# Bee\n\n[to a](a.md#piece)\n'),
      1,
      /Bee/,
    ],
    [
      'a title in the navigation',
      () => write('mkdocs.yml', MKDOCS.replace('Named', 'Called')),
      0,
      /Called/,
    ],
    [
      "the site's name",
      () => write('mkdocs.yml', MKDOCS.replace(': S', ': Renamed')),
      0,
      /Renamed/,
    ],
    [
      'where pages are edited',
      () => write('mkdocs.yml', `${MKDOCS}edit_uri: https://edit.example/\n`),
      0,
      /edit\.example/,
    ],
    [
      'the order of pages',
      () => write('mkdocs.yml', 'nav: [b.md, index.md, a.md, sub/c.md]'),
      0,
      /./,
    ],
    ['a new page', () => write('docs/d.md', '# D'), 1, /./],
  ];

  it.each(CHANGES)('reaches every page with %s', async (_, change, n, says) => {
    await rebuild();
    await change();

    const { files, rendered } = await rebuild();
    expect(rendered).toBe(n);
    const pages = Object.keys(files).filter(file => /html$/.test(file));
    const shows = pages.filter(file => says.test(files[file]));
    expect(shows.length).toBeGreaterThanOrEqual(n || pages.length);
  });

  it('renders pages whose links lead elsewhere now', async () => {
    await write('mkdocs.yml', '');
    await rebuild();
    await fs.rm(dir.resolve('site/docs/a.md'));

    const gone = await rebuild();
    expect(gone.rendered).toBe(2);
    expect(gone.said).toContain(
      'index.md:3 links to a.md, which is not in the documents',
    );
    expect(gone.files['index.html']).not.toContain('href="./a/"');

    await write('docs/a.md', '# A\n\n## Piece\n');
    const back = await rebuild();
    expect(back.rendered).toBe(3);
    expect(back.files['index.html']).toContain('href="./a/"');
  });

  it('says each time what is wrong, and what would be right by now', async () => {
    await write('docs/b.md', '[x](missing.md) [p](a.md#nowhere)');
    const first = await rebuild();
    expect(first.said.slice(0, -1)).toEqual([
      'b.md:1 links to missing.md, which is not in the documents',
      'b.md:1 links to a.md#nowhere, but a.md has no heading #nowhere; it has #a, #piece',
    ]);

    await write('docs/sub/missing.md', 'Here.');
    expect((await rebuild()).said[0]).toBe(
      'b.md:1 links to missing.md, which is not in the documents; did you mean sub/missing.md?',
    );
  });

  it('writes pages anew when what was kept of them is gone', async () => {
    await rebuild();
    for (const name of await fs.readdir(dir.resolve('disk'))) {
      await fs.rm(dir.resolve('disk', name), { recursive: true });
    }

    expect((await rebuild()).rendered).toBe(0);
  });

  it('is not mixed up with another site', async () => {
    await rebuild();
    const other = await run(generator, 'other', 'out');
    expect(other['index.html']).toContain('Other');
    expect((await rebuild()).rendered).toBe(0);
  });

  it('is right while it is built twice at once', async () => {
    await rebuild();
    await write('docs/a.md', '# Again\n\n## Piece\n');

    const both = await Promise.all([
      run(generator, 'site', 'one'),
      run(generator, 'site', 'two'),
    ]);
    expect(both[0]).toEqual(both[1]);
    expect(both[0]['b/index.html']).toContain('href="../a/"');
    expect((await rebuild()).rendered).toBe(0);
  });

  it('keeps no page that is no longer served, and nothing when it ends', async () => {
    const kept = async () =>
      Object.keys(await filesOf(dir.resolve('disk'))).length;
    await rebuild();
    expect(await kept()).toBe(4);
    await write('docs/b.md', '# Changed\n');
    await rebuild();
    expect(await kept()).toBe(4);

    memory.close();
    expect(await fs.readdir(dir.resolve('disk'))).toEqual([]);
  });
});
