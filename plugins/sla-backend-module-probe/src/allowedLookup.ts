import { lookup as systemLookup, type LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { AddressNotAllowedError } from './AddressNotAllowedError';
import type { AddressCheck } from './ProbeAllowList';

/** Finds all addresses of a name. */
export type ResolveAll = (
  host: string,
  done: (error: Error | null, addresses: LookupAddress[]) => void,
) => void;

const resolveAll: ResolveAll = (host, done) =>
  systemLookup(host, { all: true }, done);

/**
 * A lookup for connecting that hands out only allowed addresses. What it
 * answers is what is connected to, so a name that resolves differently the
 * next time gains nothing. One address that is not allowed spoils the name.
 */
export function allowedLookup(
  isAllowed: AddressCheck,
  resolve: ResolveAll = resolveAll,
): LookupFunction {
  return (host, options, callback) => {
    resolve(host, (error, addresses) => {
      if (error) return callback(error, []);
      const refused = addresses.find(({ address }) => !isAllowed(address));
      if (refused || addresses.length === 0) {
        const what = `${host} is ${refused?.address ?? 'nowhere'}`;
        return callback(new AddressNotAllowedError(what), []);
      }
      const [first] = addresses;
      return options.all
        ? callback(null, addresses)
        : callback(null, first.address, first.family);
    });
  };
}
