/** The lifecycles that Backstage names, in the order in which a filter offers them. */
export const MATURITIES = ['production', 'experimental', 'deprecated'] as const;

const WORDS: Record<string, string> = {
  production: 'Production',
  experimental: 'Experimental',
  deprecated: 'Deprecated',
};

const MEANINGS: Record<string, string> = {
  production: 'Ready for what matters, and supported.',
  experimental: 'May still change, or go away.',
  deprecated: 'Start nothing new on it.',
};

/** A lifecycle as people read it; one of the owner's own stays as it is written. */
export function describeMaturity(maturity: string): string {
  return WORDS[maturity] ?? maturity;
}

/** What a lifecycle means for who builds on it; nothing for one of the owner's own. */
export function meaningOfMaturity(maturity: string): string | undefined {
  return MEANINGS[maturity];
}
