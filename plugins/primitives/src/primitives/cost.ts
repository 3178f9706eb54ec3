/** What one unit costs. */
export interface Price {
  /** Zero or more, in whole units of the currency. */
  amount: number;
  /** ISO 4217, for instance `EUR`. */
  currency: string;
  /** What is counted, for instance `service and month`. */
  per: string;
}

/** What a primitive costs its consumers; no prices means that it is free. */
export interface Cost {
  prices: Price[];
}

/** A cost as it is written, or why it cannot be read. */
export type WrittenCost = { cost: Cost } | { problem: string };

const PRICE = /^(\d{1,12}(?:\.\d{1,6})?) ([A-Z]{3}) per (\S.*)$/;
const MOST_DECIMALS = 6;

/**
 * Reads `<amount> <currency> per <unit>`, several separated by `;`, or `free`.
 *
 * @param written - value of the annotation; nothing is known without it
 */
export function readCost(written: string | undefined): WrittenCost | undefined {
  if (written === undefined) return undefined;
  const text = written.trim();
  if (text === 'free') return { cost: { prices: [] } };
  const prices: Price[] = [];
  for (const part of text
    .split(';')
    .map(it => it.trim().replace(/\s+/g, ' '))) {
    const [, amount, currency, per] = PRICE.exec(part) ?? [];
    if (!per)
      return {
        problem: `“${part}” is no price: write one such as “40 EUR per service and month”, or “free”`,
      };
    prices.push({ amount: Number(amount), currency, per });
  }
  return { cost: { prices } };
}

/** An amount in its currency: `€40`, `€0.02`, `CHF 12.50`. */
export function formatAmount({ amount, currency }: Price): string {
  return amount.toLocaleString('en-GB', {
    style: 'currency',
    currency,
    minimumFractionDigits: Number.isInteger(amount) ? 0 : 2,
    maximumFractionDigits: MOST_DECIMALS,
  });
}
