import path from 'node:path';
import { ConfigSources } from '@backstage/config-loader';
import { findUnsafeSettings } from './findUnsafeSettings';

const root = path.resolve(__dirname, '../../..');
const FILES = ['app-config.yaml', 'app-config.production.yaml'];

/** What an operator sets; each variable gets a value that nobody could guess. */
const given = async (name: string) =>
  name.endsWith('_URL')
    ? `https://${name.toLowerCase().replaceAll('_', '-')}.example.com`
    : `${name} as the operator has chosen it`;

function readProduction(substitutionFunc = given) {
  const argv = FILES.flatMap(file => ['--config', path.join(root, file)]);
  return ConfigSources.toConfig(
    ConfigSources.default({ argv, env: {}, rootDir: root, substitutionFunc }),
  );
}

describe('the production configuration', () => {
  it('is safe once the operator has set its variables', async () => {
    expect(findUnsafeSettings(await readProduction())).toEqual([]);
  });

  it('takes each secret from the environment', async () => {
    const careless = await readProduction(async name =>
      name.endsWith('_URL') ? 'http://localhost' : 'secret',
    );
    expect(findUnsafeSettings(careless)).toEqual([
      expect.stringContaining('auth.session.secret'),
      expect.stringContaining('backend.database.connection.password'),
      expect.stringContaining('oidc.production.clientSecret'),
      expect.stringContaining('metadataUrl'),
    ]);
  });

  it('offers no way in but the company account', async () => {
    const config = await readProduction();
    expect(config.getConfig('auth.providers').keys()).toEqual(['oidc']);
    expect(config.get('stagecraft.signIn')).toEqual({
      local: false,
      guest: false,
    });
  });

  it('has content rules of the form that the server reads', async () => {
    const rules = (await readProduction()).getConfig('backend.csp');
    for (const name of rules.keys()) {
      expect(rules.getStringArray(name)).toEqual(expect.any(Array));
    }
  });
});
