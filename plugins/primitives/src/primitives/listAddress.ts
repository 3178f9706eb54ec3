import { PROMISE_STATES } from './promiseState';
import { PrimitiveFilter } from './selectPrimitives';

const TEXT = 'text';
const MATURITY = 'maturity';
const PROMISE = 'promise';

/** The filter that an address says; what it cannot mean does not narrow. */
export function readFilter(params: URLSearchParams): PrimitiveFilter {
  const promise = params.get(PROMISE);
  return {
    text: params.get(TEXT) ?? '',
    maturity: params.get(MATURITY) || undefined,
    promise: PROMISE_STATES.find(state => state === promise),
  };
}

/** The same address with another filter; other parameters stay. */
export function writeFilter(
  params: URLSearchParams,
  filter: PrimitiveFilter,
): URLSearchParams {
  const next = new URLSearchParams(params);
  const { text, maturity, promise } = filter;
  for (const [name, value] of [
    [TEXT, text],
    [MATURITY, maturity],
    [PROMISE, promise],
  ] as const) {
    if (value) next.set(name, value);
    else next.delete(name);
  }
  return next;
}
