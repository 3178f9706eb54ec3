/**
 * Ids that the reader's sanitizer strips, because a document or form has a
 * property of that name. A heading called "Reset" would lose its anchor.
 */
const STRIPPED = new Set(
  `action after alternate anchors animate append applets attributes autofocus
  before blur body charset children clear click close closest contains contents
  cookie dataset dir doctype domain draggable elements embeds enctype encoding
  evaluate fonts focus forms head hidden id images implementation inert lang
  length links location matches method name navigate nonce normalize open parse
  part plugins popover prefix prepend referrer rel remove replace reset role
  scripts slot style submit target timeline title translate update url write
  writeln`.split(/\s+/),
);

/** The id that a heading's text leads to, as links may name it. */
export function slug(text: string): string {
  return (
    text
      .normalize('NFKC')
      .toLocaleLowerCase('en-US')
      .replace(/[^\p{L}\p{N}\s_-]+/gu, '')
      .trim()
      .replace(/[\s-]+/g, '-') || 'section'
  );
}

/** The id that is really written for a slug. Links use it as well. */
export function anchorId(id: string): string {
  return STRIPPED.has(id) ? `${id}-section` : id;
}

/** Gives each heading of a page an id of its own (`use`, `use_1`, …). */
export function createAnchorIds(): (text: string) => string {
  const taken = new Set<string>();
  return text => {
    const wanted = anchorId(slug(text));
    let id = wanted;
    for (let n = 1; taken.has(id); n++) {
      id = `${wanted}_${n}`;
    }
    taken.add(id);
    return id;
  };
}
