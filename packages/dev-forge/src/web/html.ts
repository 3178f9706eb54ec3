import escapeHtml from 'escape-html';

/** Markup that may be sent as it is. Only {@link html} makes it. */
export class Markup {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

type Part = string | number | Markup | readonly Markup[] | undefined;

/** A template tag whose inserted texts cannot become markup. */
export function html(texts: TemplateStringsArray, ...parts: Part[]): Markup {
  return new Markup(
    texts.reduce((before, text, i) => before + render(parts[i - 1]) + text),
  );
}

function render(part: Part): string {
  if (part === undefined) return '';
  if (part instanceof Markup) return part.toString();
  if (Array.isArray(part)) return part.join('');
  return escapeHtml(String(part));
}
