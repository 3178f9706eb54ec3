const PPM = 1_000_000n;

/**
 * An availability as an exact fraction. Floating point would round
 * 99.9 % × 99.99 % to something that may look keepable and is not.
 */
export interface Availability {
  numerator: bigint;
  denominator: bigint;
}

/** What never fails. */
export const ALWAYS: Availability = { numerator: 1n, denominator: 1n };

/** An availability of whole parts per million. */
export function availabilityOf(ppm: number): Availability {
  return { numerator: BigInt(ppm), denominator: PPM };
}

/** All are needed: the product. */
export function inSeries(parts: Availability[]): Availability {
  return parts.reduce(
    (all, part) => ({
      numerator: all.numerator * part.numerator,
      denominator: all.denominator * part.denominator,
    }),
    ALWAYS,
  );
}

/** One is enough: 1 − Π(1 − A). Of no parts it is nothing. */
export function redundant(parts: Availability[]): Availability {
  const { numerator, denominator } = inSeries(
    parts.map(part => ({
      numerator: part.denominator - part.numerator,
      denominator: part.denominator,
    })),
  );
  return { numerator: denominator - numerator, denominator };
}

/** In parts per million, rounded down. */
export function floorToPpm({ numerator, denominator }: Availability): number {
  return Number((numerator * PPM) / denominator);
}

/** Whether a promise in parts per million is at most an availability; exact. */
export function isAtMost(ppm: number, limit: Availability): boolean {
  return BigInt(ppm) * limit.denominator <= limit.numerator * PPM;
}
