import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import ipaddr from 'ipaddr.js';
import { AddressNotAllowedError } from './AddressNotAllowedError';

type Address = ipaddr.IPv4 | ipaddr.IPv6;
type Network = [Address, number];

interface Entry {
  scheme: string;
  host: string;
  firstPort: number;
  lastPort: number;
  /** Undefined for any public address. */
  networks?: Network[];
}

const DEFAULT_PORT: Record<string, number> = { http: 80, https: 443 };

/** Says whether an address, as text of digits, may be connected to. */
export type AddressCheck = (address: string) => boolean;

/** The operator's list of what probes may call. Empty, it allows nothing. */
export class ProbeAllowList {
  readonly #entries: Entry[];

  /** Reads `sla.probe.allow`. @throws InputError naming the entry that is wrong */
  static fromConfig(config: Config): ProbeAllowList {
    const entries = config.getOptionalConfigArray('sla.probe.allow') ?? [];
    return new ProbeAllowList(
      entries.map((entry, index) => {
        try {
          return readEntry(entry);
        } catch (error) {
          const { message } = error as Error;
          throw new InputError(`sla.probe.allow[${index}]: ${message}`);
        }
      }),
    );
  }

  private constructor(entries: Entry[]) {
    this.#entries = entries;
  }

  /**
   * Checks scheme, host and port of a URL. Which address stands behind the host
   * is known only when it is connected to: the answer checks that.
   *
   * @throws AddressNotAllowedError
   */
  check(url: URL): AddressCheck {
    const scheme = url.protocol.slice(0, -1);
    const port = Number(url.port || DEFAULT_PORT[scheme]);
    const host = plainHost(url.hostname);
    const matching = this.#entries.filter(
      entry =>
        entry.scheme === scheme &&
        entry.host === host &&
        port >= entry.firstPort &&
        port <= entry.lastPort,
    );
    const isAllowed = (address: string) =>
      matching.some(entry => permits(entry, ipaddr.process(address)));
    const literal = ipaddr.isValid(host);
    if (matching.length === 0 || (literal && !isAllowed(host))) {
      throw new AddressNotAllowedError(`${scheme}://${host}:${port}`);
    }
    return isAllowed;
  }
}

function readEntry(config: Config): Entry {
  const scheme = config.getString('scheme');
  if (!(scheme in DEFAULT_PORT)) {
    throw new InputError(`scheme must be http or https, got '${scheme}'`);
  }
  const host = plainHost(config.getString('host'));
  const [, first, last = first] =
    /^(\d+)(?:-(\d+))?$/.exec(String(config.get('ports'))) ?? [];
  const [firstPort, lastPort] = [Number(first), Number(last)];
  if (!(firstPort >= 1 && firstPort <= lastPort && lastPort <= 65_535)) {
    throw new InputError('ports must be a port or a range such as 3100-3199');
  }
  const cidrs = config.getOptionalStringArray('addresses');
  return {
    scheme,
    host,
    firstPort,
    lastPort,
    networks: cidrs?.map(readNetwork) ?? networksOfLiteral(host),
  };
}

function readNetwork(cidr: string): Network {
  try {
    return ipaddr.parseCIDR(cidr);
  } catch {
    throw new InputError(
      `addresses must be networks such as 10.20.0.0/16, got '${cidr}'`,
    );
  }
}

function networksOfLiteral(host: string): Network[] | undefined {
  if (!ipaddr.isValid(host)) return undefined;
  const address = ipaddr.process(host);
  return [[address, address.kind() === 'ipv4' ? 32 : 128]];
}

/** Lower case, without brackets; every way to write an IP address becomes one. */
function plainHost(host: string): string {
  const bare = host.toLowerCase().replace(/^\[(.*)\]$/, '$1');
  return ipaddr.isValid(bare) ? ipaddr.process(bare).toString() : bare;
}

function permits({ networks }: Entry, address: Address): boolean {
  if (!networks) return address.range() === 'unicast';
  return networks.some(
    ([network, bits]) =>
      network.kind() === address.kind() && address.match(network, bits),
  );
}
