import { readIssuerSettings } from './issuerSettings';

const complete = {
  STAGECRAFT_DATA: '/data',
  STAGECRAFT_ISSUER_URL: 'http://localhost:7490',
  STAGECRAFT_ISSUER_CLIENT_SECRET: '0123456789abcdef',
  STAGECRAFT_BASE_URL: 'http://localhost:7007',
} as unknown as NodeJS.ProcessEnv;

describe('readIssuerSettings', () => {
  it('reads what the launcher sets', () => {
    expect(readIssuerSettings(complete)).toEqual({
      folder: '/data/issuer',
      url: 'http://localhost:7490',
      port: 7490,
      clientSecret: '0123456789abcdef',
      portalUrl: 'http://localhost:7007',
    });
  });

  it.each([
    ['STAGECRAFT_DATA', ''],
    ['STAGECRAFT_ISSUER_URL', ''],
    ['STAGECRAFT_ISSUER_URL', 'http://0.0.0.0:7490'],
    ['STAGECRAFT_ISSUER_URL', 'http://192.168.1.7:7490'],
    ['STAGECRAFT_ISSUER_URL', 'http://localhost.evil.example:7490'],
    ['STAGECRAFT_ISSUER_URL', 'https://localhost:7490'],
    ['STAGECRAFT_ISSUER_URL', 'http://localhost:7490/oidc'],
    ['STAGECRAFT_BASE_URL', 'https://portal.example.com'],
    ['STAGECRAFT_ISSUER_CLIENT_SECRET', 'short'],
  ])('refuses %s=%s by its name', (name, value) => {
    expect(() => readIssuerSettings({ ...complete, [name]: value })).toThrow(
      name,
    );
  });

  it('refuses production', () => {
    expect(() =>
      readIssuerSettings({ ...complete, NODE_ENV: 'production' }),
    ).toThrow('NODE_ENV=production');
  });
});
