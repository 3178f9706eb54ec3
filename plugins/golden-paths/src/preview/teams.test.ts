import { judgeTyped, onlyTeamOf, teamCalled, teamOptions } from './teams';

const group = (name: string, displayName?: string) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name, namespace: 'default' },
  spec: { profile: { displayName } },
});
const teams = [
  group('parcel-tracking', 'Parcel Tracking'),
  group('billing', 'Billing'),
  group('billing-ops'),
];
const member = {
  ownedRefs: ['group:default/parcel-tracking'],
  mayAssign: false,
};
const platform = { ownedRefs: [], mayAssign: true };

it('offers the teams that may be chosen, by title', () => {
  const labels = (access: typeof member) =>
    teamOptions(teams, access).map(({ label }) => label);
  expect(labels(member)).toEqual(['Parcel Tracking']);
  expect(labels(platform)).toEqual([
    'Billing',
    'billing-ops',
    'Parcel Tracking',
  ]);
});

it('suggests a team only where there is one', () => {
  expect(onlyTeamOf(teams, member)).toBe('group:default/parcel-tracking');
  expect(onlyTeamOf(teams, platform)).toBeUndefined();
  const both = ['group:default/billing', ...member.ownedRefs];
  expect(onlyTeamOf(teams, { ...member, ownedRefs: both })).toBeUndefined();
});

it.each([
  ['Parcel Tracking', 'parcel-tracking'],
  [' parcel-tracking ', 'parcel-tracking'],
  ['group:default/billing', 'billing'],
  ['bill', undefined],
  ['', undefined],
])('finds the team called %j', (text, name) => {
  expect(teamCalled(text, teams)?.metadata.name).toBe(name);
});

it.each([
  ['', member],
  ['par', member],
  ['bil', platform],
])('says nothing yet of %j', (text, access) => {
  expect(judgeTyped(text, teams, access)).toBeUndefined();
});

it.each([
  ['Parcel Tracking', member, /will answer for it/],
  ['bil', member, /do not belong to Billing/],
  ['Billing', member, /do not belong to Billing/],
  ['Billing', platform, /will answer for it/],
  ['Dock', platform, /^Dock is not in the catalog/],
])('says of %j', (text, access, reason) => {
  expect(judgeTyped(text, teams, access)?.reason).toMatch(reason);
});
