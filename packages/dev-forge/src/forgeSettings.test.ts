import { readForgeSettings } from './forgeSettings';

const complete = {
  STAGECRAFT_DATA: '/data',
  STAGECRAFT_FORGE_URL: 'http://localhost:7481',
  STAGECRAFT_FORGE_USER: 'portal',
  STAGECRAFT_FORGE_PASSWORD: 'secret',
};

describe('readForgeSettings', () => {
  it('reads the environment', () => {
    expect(readForgeSettings(complete)).toEqual({
      root: '/data/forge',
      port: 7481,
      account: { username: 'portal', password: 'secret' },
      organizations: ['meridian'],
    });
  });

  it('reads organisations', () => {
    const env = { ...complete, STAGECRAFT_FORGE_ORGANIZATIONS: 'One, two' };
    expect(readForgeSettings(env).organizations).toEqual(['one', 'two']);
  });

  it('refuses production', () => {
    const env = { ...complete, NODE_ENV: 'production' };
    expect(() => readForgeSettings(env)).toThrow('NODE_ENV=production');
  });

  it.each([
    'STAGECRAFT_DATA',
    'STAGECRAFT_FORGE_USER',
    'STAGECRAFT_FORGE_PASSWORD',
  ])('names %s when it is missing', name => {
    expect(() => readForgeSettings({ ...complete, [name]: '' })).toThrow(name);
  });

  it.each([
    'https://localhost:7480',
    'http://git.example:7480',
    'http://0.0.0.0:7480',
    'http://localhost:7480/git',
    'localhost:7480',
    'nonsense',
  ])('refuses the address %s', address => {
    const env = { ...complete, STAGECRAFT_FORGE_URL: address };
    expect(() => readForgeSettings(env)).toThrow('STAGECRAFT_FORGE_URL');
  });
});
