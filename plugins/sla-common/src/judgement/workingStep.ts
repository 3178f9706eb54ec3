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

/** Digits that are shown of a number; counts below 10¹⁵ are shown whole. */
const DIGITS = 15;

/** A step whose result is a number. */
export function stepOf(
  label: string,
  formula: string,
  substituted: string,
  value: number,
  unit = '',
): WorkingStep {
  const number = Number.isInteger(value)
    ? String(value)
    : plain(Number(value.toPrecision(DIGITS)));
  return {
    label,
    formula,
    substituted,
    result: `${number.replace('-', '−')} ${unit}`.trim(),
  };
}

/** Without an exponent, so that it can stand in a formula. */
function plain(value: number): string {
  return /e/.test(String(value))
    ? value.toFixed(20).replace(/0+$/, '')
    : String(value);
}
