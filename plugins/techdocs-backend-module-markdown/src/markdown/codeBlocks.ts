import escapeHtml from 'escape-html';
import hljs from 'highlight.js/lib/common';
import dockerfile from 'highlight.js/lib/languages/dockerfile';
import http from 'highlight.js/lib/languages/http';
import nginx from 'highlight.js/lib/languages/nginx';
import powershell from 'highlight.js/lib/languages/powershell';
import properties from 'highlight.js/lib/languages/properties';
import protobuf from 'highlight.js/lib/languages/protobuf';
import type MarkdownIt from 'markdown-it';

const MORE = { dockerfile, http, nginx, powershell, properties, protobuf };
for (const [name, language] of Object.entries(MORE)) {
  hljs.registerLanguage(name, language);
}

/** Larger code blocks are shown without colours: colouring them costs seconds. */
const MAX_HIGHLIGHTED = 50_000;

/**
 * Shows code in colours, under a title where one is given. The reader adds the
 * button that copies; a diagram is drawn by whoever finds `language-mermaid`,
 * and is its own source until then.
 */
export function codeBlocks(parser: MarkdownIt): void {
  parser.renderer.rules.fence = (tokens, i) => {
    const { info, content } = tokens[i];
    const { language, title } = readInfo(info);
    const name = title
      ? `<span class="filename">${escapeHtml(title)}</span>`
      : '';
    const label = language ? ` class="language-${escapeHtml(language)}"` : '';
    // The block scrolls sideways, also with the keyboard.
    return `<div class="highlight">${name}<pre><code${label} tabindex="0">${highlight(
      content,
      language,
    )}</code></pre></div>\n`;
  };
}

/** Reads `ts title="a.ts"` and `{ .ts title="a.ts" }`. */
function readInfo(info: string) {
  const text = info.trim().replace(/^\{\s*\.?/, '');
  const [, language = ''] = /^([\w+#.-]+)(?![\w=])/.exec(text) ?? [];
  const [, title] = /\btitle="([^"]*)"/.exec(text) ?? [];
  return { language: language.toLowerCase(), title };
}

function highlight(code: string, language: string): string {
  if (!hljs.getLanguage(language) || code.length > MAX_HIGHLIGHTED) {
    return escapeHtml(code);
  }
  return hljs.highlight(code, { language, ignoreIllegals: true }).value;
}
