import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { createParser } from '../../plugins/techdocs-backend-module-markdown/src/markdown/createParser';
import { atMost, type Comparison } from '../pairs.ts';
import type { Handbook } from './Handbook.ts';

/** The two rows of the table. */
export function comparisons(handbook: Handbook): Comparison[] {
  return [firstBuild(handbook), rebuild(handbook)];
}

/** The library with the same extensions and the same colours for code, sources in memory. */
function firstBuild(handbook: Handbook): Comparison {
  const parser = createParser();
  let output: string;
  return {
    name: `first build of ${handbook.pages.size} pages ÷ the Markdown library alone`,
    ...atMost(2),
    prepare: async () => {
      output = await handbook.emptyFolder('first');
    },
    ours: () => handbook.build(handbook.generator('first'), output),
    theirs: async () =>
      [...handbook.pages].map(([file, text]) => [file, parser.render(text)]),
    same: async (_, pages) => {
      output = await handbook.emptyFolder('first');
      await handbook.build(handbook.generator('first'), output);
      for (const [file, html] of pages as [string, string][]) {
        const page = await readFile(path.join(output, urlOf(file)), 'utf8');
        const [, article] = /<article[^>]*>\n(.*)<\/article>/s.exec(page)!;
        if (bare(article) !== bare(html)) return false;
      }
      return true;
    },
  };
}

function rebuild(handbook: Handbook): Comparison {
  const generator = handbook.generator('kept');
  let again: string;
  let anew: string;
  const prepare = async () => {
    again = await handbook.emptyFolder('again');
    anew = await handbook.emptyFolder('anew');
    handbook.changeOnePage();
  };
  const ours = () => handbook.build(generator, again);
  const theirs = () => handbook.build(handbook.generator('anew'), anew);
  return {
    name: 'build after one change ÷ first build',
    ...atMost(1 / 20),
    // What the change before left to do is not a part of the measurement.
    prepare: async () => {
      await prepare();
      await ours();
      await prepare();
    },
    ours,
    theirs,
    same: async () => {
      await prepare();
      await Promise.all([ours(), theirs()]);
      return sameFolders(again, anew);
    },
  };
}

function urlOf(file: string) {
  return file === 'index.md'
    ? 'index.html'
    : file.replace(/\.md$/, '/index.html');
}

/** Without what makes a page of a site: anchors, and where links lead. */
function bare(html: string): string {
  return html
    .replace(/ <a class="headerlink".*?<\/a>/g, '')
    .replace(/ (id|href)="[^"]*"/g, '');
}

/** Whether all files are the same but for the time of the build. */
async function sameFolders(one: string, other: string): Promise<boolean> {
  const options = { recursive: true, withFileTypes: true } as const;
  const entries = await readdir(one, options);
  const count = (await readdir(other, options)).length;
  if (entries.length !== count || count === 0) return false;
  for (const entry of entries.filter(it => it.isFile())) {
    const file = path.join(path.relative(one, entry.parentPath), entry.name);
    const read = async (folder: string) =>
      (await readFile(path.join(folder, file), 'utf8')).replace(
        /"build_timestamp":\d+/,
        '',
      );
    if ((await read(one)) !== (await read(other))) return false;
  }
  return true;
}
