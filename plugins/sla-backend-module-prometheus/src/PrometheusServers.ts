import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

/** One Prometheus that may be asked. */
export interface PrometheusServer {
  name: string;
  /** Address without a slash at the end. */
  url: string;
  /** Sent with every request; may hold secrets. */
  headers: Record<string, string>;
}

/** How an objective's history is read. */
export interface PrometheusReading {
  settleSeconds: number;
  backfillDays: number;
}

const NAME = /^[a-z0-9][a-z0-9-]{0,62}$/;

/** The servers of `sla.prometheus`. No other address is ever called. */
export class PrometheusServers {
  readonly reading: PrometheusReading;
  readonly #byName: ReadonlyMap<string, PrometheusServer>;
  readonly #defaultName?: string;

  /** @throws InputError naming what is wrong in `sla.prometheus` */
  static fromConfig(config: Config): PrometheusServers {
    const own = config.getOptionalConfig('sla.prometheus');
    const servers = (own?.getOptionalConfigArray('servers') ?? []).map(
      (server, index) => {
        try {
          return readServer(server);
        } catch (error) {
          const { message } = error as Error;
          throw new InputError(`sla.prometheus.servers[${index}]: ${message}`);
        }
      },
    );
    return new PrometheusServers(servers, own?.getOptionalString('default'), {
      settleSeconds: wholeNumber(own, 'settleSeconds', 30, 3600),
      backfillDays: wholeNumber(own, 'backfillDays', 28, 400),
    });
  }

  private constructor(
    servers: PrometheusServer[],
    defaultName: string | undefined,
    reading: PrometheusReading,
  ) {
    this.reading = reading;
    this.#byName = new Map(servers.map(server => [server.name, server]));
    if (this.#byName.size < servers.length) {
      throw new InputError('sla.prometheus.servers: a name is given twice');
    }
    if (defaultName !== undefined && !this.#byName.has(defaultName)) {
      throw new InputError(
        `sla.prometheus.default: '${defaultName}' is none of the servers ${this.#names()}`,
      );
    }
    const [only] = servers.length === 1 ? servers : [];
    this.#defaultName = defaultName ?? only?.name;
  }

  /**
   * The server of a name or address, or the default one.
   *
   * @throws InputError if it is not in the configuration
   */
  find(wanted: string | undefined): PrometheusServer {
    const name = wanted ?? this.#defaultName;
    if (name === undefined) {
      throw new InputError(
        this.#byName.size === 0
          ? 'No Prometheus is configured; the operator lists it under sla.prometheus.servers'
          : `Which Prometheus is not said; write its name, one of ${this.#names()}, as spec.server, or set sla.prometheus.default`,
      );
    }
    const address = name.replace(/\/+$/, '');
    const found =
      this.#byName.get(name) ??
      [...this.#byName.values()].find(({ url }) => url === address);
    if (!found) {
      throw new InputError(
        `'${name}' is no configured Prometheus; use one of ${this.#names()}, or have the operator list it under sla.prometheus.servers`,
      );
    }
    return found;
  }

  #names() {
    return [...this.#byName.keys()].join(', ') || '(none)';
  }
}

function readServer(config: Config): PrometheusServer {
  const name = config.getString('name');
  if (!NAME.test(name)) {
    throw new InputError(
      `name must be lower-case letters, digits and dashes, got '${name}'`,
    );
  }
  return {
    name,
    url: readUrl(config.getString('url')),
    headers: { ...readHeaders(config), ...readBasicAuth(config) },
  };
}

function readUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new InputError('url must be an http(s) URL');
  }
  if (url.username || url.password || url.search || url.hash) {
    throw new InputError(
      'url must hold no user, password, query or fragment; use basicAuth or headers',
    );
  }
  return text.replace(/\/+$/, '');
}

function readHeaders(config: Config): Record<string, string> {
  const headers = config.getOptionalConfig('headers');
  return Object.fromEntries(
    headers?.keys().map(key => [key, headers.getString(key)]) ?? [],
  );
}

function readBasicAuth(config: Config): Record<string, string> {
  const auth = config.getOptionalConfig('basicAuth');
  if (!auth) return {};
  const pair = `${auth.getString('username')}:${auth.getString('password')}`;
  return { authorization: `Basic ${Buffer.from(pair).toString('base64')}` };
}

function wholeNumber(
  config: Config | undefined,
  key: string,
  fallback: number,
  most: number,
): number {
  const value = config?.getOptionalNumber(key) ?? fallback;
  if (!Number.isInteger(value) || value < 0 || value > most) {
    throw new InputError(
      `sla.prometheus.${key} must be a whole number from 0 to ${most}, got ${value}`,
    );
  }
  return value;
}
