import type { Confidence } from '../api';

/** The words for confidence, surest first, and the numbers that each stands for: `from` included, `below` not. */
export const confidenceLevels = [
  { id: 'very-likely', word: 'Very likely', from: 0.9 },
  { id: 'likely', word: 'Likely', from: 0.7, below: 0.9 },
  { id: 'about-even', word: 'About even', from: 0.4, below: 0.7 },
  { id: 'unlikely', word: 'Unlikely', from: 0.2, below: 0.4 },
  { id: 'very-unlikely', word: 'Very unlikely', from: 0, below: 0.2 },
] as const satisfies readonly {
  id: string;
  word: string;
  from: Confidence;
  below?: Confidence;
}[];

/** One of {@link confidenceLevels}. */
export type ConfidenceLevel = (typeof confidenceLevels)[number];

/** The word for a confidence, so that a number is not all there is to read. */
export function confidenceWord(confidence: Confidence): string {
  return (
    confidenceLevels.find(({ from }) => confidence >= from) ??
    confidenceLevels[confidenceLevels.length - 1]
  ).word;
}
