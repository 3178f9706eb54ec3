import type { Confidence } from '../api';

const words: readonly [from: Confidence, word: string][] = [
  [0.9, 'Very likely'],
  [0.7, 'Likely'],
  [0.4, 'About even'],
  [0.2, 'Unlikely'],
  [0, 'Very unlikely'],
];

/** The word for a confidence, so that a number is not all there is to read. */
export function confidenceWord(confidence: Confidence): string {
  return (words.find(([from]) => confidence >= from) ??
    words[words.length - 1])[1];
}
