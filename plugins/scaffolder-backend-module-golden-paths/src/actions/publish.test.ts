import {
  ANSWERS_FILE,
  writeAnswers,
} from '@stagecraft/backstage-plugin-golden-paths-common';
import { MemoryHost } from '@stagecraft/backstage-plugin-golden-paths-node/testUtils';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  makeCheckpoints,
  makeWorkspace,
  runAction,
} from '../__fixtures__/runAction';
import { createPublishAction } from './publish';

let host: MemoryHost;
let workspacePath: string;
const input = { repoUrl: 'git.test?owner=meridian&repo=dock' };

function answers(name: string, tag = 'v1.0.0') {
  const layer = {
    template: 'base',
    repository: 'http://git.test/platform/golden-paths',
    tag,
    commit: 'a'.repeat(40),
    answers: { name },
    files: {},
  };
  return writeAnswers({
    apiVersion: 'stagecraft.dev/v1alpha1',
    engine: { name: 'golden-path', version: '1' },
    layers: [layer],
  });
}

function write(path: string, text: string) {
  const target = join(workspacePath, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
}

function publish(more: object = {}) {
  return runAction(createPublishAction(host.asHosts()), input, {
    workspacePath,
    ...more,
  });
}

beforeEach(() => {
  host = new MemoryHost();
  workspacePath = makeWorkspace();
  write(ANSWERS_FILE, answers('dock'));
  write('README.md', '# dock');
});
afterEach(() => rmSync(workspacePath, { recursive: true }));

const kept = () => host.repositories.get('dock');
const files = () => host.filesOf('dock');

it('makes the repository and pushes the workspace', async () => {
  const published = await publish();
  expect(published).toEqual({
    repositoryUrl: 'http://git.test/meridian/dock',
    remoteUrl: 'http://git.test/meridian/dock.git',
    repoContentsUrl: 'http://git.test/meridian/dock/src/branch/main/',
    commitHash: kept()?.head,
    created: true,
  });
  expect(
    files()
      ?.map(({ path }) => path)
      .sort(),
  ).toEqual([ANSWERS_FILE, 'README.md']);
});

it('adopts what it published before, without a second commit', async () => {
  await publish();
  const before = files();
  const again = await publish();
  expect(again).toMatchObject({ created: false });
  expect(again.commitHash).toBeUndefined();
  expect(files()).toBe(before);
});

it('adopts it also when the template has a new release since', async () => {
  await publish();
  write(ANSWERS_FILE, answers('dock', 'v2.0.0'));
  await expect(publish()).resolves.toMatchObject({ created: false });
});

it.each(['publish', 'create'] as const)(
  'is well again after %s failed',
  async step => {
    host.failing.add(step);
    await expect(publish()).rejects.toThrow('answered with 500');
    // What was made is empty, so it is put away.
    expect(kept()?.isArchived ?? true).toBe(true);
    host.failing.clear();
    await publish();
    expect(kept()).toMatchObject({ isArchived: false });
    expect(files()).toHaveLength(2);
  },
);

it('says what is left when it cannot put away either', async () => {
  host.failing.add('publish').add('archive');
  await expect(publish()).rejects.toThrow(
    'publish was answered with 500. meridian/dock is left there empty: start the golden path again with the same answers',
  );
});

it.each(['create', 'publish'] as const)(
  'is not deceived by a host that does %s and says that it failed',
  async step => {
    host.lying.add(step);
    await expect(publish()).resolves.toMatchObject({
      created: true,
      commitHash: expect.any(String),
    });
    expect(kept()).toMatchObject({ isArchived: false });
  },
);

it('leaves in the archive what it had taken out of it when it fails again', async () => {
  host.failing.add('publish');
  await expect(publish()).rejects.toThrow('500');
  await expect(publish()).rejects.toThrow('500');
  expect(kept()).toMatchObject({ isArchived: true });
  host.failing.clear();
  // A step after it that fails puts it back, so it must say that it took it out.
  await expect(publish()).resolves.toMatchObject({ created: true });
});

it('publishes once when the same form is sent twice at the same time', async () => {
  const both = await Promise.all([publish(), publish()]);
  expect(both.filter(({ created }) => created)).toHaveLength(1);
  expect(kept()).toMatchObject({ isArchived: false });
  expect(files()).toHaveLength(2);
});

it('publishes nothing out of an empty workspace', async () => {
  rmSync(workspacePath, { recursive: true });
  mkdirSync(workspacePath);
  await expect(publish()).rejects.toThrow(
    'the workspace is empty. Start the golden path again',
  );
  expect(host.repositories.size).toBe(0);
});

describe('a task whose portal was killed in this step', () => {
  const emptyWorkspace = () => {
    rmSync(workspacePath, { recursive: true });
    mkdirSync(workspacePath);
  };

  it.each([
    ['before the push', ['publish', 'archive'], true],
    ['after the push', [], false],
  ] as const)('goes on %s, and takes back what it made', async (...row) => {
    const [, failing, isPushed] = row;
    const checkpoint = makeCheckpoints();
    failing.forEach(method => host.failing.add(method));
    await publish({ checkpoint }).catch(() => {});
    host.failing.clear();
    const again = await publish({ checkpoint });
    expect(again).toMatchObject({ created: true });
    expect(Boolean(again.commitHash)).toBe(isPushed);
  });

  it('does not take back what was there before it', async () => {
    await publish();
    const checkpoint = makeCheckpoints();
    for (const _run of ['killed', 'going on']) {
      await expect(publish({ checkpoint })).resolves.toMatchObject({
        created: false,
      });
    }
  });

  it('puts its empty repository away when its workspace is gone', async () => {
    const checkpoint = makeCheckpoints();
    host.failing.add('publish').add('archive');
    await publish({ checkpoint }).catch(() => {});
    host.failing.clear();
    emptyWorkspace();
    await expect(publish({ checkpoint })).rejects.toThrow('nothing to publish');
    expect(kept()).toMatchObject({ isArchived: true });
  });

  it('leaves alone the empty repository of somebody else', async () => {
    host.failing.add('publish').add('archive');
    await publish().catch(() => {});
    host.failing.clear();
    emptyWorkspace();
    await expect(publish()).rejects.toThrow('nothing to publish');
    expect(kept()).toMatchObject({ isArchived: false });
  });
});

it.each([
  ['of other answers', () => write(ANSWERS_FILE, answers('other'))],
  ['whose answers are broken', () => write(ANSWERS_FILE, 'a: [')],
  ['that was made by hand', () => rmSync(join(workspacePath, ANSWERS_FILE))],
])('never touches a repository %s', async (_, change) => {
  change();
  await publish();
  const before = files();
  write(ANSWERS_FILE, answers('dock'));
  await expect(publish()).rejects.toThrow(
    /same name already exists: http:\/\/git.test\/meridian\/dock holds/,
  );
  expect(files()).toBe(before);
});

it('touches nothing in a dry run, and says where it would be', async () => {
  await expect(publish({ isDryRun: true })).resolves.toEqual({
    repositoryUrl: 'http://git.test/meridian/dock',
    remoteUrl: 'http://git.test/meridian/dock.git',
    repoContentsUrl: 'http://git.test/meridian/dock/src/branch/main/',
    created: true,
  });
  expect(host.repositories.size).toBe(0);
});

it('refuses a link in the workspace', async () => {
  symlinkSync('/etc/passwd', join(workspacePath, 'x'));
  await expect(publish()).rejects.toThrow('x in');
  expect(host.repositories.size).toBe(0);
});

it.each([
  '',
  'git.test',
  'git.test?owner=a',
  'git.test?owner=../a&repo=b',
  'git.test?owner=a&repo=b..c',
  'git.test?owner=a&repo=.git',
])('refuses the address %j', async repoUrl => {
  await expect(
    runAction(
      createPublishAction(host.asHosts()),
      { repoUrl },
      { workspacePath },
    ),
  ).rejects.toThrow('repoUrl must look like');
});
