import { judgeOwner, ownerRefOf } from './judgeOwner';

const entity = (kind: string, name: string, profile?: object) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name, namespace: 'default' },
  spec: { profile },
});
const own = {
  ownedRefs: ['user:default/d', 'group:default/a'],
  mayAssign: false,
};
const all = { ownedRefs: [], mayAssign: true };
const a = entity('Group', 'a');
const b = entity('Group', 'b', { displayName: 'Team B' });

it.each([
  ['a team of one’s own', 'a', a, own, true, /^a will answer/],
  ['any team, who may create for all', 'b', b, all, true, /^Team B will/],
  ['a team of others', 'b', b, own, false, /do not belong to Team B/],
  ['a person', 'user:d', entity('User', 'd'), own, false, /is a User/],
  [
    'a person, who may create for all',
    'd',
    entity('User', 'd'),
    all,
    false,
    /is a User/,
  ],
  ['what is not there', 'c', undefined, all, false, /^c is not in the catalog/],
  ['nothing', '', undefined, all, false, /No owner/],
])('%s', (_, written, found, access, ok, reason) => {
  const verdict = judgeOwner(written, found, access);
  expect(verdict.ok).toBe(ok);
  expect(verdict.reason).toMatch(reason);
  expect(Boolean(verdict.fix)).toBe(!ok);
});

it.each([
  ['a', 'group:default/a'],
  ['Ops/a', 'group:ops/a'],
  ['user:a', 'user:default/a'],
  ['', undefined],
  [':a', undefined],
  ['a/', undefined],
])('reads %j as %s', (written, ref) => {
  expect(ownerRefOf(written)).toBe(ref);
});
