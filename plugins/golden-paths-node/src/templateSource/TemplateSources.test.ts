import { mockServices } from '@backstage/backend-test-utils';
import { TemplateSources } from './TemplateSources';

const gitea = 'http://localhost:7480/platform/golden-paths';
const github = 'https://github.com/acme/golden-paths';
const from = (sources: object[]) =>
  TemplateSources.fromConfig(
    mockServices.rootConfig({ data: { goldenPaths: { sources } } }),
  );
const sources = from([
  { url: `${gitea}/` },
  { url: github },
  { folder: '/srv/templates' },
]);

describe('TemplateSources', () => {
  it.each([
    [
      `${gitea}/src/tag/v1.2.0/node-x/template.yaml`,
      { ref: 'v1.2.0', folder: '', template: 'node-x' },
    ],
    [
      `${gitea}/src/branch/main/paths/node/node-x/template.yaml`,
      { ref: 'main', folder: 'paths/node', template: 'node-x' },
    ],
    [
      `${github}/blob/v1.2.0/templates/node-x/template.yaml`,
      { ref: 'v1.2.0', folder: 'templates', template: 'node-x' },
    ],
    // A task is told the folder, as the catalog's source location has it.
    [
      `${gitea}/src/tag/v1.2.0/node-x/`,
      { ref: 'v1.2.0', folder: '', template: 'node-x' },
    ],
    [
      `${github}/tree/v1.2.0/templates/node-x/`,
      { ref: 'v1.2.0', folder: 'templates', template: 'node-x' },
    ],
    [
      'file:///srv/templates/node-x/template.yaml',
      { path: '/srv/templates', template: 'node-x' },
    ],
    [
      '/srv/templates/node-x/template.yaml',
      { path: '/srv/templates', template: 'node-x' },
    ],
  ])('locates %s', (address, parts) => {
    expect(sources.locate(address)).toMatchObject(parts);
  });

  it.each([
    'https://github.com/evil/golden-paths/blob/v1/x/template.yaml',
    'https://github.com/acme/golden-paths-evil/blob/v1/x/template.yaml',
    `${gitea}@evil.example/src/tag/v1/x/template.yaml`,
    `${gitea}/src/tag/v1/template.yaml`,
    `${gitea}/src/tag/v1/`,
    `${gitea}/src/tag/`,
    `${gitea}/raw/tag/v1/x/template.yaml`,
    'file:///etc/x/template.yaml',
    'file:///srv/templates/../secret/x/template.yaml',
    '/srv/templates/../x/template.yaml',
    '/srv/templates-evil/x/template.yaml',
    'data:text/html,x/template.yaml',
    '',
  ])('refuses %s', address => {
    expect(() => sources.locate(address)).toThrow(
      /not in one of the repositories that goldenPaths.sources names/,
    );
  });

  it.each([
    'github.com/acme/x',
    'https://github.com/acme',
    `${github}/tree/main`,
  ])('takes no %s as a repository', url =>
    expect(() => from([{ url }])).toThrow(/url must be the page of a repo/),
  );

  it('knows a repository by the addresses that it had', () => {
    const old = 'https://github.com/acme/templates';
    const renamed = from([{ url: github, formerly: [`${old}.git`] }]);
    expect(renamed.byUrl(github)?.url).toBe(github);
    expect(renamed.byUrl(old)?.url).toBe(github);
    expect(renamed.byUrl(gitea)).toBeUndefined();
    // What it offers is only what it is called now.
    expect(() => renamed.locate(`${old}/blob/v1/x/template.yaml`)).toThrow();
    expect(() => from([{ url: github, formerly: ['acme'] }])).toThrow(
      /formerly must be the page of a repo/,
    );
  });
});
