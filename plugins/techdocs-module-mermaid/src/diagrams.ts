/** Longer ones are shown as text: drawing them would hold up the page. */
const MAX_LENGTH = 20_000;

/** What would make a browser ask for something while it draws. */
const LOADS = /\burl\s*\(|@import|\\|@\{[^}]*\b(img|icon)\s*:/i;

/**
 * Why a diagram is not drawn; undefined if it may be.
 *
 * @param source - as written in the page
 */
export function reasonNotToDraw(source: string): string | undefined {
  if (source.length > MAX_LENGTH) {
    return `it is longer than ${MAX_LENGTH} characters; split it`;
  }
  if (LOADS.test(source)) {
    return 'it loads something, or holds a backslash; a diagram may only say what is in it';
  }
  return undefined;
}

/** What a screen reader says of a diagram: its own title and description. */
export function altTextOf(source: string): string {
  const [title, description] = ['accTitle', 'accDescr'].map(key =>
    new RegExp(`^\\s*${key}\\s*:\\s*(.+)$`, 'm').exec(source)?.[1].trim(),
  );
  const said = [title, description].filter(Boolean).join('. ');
  return said || 'Diagram; its source follows';
}
