import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Markdown by its path below the documents folder. */
export type Pages = Map<string, string>;

const SECTIONS = 8;
const WORDS =
  'the service keeps its promise when every parcel that was scanned in a depot reaches its lane before the hour at which trucks leave and readers never see half of a result because it is written aside and put in place in one step'.split(
    ' ',
  );

/** As a handbook is written: text, lists, a table, code, notes and links, some 8 kB a page. */
export function handbook(count: number): Pages {
  const pages: Pages = new Map([['index.md', page(0, count)]]);
  for (let n = 1; n < count; n += 1) pages.set(fileOf(n), page(n, count));
  return pages;
}

/** Writes the pages with a navigation that names every one of them. */
export async function writeHandbook(
  folder: string,
  pages: Pages,
): Promise<void> {
  for (const [file, text] of pages) {
    const target = path.join(folder, 'docs', file);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, text);
  }
  const files = [...pages.keys()];
  const sections = Array.from({ length: SECTIONS }, (_, s) => [
    `  - Section ${s}:`,
    ...files
      .filter(file => file.startsWith(`section-${s}/`))
      .map(file => `      - ${file}`),
  ]);
  const nav = ['  - Home: index.md', ...sections.flat()];
  const settings = ['site_name: Handbook', 'nav:', ...nav, ''];
  await writeFile(path.join(folder, 'mkdocs.yml'), settings.join('\n'));
}

function fileOf(n: number) {
  return n === 0 ? 'index.md' : `section-${n % SECTIONS}/page-${n}.md`;
}

function page(n: number, count: number): string {
  const chapters = Array.from({ length: 4 }, (_, c) => chapter(n, c, count));
  return [`# Page ${n}`, text(n, 60), ...chapters].join('\n\n');
}

function chapter(n: number, c: number, count: number): string {
  const seed = n * 31 + c * 7;
  return [
    `## Chapter ${c} of page ${n}`,
    text(seed, 70),
    `More in [page ${(n + c + 1) % count}](${link(n, (n + c + 1) % count)}).`,
    `- ${text(seed + 1, 8)}\n- \`option-${c}\` ${text(
      seed + 2,
      9,
    )}\n- **never** ${text(seed + 3, 7)}`,
    `| Setting | Default | Meaning |\n| --- | --- | --- |\n${[0, 1, 2, 3]
      .map(row => `| \`NAME_${row}\` | ${row * n} | ${text(seed + row, 8)} |`)
      .join('\n')}`,
    `!!! note "Mind this"\n    ${text(seed + 4, 20)}`,
    code(n, c),
    `### Detail ${c}`,
    text(seed + 5, 60),
  ].join('\n\n');
}

function code(n: number, c: number): string {
  if (c % 2 === 0) {
    return `\`\`\`ts title="page${n}.ts"\nimport { readFile } from 'node:fs/promises';\n\n/** Counts lines of chapter ${c}. */\nexport async function count(file: string): Promise<number> {\n  const text = await readFile(file, 'utf8');\n  const lines = text.split('\\n').filter(line => line.length > ${n});\n  if (lines.length === 0) throw new Error(\`\${file} is empty\`);\n  return lines.length;\n}\n\`\`\``;
  }
  return `\`\`\`yaml\napiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata:\n  name: page-${n}\n  annotations:\n    example.com/chapter: '${c}'\nspec:\n  type: service\n  lifecycle: production\n\`\`\`\n\n\`\`\`sh\nnpm ci\nnode page${n}.ts --chapter ${c} | grep -v done\n\`\`\``;
}

function text(seed: number, words: number): string {
  const chosen = Array.from(
    { length: words },
    (_, i) => WORDS[(seed * 13 + i * 17 + i * i) % WORDS.length],
  );
  const sentence = chosen.join(' ');
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

function link(from: number, to: number) {
  return path.posix.relative(path.posix.dirname(fileOf(from)), fileOf(to));
}
