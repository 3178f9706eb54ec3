import { InputError } from '@backstage/errors';
import type { Counts } from '@stagecraft/backstage-plugin-sla-common';
import type {
  MeasureRequest,
  MinuteSource,
} from '@stagecraft/backstage-plugin-sla-node';
import { AddressNotAllowedError } from './AddressNotAllowedError';
import type { ResolveAll } from './allowedLookup';
import { callService } from './callService';
import type { ProbeAllowList } from './ProbeAllowList';
import { HTTP_PROBE, probeSpecOf, type ProbeSpec } from './probeSpec';

const GOOD: Counts = { good: 1, total: 1 };
const BAD: Counts = { good: 0, total: 1 };

/**
 * Measures an objective by calling the service: one event a minute, good when
 * status, body and time are as expected. No connection, no answer in time and
 * an answer of another kind are events that are not good; what we may not or
 * cannot call is no event at all.
 */
export class HttpProbeSource implements MinuteSource {
  readonly id = HTTP_PROBE;
  readonly metricSourceTypes = [HTTP_PROBE];
  readonly countsFromFirstGood = true;
  readonly #allowList: ProbeAllowList;
  readonly #resolve?: ResolveAll;

  constructor(
    allowList: ProbeAllowList,
    options: { resolve?: ResolveAll } = {},
  ) {
    this.#allowList = allowList;
    this.#resolve = options.resolve;
  }

  async measure({ objective, signal }: MeasureRequest): Promise<Counts> {
    const spec = probeSpecOf(objective);
    try {
      const start = performance.now();
      const { status, body } = await this.#call(spec, signal);
      const isGood =
        spec.expectedStatus.includes(status) &&
        performance.now() - start <= spec.maxLatencyMs &&
        (spec.isGoodBody?.(body) ?? true);
      return isGood ? GOOD : BAD;
    } catch (error) {
      signal.throwIfAborted();
      throwIfOurs(error);
      return BAD;
    }
  }

  #call(spec: ProbeSpec, signal: AbortSignal) {
    const { url, method, expectedStatus, timeoutMs } = spec;
    return callService(url, {
      method,
      allowList: this.#allowList,
      expectedStatus,
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
      resolve: this.#resolve,
    });
  }
}

/** Throws what says nothing about the service: our rules, and our own resolver. */
function throwIfOurs(error: unknown) {
  for (let e = error; e instanceof Error; e = e.cause) {
    const ours =
      e instanceof AddressNotAllowedError ||
      e instanceof InputError ||
      ('code' in e && e.code === 'EAI_AGAIN');
    if (ours) throw e;
  }
}
