import type Token from 'markdown-it/lib/token.mjs';
import { createAnchorIds } from './anchorIds';

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

/** What a page is divided into. */
export interface Outline {
  /** The first heading of the first level. */
  title?: string;
  headings: Heading[];
  /** Ids of all headings. */
  anchors: string[];
  sections: SearchSection[];
}

/** Gives headings their anchors, in place, and collects what stands under each. */
export function outline(tokens: Token[], url: string): Outline {
  const idFor = createAnchorIds();
  const found: Outline = {
    headings: [],
    anchors: [],
    sections: [{ location: url, title: '', text: '' }],
  };
  tokens.forEach((token, i) => {
    if (token.type === 'heading_open') {
      const title = plainText(tokens[i + 1].children ?? []);
      const id = idFor(title);
      token.attrSet('id', id);
      tokens[i + 2].meta = { id, title }; // for the link after the heading
      addHeading(found, { level: Number(token.tag.slice(1)), id, title }, url);
    } else if (token.type === 'inline') {
      if (tokens[i - 1]?.type !== 'heading_open') {
        append(found.sections, plainText(token.children ?? []));
      }
    } else if (token.type === 'fence' || token.type === 'code_block') {
      append(found.sections, token.content);
    }
  });
  return found;
}

function addHeading(found: Outline, heading: Heading, url: string) {
  const { level, id, title } = heading;
  found.anchors.push(id);
  if (level === 1) {
    found.title ??= title;
    return;
  }
  found.headings.push(heading);
  found.sections.push({ location: `${url}#${id}`, title, text: '' });
}

function append(sections: SearchSection[], text: string) {
  const words = text.replace(/\s+/g, ' ').trim();
  const last = sections[sections.length - 1];
  last.text += last.text && words ? ` ${words}` : words;
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
