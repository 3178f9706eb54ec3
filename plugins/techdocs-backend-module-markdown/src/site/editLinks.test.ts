import { mockServices } from '@backstage/backend-test-utils';
import { ScmIntegrations } from '@backstage/integration';
import { editLinks } from './editLinks';

const integrations = ScmIntegrations.fromConfig(
  mockServices.rootConfig({
    data: { integrations: { gitea: [{ host: 'git.example' }] } },
  }),
);
const link = (
  config: { repoUrl?: string; editUri?: string },
  target?: string,
  docsPath = 'docs',
) =>
  editLinks(
    config as any,
    docsPath,
    target ? { type: 'url', target } : { type: 'dir', target: '/srv' },
    integrations,
  )('how/to do.md');

const REPO = 'https://github.com/my-org/my-service';

describe('editLinks', () => {
  it.each([
    ['GitHub', `${REPO}/tree/main/`, `${REPO}/edit/main/docs/how/to%20do.md`],
    [
      'a folder of a repository',
      `${REPO}/tree/main/services/a`,
      `${REPO}/edit/main/services/a/docs/how/to%20do.md`,
    ],
    [
      'GitLab',
      'https://gitlab.com/g/p/-/tree/main/',
      'https://gitlab.com/g/p/-/edit/main/docs/how/to%20do.md',
    ],
    [
      'Gitea',
      'https://git.example/o/r/src/branch/main/',
      'https://git.example/o/r/_edit/main/docs/how/to%20do.md',
    ],
    ['a host that nobody knows', 'https://nowhere.example/a/b/', undefined],
    ['a folder of this machine', undefined, undefined],
  ])('leads to the sources on %s', (_, target, expected) => {
    expect(link({}, target)).toBe(expected);
  });

  it.each([
    ['repo_url alone', { repoUrl: REPO }, `${REPO}/edit/master/docs/`],
    [
      'a path below it',
      { repoUrl: `${REPO}/`, editUri: 'blob/main/docs/' },
      `${REPO}/blob/main/docs/`,
    ],
    [
      'an address of its own',
      { editUri: 'https://edit.example/x' },
      'https://edit.example/x/',
    ],
    ['nothing, on purpose', { repoUrl: REPO, editUri: '' }, undefined],
    [
      'a host without a known editor',
      { repoUrl: 'https://git.example/o/r' },
      undefined,
    ],
    [
      'a script',
      { editUri: 'javascript:alert(1)//' }, // eslint-disable-line no-script-url
      undefined,
    ],
  ])('follows mkdocs.yml: %s', (_, config, base) => {
    expect(link(config, `${REPO}/tree/other/`)).toBe(
      base && `${base}how/to%20do.md`,
    );
  });
});
