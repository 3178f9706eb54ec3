import { stat } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { SignIn } from './testing/SignIn';
import {
  PORTAL,
  removeFolder,
  runIssuer,
  startIssuer,
  temporaryFolder,
} from './testing/runningIssuer';

type Issuer = Awaited<ReturnType<typeof startIssuer>>;

let folder: string;
let issuer: Issuer;

beforeAll(async () => {
  folder = await temporaryFolder();
  issuer = await startIssuer(folder);
}, 30_000);

afterAll(async () => {
  await issuer.stop();
  await removeFolder(folder);
});

function claimsIn(idToken: string) {
  const [, payload] = idToken.split('.');
  return JSON.parse(Buffer.from(payload, 'base64url').toString());
}

describe('signing in', () => {
  it.each([
    ['priya', 'Priya Platform'],
    ['devon', 'Devon Developer'],
    ['rita', 'Rita Reader'],
  ])('gives the portal %s with name and address', async (sub, name) => {
    const browser = new SignIn(issuer.url);
    const { code, state } = await browser.codeFor(sub);
    expect(state).toBe('of-the-portal');
    const { status, body } = await browser.exchange(code);
    expect(status).toBe(200);
    const person = {
      sub,
      name,
      email: `${sub}@meridian.example`,
      preferred_username: sub,
    };
    expect(claimsIn(body.id_token)).toMatchObject(person);
    const info = await fetch(`${issuer.url}/me`, {
      headers: { authorization: `Bearer ${body.access_token}` },
    });
    expect(await info.json()).toMatchObject(person);
  });

  it('asks each time, so that one can become somebody else', async () => {
    const browser = new SignIn(issuer.url);
    await browser.codeFor('priya');
    const { code } = await browser.codeFor('rita');
    const { body } = await browser.exchange(code);
    expect(claimsIn(body.id_token).sub).toBe('rita');
  });

  it('keeps keys and sessions over a restart', async () => {
    const browser = new SignIn(issuer.url);
    const { code } = await browser.codeFor('devon');
    const { body } = await browser.exchange(code);
    const jwks = async () => (await fetch(`${issuer.url}/jwks`)).text();
    const before = await jwks();
    expect(await issuer.stop()).toBe(0);
    issuer = await startIssuer(folder, issuer.port);
    expect(await jwks()).toBe(before);
    const again = await browser.refresh(body.refresh_token);
    expect(again.status).toBe(200);
    expect(claimsIn(again.body.id_token).sub).toBe('devon');
  }, 30_000);
});

describe('what is refused', () => {
  it('a return address that is not the portal', async () => {
    const browser = new SignIn(issuer.url);
    const answer = await browser.begin({
      redirect_uri: 'http://localhost:6666/api/auth/oidc/handler/frame',
    });
    expect(answer.status).toBe(400);
    expect(answer.headers.get('location')).toBeNull();
    expect(await answer.text()).toContain('This sign-in cannot go on');
  });

  it('a client that does not know the secret', async () => {
    const browser = new SignIn(issuer.url);
    const { code } = await browser.codeFor('priya');
    const { status, body } = await browser.exchange(code, 'a-guess');
    expect(status).toBe(401);
    expect(body.error).toBe('invalid_client');
  });

  it('a code that was used before', async () => {
    const browser = new SignIn(issuer.url);
    const { code } = await browser.codeFor('priya');
    await browser.exchange(code);
    const { status, body } = await browser.exchange(code);
    expect([status, body.error]).toEqual([400, 'invalid_grant']);
  });

  it('a code that another browser asked for', async () => {
    const { code } = await new SignIn(issuer.url).codeFor('priya');
    const { status } = await new SignIn(issuer.url).exchange(code);
    expect(status).toBe(400);
  });

  it('a person who does not exist', async () => {
    const browser = new SignIn(issuer.url);
    const page = (await browser.begin()).headers.get('location')!;
    const answer = await browser.choose(page, 'mallory');
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('no such person');
  });

  it('a choice that another site made', async () => {
    const browser = new SignIn(issuer.url);
    const page = (await browser.begin()).headers.get('location')!;
    const answer = await browser.choose(page, 'priya', 'https://evil.example');
    expect(answer.status).toBe(403);
  });

  it('a choice in a browser that did not ask to sign in', async () => {
    const page = (await new SignIn(issuer.url).begin()).headers.get('location');
    const answer = await new SignIn(issuer.url).choose(page!, 'priya');
    expect(answer.status).toBe(400);
  });

  it('a host name that was pointed at this machine', async () => {
    const status = await new Promise(resolve => {
      const options = {
        port: issuer.port,
        host: '127.0.0.1',
        path: '/.well-known/openid-configuration',
        headers: { host: 'evil.example' },
      };
      request(options, answer => resolve(answer.statusCode)).end();
    });
    expect(status).toBe(421);
  });
});

describe('the command', () => {
  it('says nothing but that it is ready', () => {
    expect(issuer.output()).toBe(`Local sign-in ready at ${issuer.url}\n`);
  });

  it('lets only its owner read keys and sessions', async () => {
    for (const file of ['keys.json', 'sessions.json']) {
      const { mode } = await stat(join(folder, 'issuer', file));
      expect(mode % 0o1000).toBe(0o600);
    }
  });

  it('names a taken port', async () => {
    const second = runIssuer({
      STAGECRAFT_DATA: folder,
      STAGECRAFT_ISSUER_URL: issuer.url,
    });
    expect(await second.ended).toBe(1);
    expect(second.output()).toContain(`Port ${issuer.port} is taken`);
  }, 30_000);

  it('does not run in production', async () => {
    const production = runIssuer({
      NODE_ENV: 'production',
      STAGECRAFT_DATA: folder,
      STAGECRAFT_ISSUER_URL: issuer.url,
    });
    expect(await production.ended).toBe(1);
    expect(production.output()).toMatch(/NODE_ENV=production: set AUTH_OIDC/);
  }, 30_000);
});

describe('the page', () => {
  it('offers the three people and may lead only to itself and the portal', async () => {
    const browser = new SignIn(issuer.url);
    const page = (await browser.begin()).headers.get('location')!;
    const answer = await browser.request(page);
    const html = await answer.text();
    expect(answer.status).toBe(200);
    expect(html.match(/<button/g)).toHaveLength(3);
    expect(html).toContain('<h1>Local sign-in: choose a person</h1>');
    const policy = answer.headers.get('content-security-policy');
    expect(policy).toContain(`form-action 'self' ${PORTAL};`);
    expect(policy).toContain("default-src 'none'");
  });
});
