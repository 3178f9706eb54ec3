import { mockCredentials } from '@backstage/backend-test-utils';
import {
  describeRoleTable,
  roleTableProblems,
  statusFor,
} from './describeRoleTable';
import { parcelsApp } from '../__testUtils__/parcelsApp';
import { spec } from '../__testUtils__/parcelsDocument';

const parcel = { label: 'vase', grams: 900 };
const roles = {
  stranger: mockCredentials.none.header(),
  reader: mockCredentials.user.header('user:default/rita'),
  clerk: mockCredentials.user.header('user:default/devon'),
};
const table = {
  spec,
  roles,
  rows: {
    'GET /v1/parcels': { answers: { stranger: 401, reader: 200, clerk: 200 } },
    'POST /v1/parcels': {
      body: { parcels: [parcel] },
      answers: { stranger: 401, reader: 403, clerk: 201 },
    },
    'PUT /v1/parcels/{id}': {
      path: '/v1/parcels/nobody',
      body: parcel,
      headers: { 'If-Match': '"1"' },
      answers: { stranger: 401, reader: 403, clerk: 404 },
    },
    'DELETE /v1/parcels/{id}': {
      path: '/v1/parcels/a',
      answers: { stranger: 401, reader: 403, clerk: 204 },
    },
  },
};

describeRoleTable({ ...table, target: parcelsApp, basePath: '/api/parcels' });

describe('describeRoleTable can fail', () => {
  it('names a route without a row', () => {
    const added = { get: spec.paths['/v1/parcels'].get };
    const paths = { ...spec.paths, '/v1/added': added };
    const problems = roleTableProblems({ ...table, spec: { ...spec, paths } });
    expect(problems).toEqual([
      'GET /v1/added: add a row that says what each role gets',
    ]);
  });

  it('names a row without a route, a role and a path', () => {
    const answers = { stranger: 401, reader: 200 } as any;
    const rows = { ...table.rows, 'GET /v1/{gone}': { answers } };
    expect(roleTableProblems({ ...table, rows })).toEqual([
      'GET /v1/{gone}: not in the document',
      'GET /v1/{gone}: add a path',
      'GET /v1/{gone}: add what clerk gets',
    ]);
  });

  it('sees the status that a role really gets', async () => {
    const target = parcelsApp();
    const asked = { ...table, target, basePath: '/api/parcels' };
    await expect(statusFor(asked, 'POST /v1/parcels', 'reader')).resolves.toBe(
      403,
    );
  });
});
