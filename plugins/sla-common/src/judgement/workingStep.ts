/** One step of how a figure came about, complete enough to recompute by hand. */
export interface WorkingStep {
  /** What the step gives, for instance `Attainment`. */
  label: string;
  /** The rule in words and symbols, for instance `good ÷ total`. */
  formula: string;
  /** The rule with the numbers of this case; arithmetic in + − × ÷ and floor(…), or a sentence. */
  substituted: string;
  /** What comes out, with its unit. */
  result: string;
}
