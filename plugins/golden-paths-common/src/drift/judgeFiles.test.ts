import { type FileHashes, judgeFiles } from './judgeFiles';

describe('judgeFiles', () => {
  it.each([
    ['nobody changed it', 'a', 'a', 'a', undefined],
    ['the team changed it', 'a', 'b', 'a', 'team'],
    ['the team deleted it', 'a', undefined, 'a', 'team'],
    ['the template changed it', 'a', 'a', 'b', 'template'],
    ['the template removed it', 'a', 'a', undefined, 'template'],
    ['the template added it', undefined, undefined, 'b', 'template'],
    ['both changed it differently', 'a', 'b', 'c', 'both'],
    ['both changed it in the same way', 'a', 'b', 'b', 'same'],
    ['the team deleted what the template changed', 'a', undefined, 'b', 'both'],
    ['the team changed what the template removed', 'a', 'b', undefined, 'both'],
    ['both deleted it', 'a', undefined, undefined, 'same'],
    ['the team has a file that the template adds', undefined, 'b', 'c', 'both'],
    ['only the team ever had it', undefined, 'b', undefined, undefined],
  ])('%s', (_, generated, current, rendered, changedBy) => {
    const at = (hash?: string): FileHashes => (hash ? { 'src/x': hash } : {});
    expect(judgeFiles(at(generated), at(current), at(rendered))).toEqual(
      changedBy ? [{ path: 'src/x', changedBy }] : [],
    );
  });

  it('lists by path, and takes no inherited property for a file', () => {
    const rendered = { b: '1', a: '1', constructor: '1' };
    expect(judgeFiles({}, {}, rendered).map(({ path }) => path)).toEqual([
      'a',
      'b',
      'constructor',
    ]);
    expect(judgeFiles({ toString: '1' }, {}, { toString: '1' })).toEqual([
      { path: 'toString', changedBy: 'team' },
    ]);
  });
});
