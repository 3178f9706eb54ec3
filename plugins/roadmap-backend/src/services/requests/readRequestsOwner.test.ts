import { ConfigReader } from '@backstage/config';
import { readRequestsOwner } from './readRequestsOwner';

const read = (ownerRef?: string) =>
  readRequestsOwner(new ConfigReader({ roadmap: { requests: { ownerRef } } }));

describe('readRequestsOwner', () => {
  it.each([
    [undefined, undefined],
    ['platform-engineering', 'group:default/platform-engineering'],
    ['Group:Default/Platform', 'group:default/platform'],
    ['user:default/priya', 'user:default/priya'],
  ])('reads %s as %s', (ref, expected) => {
    expect(read(ref)).toBe(expected);
  });

  it.each(['component:default/x', 'a:b:c/d/e'])('refuses %s', ref => {
    expect(() => read(ref)).toThrow('roadmap.requests.ownerRef');
  });
});
