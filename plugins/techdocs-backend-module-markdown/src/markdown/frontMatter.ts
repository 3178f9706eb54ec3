/** A page's Markdown and what stands above it between two `---`. */
export interface Page {
  body: string;
  title?: string;
  /** Lines above the body, for messages. */
  linesAbove: number;
}

/** Takes the front matter off a page; only its `title` is used. */
export function readPage(source: string): Page {
  const text = source.replace(/^\uFEFF/, '');
  const front = /^---\r?\n([\s\S]*?\r?\n)?---\r?\n/.exec(text);
  const title = /^title:[ \t]*(['"]?)(.+?)\1[ \t]*$/m.exec(front?.[1] ?? '');
  return {
    body: text.slice(front?.[0].length ?? 0),
    title: title?.[2],
    linesAbove: front ? front[0].split('\n').length - 1 : 0,
  };
}
