/**
 * A location as people name a file: without the catalog's `url:` or `file:`,
 * with the line where it is known.
 */
export function fileOf(location: string, line?: number): string {
  const file = location.replace(/^(url|file):(?=.)/, '');
  return line === undefined ? file : `${file}, line ${line}`;
}
