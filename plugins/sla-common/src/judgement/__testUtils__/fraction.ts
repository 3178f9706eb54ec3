/** An exact number; the denominator is above 0. */
export interface Fraction {
  n: bigint;
  d: bigint;
}

export const whole = (value: number | bigint): Fraction => ({
  n: BigInt(value),
  d: 1n,
});

export const plus = (a: Fraction, b: Fraction): Fraction =>
  reduced(a.n * b.d + b.n * a.d, a.d * b.d);

export const times = (a: Fraction, b: Fraction): Fraction =>
  reduced(a.n * b.n, a.d * b.d);

export const minus = (a: Fraction, b: Fraction): Fraction =>
  plus(a, { n: -b.n, d: b.d });

export const over = (a: Fraction, b: Fraction): Fraction =>
  b.n < 0n ? reduced(-a.n * b.d, a.d * -b.n) : reduced(a.n * b.d, a.d * b.n);

export const floor = ({ n, d }: Fraction): bigint =>
  n >= 0n ? n / d : -((-n + d - 1n) / d);

/** -1, 0 or 1. */
export const compare = (a: Fraction, b: Fraction): number =>
  Math.sign(Number(a.n * b.d - b.n * a.d));

export const toNumber = ({ n, d }: Fraction): number => {
  const sign = n < 0n ? -1 : 1;
  const magnitude = n < 0n ? -n : n;
  // Whole part and remainder apart, so that large numbers lose no digits.
  return sign * (Number(magnitude / d) + Number(magnitude % d) / Number(d));
};

function reduced(n: bigint, d: bigint): Fraction {
  let [a, b] = [n < 0n ? -n : n, d];
  while (b > 0n) [a, b] = [b, a % b];
  return a > 1n ? { n: n / a, d: d / a } : { n, d };
}
