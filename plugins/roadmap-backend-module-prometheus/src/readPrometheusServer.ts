import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

const PATH = 'roadmap.metricSources.prometheus';

/** The Prometheus that may be asked. */
export interface PrometheusServer {
  /** Address without a slash at the end. */
  url: string;
  /** Sent with every request; may hold secrets. */
  headers: Record<string, string>;
}

/**
 * The server that the operator names; undefined where none is.
 *
 * @throws InputError that names what is wrong in `roadmap.metricSources.prometheus`
 */
export function readPrometheusServer(
  config: Config,
): PrometheusServer | undefined {
  const own = config.getOptionalConfig(PATH);
  if (!own) return undefined;
  return {
    url: readUrl(own.getString('url')),
    headers: { ...readHeaders(own), ...readBasicAuth(own) },
  };
}

function readUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new InputError(`${PATH}.url must be an http(s) URL`);
  }
  if (url.username || url.password || url.search || url.hash) {
    throw new InputError(
      `${PATH}.url must hold no user, password, query or fragment; use basicAuth or headers`,
    );
  }
  return text.replace(/\/+$/, '');
}

function readHeaders(own: Config): Record<string, string> {
  const headers = own.getOptionalConfig('headers');
  return Object.fromEntries(
    headers?.keys().map(key => [key, headers.getString(key)]) ?? [],
  );
}

function readBasicAuth(own: Config): Record<string, string> {
  const auth = own.getOptionalConfig('basicAuth');
  if (!auth) return {};
  const pair = `${auth.getString('username')}:${auth.getString('password')}`;
  return { authorization: `Basic ${Buffer.from(pair).toString('base64')}` };
}
