import { InputError } from '@backstage/errors';

const PPM_DECIMALS = { ratio: 6, percent: 4 } as const;
const LIMIT = { ratio: 1, percent: 100 } as const;
const NUMBER = /^(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/;

/** Unit in which a target is written: a share in [0, 1) or percent in [0, 100). */
export type TargetUnit = keyof typeof PPM_DECIMALS;

/**
 * Turns a target into whole parts per million without floating arithmetic, so
 * that 99.95 % is 999500 and never 999499.
 *
 * A target finer than one part per million is refused rather than rounded:
 * rounding would change a promise.
 *
 * @throws InputError for anything outside the range or too fine
 */
export function targetToPpm(value: number, unit: TargetUnit): number {
  if (!Number.isFinite(value) || value < 0 || value >= LIMIT[unit]) {
    throw new InputError(
      `must be at least 0 and below ${LIMIT[unit]}, got ${value}`,
    );
  }
  // The shortest decimal that reads back as this number is what was written.
  const [, whole, fraction = '', exponent = '0'] =
    NUMBER.exec(String(Math.abs(value))) ?? [];
  const shift = PPM_DECIMALS[unit] + Number(exponent) - fraction.length;
  const digits = BigInt(whole + fraction);
  if (shift >= 0) {
    return Number(digits * 10n ** BigInt(shift));
  }
  const divisor = 10n ** BigInt(-shift);
  if (digits % divisor !== 0n) {
    throw new InputError(
      `must have at most ${PPM_DECIMALS[unit]} decimals (one part per million), got ${value}`,
    );
  }
  return Number(digits / divisor);
}

/** Percent of a target in parts per million, as text without rounding: `99.95`. */
export function ppmToPercentText(ppm: number): string {
  const whole = Math.floor(ppm / 10_000);
  const fraction = String(ppm % 10_000)
    .padStart(4, '0')
    .replace(/0+$/, '');
  return fraction ? `${whole}.${fraction}` : String(whole);
}
