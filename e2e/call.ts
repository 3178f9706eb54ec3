import type { Portal } from './portal.ts';

export interface Call {
  /** Sent as JSON. */
  body?: unknown;
  /** Sent as it stands, instead of `body`. */
  text?: string;
  headers?: Record<string, string>;
}

export interface Answer {
  status: number;
  text: string;
  /** The answer's JSON; undefined for any other text. */
  json: any;
  etag: string | null;
}

/** Calls an interface of the portal, without any token of its own. */
export async function call(
  portal: Portal,
  method: string,
  path: string,
  { body, text, headers }: Call = {},
): Promise<Answer> {
  const response = await fetch(portal.baseUrl + path, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    body: text ?? (body === undefined ? undefined : JSON.stringify(body)),
  });
  const answer = await response.text();
  return {
    status: response.status,
    text: answer,
    json: parse(answer),
    etag: response.headers.get('etag'),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
