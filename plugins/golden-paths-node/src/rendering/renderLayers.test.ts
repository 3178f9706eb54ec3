import {
  ANSWERS_FILE,
  readAnswers,
} from '@stagecraft/backstage-plugin-golden-paths-common';
import { mergeTargetOf } from './mergeFiles';
import { renderProject } from './provenance';
import {
  hashOf,
  type ProjectFile,
  requirePathOfGit,
  requireSafePath,
} from './ProjectFile';
import { type Rendering, renderLayers } from './renderLayers';

const file = (path: string, text: string): ProjectFile => ({
  path,
  content: Buffer.from(text),
});
const layer = (template: string, files: Record<string, string>) => ({
  template,
  files: Object.entries(files).map(([path, text]) => file(path, text)),
});
const version = {
  template: 'top',
  repository: 'http://localhost:7480/platform/golden-paths',
  tag: 'v1.2.0',
  commit: 'c'.repeat(40),
};

function render(
  layers: Rendering['layers'],
  more: Partial<Rendering> = {},
): Record<string, string> {
  const files = renderLayers({ layers, version, values: {}, ...more });
  return Object.fromEntries(files.map(it => [it.path, `${it.content}`]));
}

describe('renderLayers', () => {
  it('renders paths and content with the values and the release', () => {
    const files = {
      '${{ values.name }}.md':
        '# ${{ values.title | dump }} ${{ goldenPath.tag }}',
      'x.sh':
        "{% if values.on %}on{% endif %} ${{ values.owner | parseEntityRef | pick('name') }}",
    };
    const values = {
      name: 'dock',
      title: 'A "b"',
      on: true,
      owner: 'group:default/docks',
    };
    expect(render([layer('top', files)], { values })).toEqual({
      'dock.md': '# "A \\"b\\"" v1.2.0',
      'x.sh': 'on docks',
    });
  });

  it('leaves answers as text', () => {
    const values = { a: '${{ values.b }} {% raw %}', b: 'secret' };
    expect(
      render([layer('top', { x: '${{ values.a }}' })], { values }),
    ).toEqual({
      x: '${{ values.b }} {% raw %}',
    });
  });

  it('copies what matches a glob, and what is no text', () => {
    const binary = { path: 'logo.png', content: Buffer.from([0xff, 0, 1]) };
    const source = file('src/.env/a.ts', '${{ values.x }}');
    const [png, ts] = renderLayers({
      layers: [{ template: 'top', files: [binary, source] }],
      version,
      values: {},
      copyWithoutTemplating: ['src/**'],
    });
    expect(png.content).toEqual(binary.content);
    expect(`${ts.content}`).toBe('${{ values.x }}');
  });

  it('lays later layers over earlier ones, and says whose each file is', () => {
    const files = renderLayers({
      layers: [layer('base', { a: '1', b: '1' }), layer('top', { b: '2' })],
      version,
      values: {},
    });
    expect(files.map(it => [it.path, `${it.content}`, it.layer])).toEqual([
      ['a', '1', 'base'],
      ['b', '2', 'top'],
    ]);
  });

  it('keeps what is executable, whatever it is merged from', () => {
    const mode = 'executable' as const;
    const project = renderProject({
      layers: [
        {
          template: 'top',
          files: [
            { ...file('run.sh', '#!/bin/sh'), mode },
            { ...file('a.json', '{}'), mode },
            file('a.merge.json', '{"a":1}'),
          ],
        },
      ],
      version,
      values: {},
    });
    expect(project.map(it => [it.path, it.mode])).toEqual([
      [ANSWERS_FILE, undefined],
      ['a.json', mode],
      ['run.sh', mode],
    ]);
  });

  it('refuses a symbolic link by its name', () => {
    const link = { ...file('src/x', '/etc/passwd'), mode: 'link' as const };
    expect(() => render([{ template: 'top', files: [link] }])).toThrow(
      'top/src/x is a symbolic link',
    );
  });

  it('leaves out a file whose name renders to nothing', () => {
    const files = {
      '{% if values.on %}a{% endif %}': '1',
      '{% if values.on %}d{% endif %}/x': '1',
    };
    expect(render([layer('top', files)])).toEqual({});
  });

  it('merges JSON by key and appends to lists without repeating', () => {
    const below = { a: { b: 1, c: 2 }, list: [1, { x: 1 }] };
    const above = { a: { c: 3, d: 4 }, list: [{ x: 1 }, 2] };
    const made = render([
      layer('base', { 'package.json': JSON.stringify(below) }),
      layer('top', { 'package.merge.json': JSON.stringify(above) }),
    ]);
    expect(Object.keys(made)).toEqual(['package.json']);
    expect(JSON.parse(made['package.json'])).toEqual({
      a: { b: 1, c: 3, d: 4 },
      list: [1, { x: 1 }, 2],
    });
  });

  it('merges YAML documents by kind and name, and appends others', () => {
    const made = render([
      layer('base', {
        'c.yaml':
          'kind: A\nmetadata: {name: x}\nspec: {on: [a]}\n---\nkind: B\nmetadata: {name: x}\n',
      }),
      layer('top', {
        'c.merge.yaml':
          'kind: A\nmetadata: {name: x}\nspec: {on: [b]}\n---\nkind: C\nmetadata: {name: y}\n',
      }),
    ]);
    expect(made['c.yaml']).toBe(
      'kind: A\nmetadata:\n  name: x\nspec:\n  on:\n    - a\n    - b\n---\n' +
        'kind: B\nmetadata:\n  name: x\n---\nkind: C\nmetadata:\n  name: y\n',
    );
  });

  it('merges keys that reach for the prototype as ordinary keys', () => {
    const made = render([
      layer('base', { 'a.json': '{"__proto__": {"x": 1}}' }),
      layer('top', { 'a.merge.json': '{"__proto__": {"y": 2}}' }),
    ]);
    expect(made['a.json']).toContain('"__proto__"');
    expect(({} as any).x).toBeUndefined();
  });

  it.each([
    ['an unknown filter', { 'a.md': 'x\n${{ 1 | nosuch }}' }, /^top\/a\.md:2/],
    ['an open tag', { 'a.md': '{% if x %}' }, /^top\/a\.md/],
    [
      'an endless loop',
      { a: '{% for i in range(1e9) %}x{% endfor %}' },
      /top\/a/,
    ],
    ['no JSON', { 'a.merge.json': '{' }, /a\.merge\.json is no JSON/],
    ['no YAML', { 'a.merge.yaml': 'a: [' }, /a\.merge\.yaml:1:5: is no YAML/],
    ['a file as a folder', { a: '1', 'a/b': '1' }, /a file and, for a\/b/],
    [
      'JSON without end',
      { 'a.merge.json': `${'['.repeat(40_000)}${']'.repeat(40_000)}` },
      /a\.merge\.json is nested too deeply/,
    ],
    [
      'YAML without end',
      { 'a.merge.yaml': `${'['.repeat(40_000)}${']'.repeat(40_000)}` },
      /a\.merge\.yaml must not be nested this deeply/,
    ],
    [
      'a bomb of YAML',
      {
        'a.merge.yaml': Array.from({ length: 9 }, (_it, i) =>
          i ? `a${i}: &a${i} [${`*a${i - 1},`.repeat(9)}]` : 'a0: &a0 [x]',
        ).join('\n'),
      },
      /a\.merge\.yaml must use fewer aliases/,
    ],
  ])('names layer and file of %s', (_, files, message) => {
    expect(() => render([layer('top', files as any)])).toThrow(message);
    expect(() => render([layer('top', files as any)])).toThrow(
      expect.objectContaining({ name: 'InputError' }),
    );
  });

  it.each([
    '../x',
    'a/../../x',
    '.git/config',
    '.GIT/hooks/x',
    '.gi\u200ct/config',
    '.git./config',
    'a\\b',
    'C:x',
    'a\nb',
  ])('refuses the answer %j as a part of a path', name => {
    expect(() =>
      render([layer('top', { 'dir/${{ values.name }}': 'x' })], {
        values: { name },
      }),
    ).toThrow(/is no path inside a project/);
  });
});

describe('requireSafePath', () => {
  it.each([
    '/etc/x',
    '',
    'a//b',
    './a',
    'a/.',
    '.git',
    'x/.git/y',
    'git~1/x',
    '.git /x',
    'a\0b',
    'x'.repeat(4097),
  ])('refuses %j, and so does requirePathOfGit', path => {
    expect(() => requireSafePath(path)).toThrow('is no path');
    expect(() => requirePathOfGit(path)).toThrow('is no path');
  });
  it.each(['a:b', 'a\\b', 'a\nb', 'x'.repeat(1025)])(
    'refuses %j, which requirePathOfGit takes',
    path => {
      expect(() => requireSafePath(path)).toThrow('is no path');
      expect(requirePathOfGit(path)).toBe(path);
    },
  );
  it.each(['a', '.github/workflows/ci.yaml', '.gitignore', 'a b/é.md', '...'])(
    'takes %j',
    path => expect(requireSafePath(path)).toBe(path),
  );
});

it('names a file of a skeleton whose name cannot be written everywhere', () => {
  expect(() => render([layer('top', { 'a:b.md': 'x' })])).toThrow(
    '"a:b.md" is no path inside a project',
  );
});

describe('mergeTargetOf', () => {
  it.each([
    ['package.merge.json', 'package.json'],
    ['a/b.merge.yaml', 'a/b.yaml'],
    ['merge.json', undefined],
    ['a.merge.md', undefined],
  ])('%s', (path, target) => expect(mergeTargetOf(path)).toBe(target));
});

describe('renderProject', () => {
  it('remembers what it was made from, and a hash of each file', () => {
    const rendering = {
      layers: [layer('base', { a: '1', b: '1' }), layer('top', { b: '2' })],
      version,
      values: { name: 'dock', list: [1, null] },
    };
    const project = renderProject(rendering);
    const at = (path: string) => project.find(it => it.path === path)!;
    const { layers } = readAnswers(`${at(ANSWERS_FILE).content}`);
    const { repository, tag, commit } = version;
    const common = { repository, tag, commit, answers: rendering.values };
    expect(layers).toEqual([
      { template: 'base', ...common, files: { a: hashOf(at('a')) } },
      { template: 'top', ...common, files: { b: hashOf(at('b')) } },
    ]);
    expect(renderProject(rendering)).toEqual(project);
  });

  it('remembers which file can be run', () => {
    const files = [{ ...file('run.sh', 'x'), mode: 'executable' as const }];
    const layers = [{ template: 'top', files }];
    const [answers] = renderProject({ layers, version, values: {} });
    const [top] = readAnswers(`${answers.content}`).layers;
    expect(top.files['run.sh']).toMatch(/\+x$/);
  });
});
