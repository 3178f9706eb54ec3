import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import {
  ANSWERS_FILE,
  readAnswers,
} from '@stagecraft/backstage-plugin-golden-paths-common';
import {
  GitHosts,
  TemplateReader,
  TemplateSources,
} from '@stagecraft/backstage-plugin-golden-paths-node';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { makeWorkspace, runAction } from '../__fixtures__/runAction';
import { createRenderAction } from './render';

const templates = makeWorkspace();
let workspacePath: string;

function write(path: string, text: string) {
  const target = join(templates, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
}

write('base/skeleton/README.md', '# ${{ values.name }}');
write('node-x/skeleton/src/a.ts', '`${{ values.name }}`');
write('node-x/template.yaml', '');
const baseUrl = pathToFileURL(join(templates, 'node-x/template.yaml')).href;

const config = mockServices.rootConfig({
  data: { goldenPaths: { sources: [{ folder: templates }] } },
});
const logger = mockServices.rootLogger();
const reader = mockServices.urlReader.mock();
const owners = { require: jest.fn() };
const parts = {
  templates: new TemplateReader(
    TemplateSources.fromConfig(config),
    GitHosts.fromConfig({ config, logger, reader }),
  ),
  owners: owners as never,
};
const action = createRenderAction(parts);
const input = {
  layers: ['base', 'node-x'],
  copyWithoutTemplating: ['src/**'],
  values: { name: 'dock', system: undefined },
};
const run = (more: object = {}, changed: object = {}) =>
  runAction(
    action,
    { ...input, ...changed },
    { workspacePath, templateInfo: { baseUrl }, ...more },
  );
const read = (path: string) => readFileSync(join(workspacePath, path), 'utf8');

beforeEach(() => {
  workspacePath = makeWorkspace();
});
afterEach(() => rmSync(workspacePath, { recursive: true }));
afterAll(() => rmSync(templates, { recursive: true }));

it('writes the project, and what it was rendered from', async () => {
  await expect(run()).resolves.toMatchObject({ template: 'node-x', files: 3 });
  expect(read('README.md')).toBe('# dock');
  expect(read('src/a.ts')).toBe('`${{ values.name }}`');
  const { layers } = readAnswers(read(ANSWERS_FILE));
  expect(layers.map(it => [it.template, it.answers])).toEqual([
    ['base', { name: 'dock' }],
    ['node-x', { name: 'dock' }],
  ]);
});

it('finds the template of a dry run by its annotation', async () => {
  const annotations = {
    'backstage.io/managed-by-location': `file:${join(
      templates,
      'node-x/template.yaml',
    )}`,
  };
  const entity = { metadata: { name: 'node-x', annotations } };
  const templateInfo = { baseUrl: 'file:///tmp/x/template.yaml', entity };
  await run({ isDryRun: true, templateInfo });
  expect(read('README.md')).toBe('# dock');
  await expect(
    run({ isDryRun: true, templateInfo: { baseUrl } }),
  ).rejects.toThrow('managed-by-location');
});

it('refuses a template of another place', async () => {
  const elsewhere = {
    baseUrl: 'https://evil.example/a/b/blob/x/y/template.yaml',
  };
  await expect(run({ templateInfo: elsewhere })).rejects.toThrow(
    'goldenPaths.sources',
  );
});

it('refuses a secret among the answers, and writes nothing', async () => {
  const secrets = { NPM_TOKEN: 'canary "4711' };
  const values = { name: 'dock', note: { deep: ['x canary "4711'] } };
  await expect(run({ secrets }, { values })).rejects.toThrow(
    'values.note holds the secret NPM_TOKEN',
  );
  expect(existsSync(join(workspacePath, 'README.md'))).toBe(false);
});

it('refuses a secret of the environment among the answers', async () => {
  const secrets = { DEPLOY_KEY: 'canary-deploy-4711' };
  const strict = createRenderAction({ ...parts, environmentSecrets: secrets });
  const values = { name: 'dock', note: 'x canary-deploy-4711' };
  await expect(
    runAction(
      strict,
      { ...input, values },
      { workspacePath, templateInfo: { baseUrl } },
    ),
  ).rejects.toThrow('values.note holds the secret DEPLOY_KEY');
});

it('writes through no link that an earlier step left in the workspace', async () => {
  const outside = makeWorkspace();
  symlinkSync(outside, join(workspacePath, 'src'));
  await expect(run()).rejects.toThrow(/outside|not allowed/i);
  expect(existsSync(join(outside, 'a.ts'))).toBe(false);
  rmSync(outside, { recursive: true });
});

it('keeps what is executable', async () => {
  write('tools/skeleton/run.sh', '#!/bin/sh');
  chmodSync(join(templates, 'tools/skeleton/run.sh'), 0o755);
  await run({}, { layers: ['tools'] });
  expect(statSync(join(workspacePath, 'run.sh')).mode % 0o1000).toBe(0o755);
});

it('asks whether the owner may be chosen, and writes nothing when not', async () => {
  owners.require.mockRejectedValueOnce(new Error('not yours'));
  await expect(run({}, { owner: 'group:default/b' })).rejects.toThrow(
    'not yours',
  );
  expect(owners.require).toHaveBeenCalledWith(
    'group:default/b',
    mockCredentials.user(),
  );
  expect(existsSync(join(workspacePath, 'README.md'))).toBe(false);
});

it('names a layer that is not there', async () => {
  await expect(run({}, { layers: ['nosuch'] })).rejects.toThrow(
    /no folder .*nosuch/,
  );
});

it('refuses a link in a skeleton', async () => {
  write('linked/skeleton/a', '');
  symlinkSync('/etc/passwd', join(templates, 'linked/skeleton/b'));
  await expect(run({}, { layers: ['linked'] })).rejects.toThrow('b in');
});
