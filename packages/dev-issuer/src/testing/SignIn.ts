import { createHash, randomBytes } from 'node:crypto';
import { PORTAL, SECRET } from './runningIssuer';

const CALLBACK = `${PORTAL}/api/auth/oidc/handler/frame`;

/** A browser with its cookies that signs in, and the portal behind it. */
export class SignIn {
  readonly #issuer: string;
  readonly #cookies = new Map<string, string>();
  readonly #verifier = randomBytes(32).toString('base64url');

  constructor(issuer: string) {
    this.#issuer = issuer;
  }

  /** One request without following where it leads. */
  async request(address: string, init: RequestInit = {}) {
    const answer = await fetch(new URL(address, this.#issuer), {
      ...init,
      redirect: 'manual',
      headers: { ...init.headers, cookie: this.#cookieHeader() },
    });
    for (const line of answer.headers.getSetCookie()) {
      const [pair] = line.split(';');
      const at = pair.indexOf('=');
      this.#cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return answer;
  }

  /** Asks to sign in; leads to the page where a person is chosen. */
  begin(changes: Record<string, string> = {}) {
    const challenge = createHash('sha256').update(this.#verifier);
    const query = new URLSearchParams({
      client_id: 'stagecraft',
      response_type: 'code',
      scope: 'openid profile email offline_access',
      redirect_uri: CALLBACK,
      state: 'of-the-portal',
      code_challenge: challenge.digest('base64url'),
      code_challenge_method: 'S256',
      ...changes,
    });
    return this.request(`/auth?${query}`);
  }

  choose(page: string, person: string, origin = this.#issuer) {
    return this.request(page, {
      method: 'POST',
      headers: { origin },
      body: new URLSearchParams({ person }),
    });
  }

  /** From the first request to the code that the portal receives. */
  async codeFor(person: string) {
    const page = (await this.begin()).headers.get('location')!;
    let answer = await this.choose(page, person);
    let location = answer.headers.get('location') ?? '';
    while (location && !location.startsWith(CALLBACK)) {
      answer = await this.request(location);
      location = answer.headers.get('location') ?? '';
    }
    const query = new URL(location).searchParams;
    return { code: query.get('code')!, state: query.get('state') };
  }

  /** The portal's own request for tokens. */
  async tokens(parameters: Record<string, string>, secret = SECRET) {
    const basic = Buffer.from(`stagecraft:${secret}`).toString('base64');
    const answer = await fetch(`${this.#issuer}/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${basic}` },
      body: new URLSearchParams(parameters),
    });
    return { status: answer.status, body: await answer.json() };
  }

  exchange(code: string, secret?: string) {
    const parameters = {
      grant_type: 'authorization_code',
      code,
      redirect_uri: CALLBACK,
      code_verifier: this.#verifier,
    };
    return this.tokens(parameters, secret);
  }

  refresh(refreshToken: string) {
    return this.tokens({
      grant_type: 'refresh_token',
      refresh_token: refreshToken,
    });
  }

  #cookieHeader() {
    return [...this.#cookies].map(([name, it]) => `${name}=${it}`).join('; ');
  }
}
