import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { OwnerGuard } from './OwnerGuard';

const group = (name: string) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name, namespace: 'default' },
  spec: { type: 'team', children: [] },
});

function guardOf(mayAssign: boolean) {
  const authorize = jest.fn(async () => [
    { result: mayAssign ? AuthorizeResult.ALLOW : AuthorizeResult.DENY },
  ]);
  const guard = new OwnerGuard({
    auth: mockServices.auth(),
    catalog: catalogServiceMock({ entities: [group('own'), group('other')] }),
    permissions: mockServices.permissions.mock({ authorize } as never),
    userInfo: mockServices.userInfo({
      ownershipEntityRefs: ['user:default/mock', 'group:default/own'],
    }),
  });
  return { guard, authorize };
}

const user = mockCredentials.user();
const machine = mockCredentials.service();

it.each([
  ['a team of the user', 'own', user, false],
  ['a team of others, with the permission', 'other', user, true],
  ['a machine with the permission', 'own', machine, true],
])('lets pass %s', async (_, written, credentials, mayAssign) => {
  const { guard } = guardOf(mayAssign);
  await expect(guard.require(written, credentials)).resolves.toBeUndefined();
});

it.each([
  ['a team of others', 'group:default/other', user, false, 'do not belong to'],
  ['a team that is not there', 'nosuch', user, true, 'is not in the catalog'],
  ['no ref', ':a', user, true, ':a is not in the catalog'],
  ['nothing', '', user, true, 'No owner'],
  ['a machine without the permission', 'own', machine, false, 'do not belong'],
])('refuses %s', async (_, written, credentials, mayAssign, reason) => {
  const { guard } = guardOf(mayAssign);
  await expect(guard.require(written, credentials)).rejects.toThrow(reason);
});

it('does not ask for a permission on behalf of members', async () => {
  const { guard, authorize } = guardOf(false);
  await guard.require('own', user);
  expect(authorize).not.toHaveBeenCalled();
});
