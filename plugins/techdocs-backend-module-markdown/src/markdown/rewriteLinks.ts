import type Token from 'markdown-it/lib/token.mjs';
import {
  type LinkTargets,
  isForeign,
  nearest,
  resolveAddress,
} from './resolveAddress';

/** An address that a page holds, as it was resolved when it was rendered. */
export interface PageLink {
  /** As written in the page. */
  written: string;
  /** In the source, from 1. */
  line: number;
  /** In the published site; unset if nothing is there. */
  address?: string;
  /** The page of the site that it leads to, and the anchor on it. */
  page?: string;
  anchor?: string;
}

/** What the links and images of a page came to. */
export interface RewrittenLinks {
  /** Those that depend on what else is in the site. */
  links: PageLink[];
  /** What was wrong, one sentence each, beginning with file and line. */
  problems: string[];
}

class LinkRewriter implements RewrittenLinks {
  readonly links: PageLink[] = [];
  readonly problems: string[] = [];
  readonly #file: string;
  readonly #targets: LinkTargets;

  constructor(file: string, targets: LinkTargets) {
    this.#file = file;
    this.#targets = targets;
  }

  /** @param firstLine - of the block that the tokens are in */
  rewrite(tokens: Token[], firstLine: number): void {
    let line = firstLine;
    const open: Token[] = [];
    for (const token of tokens) {
      if (token.type === 'softbreak' || token.type === 'hardbreak') {
        line += 1;
      } else if (token.type === 'link_open') {
        open.push(token);
        this.#link(token, line);
      } else if (token.type === 'link_close') {
        token.tag = open.pop()?.tag ?? token.tag;
      } else if (token.type === 'image') {
        this.#image(token, line);
      }
    }
  }

  #link(token: Token, line: number) {
    const href = String(token.attrGet('href') ?? '');
    if (isForeign(href)) {
      token.attrSet('rel', 'noopener noreferrer');
      return;
    }
    const address = this.#resolve(href, line);
    if (address === undefined) {
      this.#missing('links to', href, line);
      token.tag = 'span';
      token.attrs = null;
      return;
    }
    token.attrSet('href', address);
  }

  #image(token: Token, line: number) {
    const src = String(token.attrGet('src') ?? '');
    const address = isForeign(src) ? undefined : this.#resolve(src, line);
    if (address !== undefined) {
      token.attrSet('src', address);
      token.attrSet('loading', 'lazy');
      return;
    }
    if (isForeign(src)) {
      this.problems.push(
        `${
          this.#file
        }:${line} shows an image of another host (${src}); put a copy into the documents`,
      );
    } else {
      this.#missing('shows', src, line);
    }
    const label = token.content || src;
    // `text` renders its content escaped.
    token.type = 'text';
    token.content =
      label === src ? `[image: ${src}]` : `[image: ${label}, ${src}]`;
    token.children = null;
  }

  #resolve(written: string, line: number): string | undefined {
    const found = resolveAddress(written, this.#file, this.#targets);
    this.links.push({ written, line, ...found });
    return found?.address;
  }

  #missing(does: string, written: string, line: number) {
    const near = nearest(written, this.#file, this.#targets);
    const advice = near ? `; did you mean ${near}?` : '';
    this.problems.push(
      `${
        this.#file
      }:${line} ${does} ${written}, which is not in the documents${advice}`,
    );
  }
}

/**
 * Makes the links and images of one page right for the published site, in
 * place. A link to a file that is not there becomes plain text; an image from
 * elsewhere becomes a link, because a page loads nothing from other hosts.
 *
 * @param file - the page that holds the tokens
 * @param linesAbove - lines of the file above the first token's
 */
export function rewriteLinks(
  tokens: Token[],
  file: string,
  targets: LinkTargets,
  linesAbove: number,
): RewrittenLinks {
  const rewriter = new LinkRewriter(file, targets);
  let blockLine = 0;
  for (const { children, map } of tokens) {
    blockLine = map?.[0] ?? blockLine;
    rewriter.rewrite(children ?? [], linesAbove + blockLine + 1);
  }
  return rewriter;
}
