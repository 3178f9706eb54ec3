import type Token from 'markdown-it/lib/token.mjs';
import { pageUrl } from '../site/pageUrl';
import { createAnchorIds } from './anchorIds';
import { createParser } from './createParser';
import { type LinkTargets, rewriteLinks } from './rewriteLinks';

/** A heading below the page's title. */
export interface Heading {
  level: number;
  id: string;
  title: string;
}

/** A part of a page as search finds it. */
export interface SearchSection {
  /** Address below the site's root, with `#id` for parts under a heading. */
  location: string;
  title: string;
  text: string;
}

/** A page, ready to be put into the site. */
export interface RenderedPage {
  file: string;
  url: string;
  title: string;
  html: string;
  headings: Heading[];
  sections: SearchSection[];
  problems: string[];
}

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
  const parser = createParser();
  const env = {};
  const { body, frontTitle } = withoutFrontMatter(source);
  const tokens = parser.parse(body, env);
  const problems = rewriteLinks(tokens, file, targets);
  const url = pageUrl(file);
  const { headings, sections, heading } = outline(tokens, url);
  const title = frontTitle ?? heading ?? titleOfFile(file);
  sections[0].title = title;
  const html = parser.renderer.render(tokens, parser.options, env);
  return { file, url, title, html, headings, sections, problems };
}

function withoutFrontMatter(source: string) {
  const text = source.replace(/^\uFEFF/, '');
  const front = /^---\r?\n([\s\S]*?\r?\n)?---\r?\n/.exec(text);
  const title = /^title:[ \t]*(['"]?)(.+?)\1[ \t]*$/m.exec(front?.[1] ?? '');
  return { body: text.slice(front?.[0].length ?? 0), frontTitle: title?.[2] };
}

/** Gives headings their anchors and collects what stands under each. */
function outline(tokens: Token[], url: string) {
  const idFor = createAnchorIds();
  const headings: Heading[] = [];
  const sections: SearchSection[] = [{ location: url, title: '', text: '' }];
  let heading: string | undefined;
  tokens.forEach((token, i) => {
    if (token.type === 'heading_open') {
      const inline = tokens[i + 1];
      const title = plainText(inline.children ?? []);
      const id = idFor(title);
      const level = Number(token.tag.slice(1));
      token.attrSet('id', id);
      tokens[i + 2].meta = { id, title }; // for the link after the heading
      if (level === 1) {
        heading ??= title;
      } else {
        headings.push({ level, id, title });
        sections.push({ location: `${url}#${id}`, title, text: '' });
      }
    } else if (token.type === 'inline') {
      if (tokens[i - 1]?.type !== 'heading_open') {
        append(sections, plainText(token.children ?? []));
      }
    } else if (token.type === 'fence' || token.type === 'code_block') {
      append(sections, token.content);
    }
  });
  return { headings, sections, heading };
}

function append(sections: SearchSection[], text: string) {
  const last = sections[sections.length - 1];
  last.text = `${last.text} ${text.replace(/\s+/g, ' ').trim()}`.trim();
}

function plainText(tokens: Token[]): string {
  return tokens
    .map(token => {
      if (token.type === 'softbreak' || token.type === 'hardbreak') {
        return ' ';
      }
      return token.children ? plainText(token.children) : token.content;
    })
    .join('');
}

function titleOfFile(file: string) {
  const name = file.replace(/\.md$/i, '').split('/').pop() ?? file;
  return name.replace(/[-_]+/g, ' ');
}
