/**
 * The words of a text as a search compares them: small letters, with
 * punctuation between words gone, so that `sign-in` and `Sign in` are the same.
 */
export function wordsOf(text: string): string[] {
  return text
    .toLocaleLowerCase('en-US')
    .normalize('NFKC')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}
