import type MarkdownIt from 'markdown-it';
import { pageUrl } from '../site/pageUrl';
import { createParser } from './createParser';
import { readPage } from './frontMatter';
import { type Heading, outline } from './outline';
import type { LinkTargets } from './resolveAddress';
import { type PageLink, rewriteLinks } from './rewriteLinks';

/** A page, ready to be put into the site. */
export interface RenderedPage {
  file: string;
  url: string;
  title: string;
  html: string;
  headings: Heading[];
  /** Ids of its headings. */
  anchors: string[];
  links: PageLink[];
  /** Its parts as search finds them: JSON, without the brackets of the list. */
  searchDocs: Buffer;
  /** What was wrong with it, one sentence each. */
  problems: string[];
}

let parser: MarkdownIt | undefined;

/**
 * Renders one Markdown page.
 *
 * @param file - its path below the documents folder
 * @param source - Markdown, with or without front matter
 */
export function renderPage(
  file: string,
  source: string,
  targets: LinkTargets,
): RenderedPage {
  parser ??= createParser();
  const env = {};
  const page = readPage(source);
  const tokens = parser.parse(page.body, env);
  const { links, problems } = rewriteLinks(
    tokens,
    file,
    targets,
    page.linesAbove,
  );
  const url = pageUrl(file);
  const { headings, anchors, sections, ...found } = outline(tokens, url);
  const title = page.title ?? found.title ?? titleOfFile(file);
  sections[0].title = title;
  const html = parser.renderer.render(tokens, parser.options, env);
  const searchDocs = Buffer.from(JSON.stringify(sections).slice(1, -1));
  return {
    file,
    url,
    title,
    html,
    headings,
    anchors,
    links,
    searchDocs,
    problems,
  };
}

function titleOfFile(file: string) {
  const name = file.replace(/\.md$/i, '').split('/').pop() ?? file;
  return name.replace(/[-_]+/g, ' ');
}
