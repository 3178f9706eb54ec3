import { ResponseError } from '@backstage/errors';
import { checkDryRun, checkName, checkOwner } from './checks';
import { describeRefusal } from './describeRefusal';

const entity = (kind: string, name: string) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name },
});

const access = { ownedRefs: ['group:default/a'], mayAssign: false };

it.each([
  ['group:default/a', entity('Group', 'a'), true, /a will answer/],
  ['group:default/b', entity('Group', 'b'), false, /do not belong to b/],
  ['group:default/a', undefined, false, /not in the catalog/],
  ['user:default/d', entity('User', 'd'), false, /is a User/],
  ['', undefined, false, /No owner/],
  [undefined, undefined, false, /No owner/],
])('the owner %s with %j', (written, owner, passed, reason) => {
  const check = checkOwner(written, owner, access);
  expect(check).toMatchObject({
    passed,
    reason: expect.stringMatching(reason),
  });
  expect(Boolean(check.fix)).toBe(!passed);
});

it.each([
  ['dock', undefined, true, /free/],
  ['dock', entity('Component', 'dock'), false, /already/],
  ['Dock', undefined, false, /for instance dock/],
  [undefined, undefined, false, /at least 1/],
])('the name %s with %j', (written, taken, passed, reason) => {
  const check = checkName(written, taken, 'node-x');
  expect(check).toMatchObject({
    passed,
    reason: expect.stringMatching(reason),
  });
  expect(Boolean(check.fix)).toBe(!passed);
});

it('the dry run', () => {
  expect(checkDryRun(12, undefined)).toMatchObject({
    passed: true,
    reason: expect.stringContaining('12 files'),
  });
  expect(checkDryRun(0, { reason: 'r', fix: 'f' })).toMatchObject({
    passed: false,
    reason: 'r',
    fix: 'f',
  });
});

async function answer(status: number, body: object) {
  const response = new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json' },
  });
  return ResponseError.fromResponse(response as never);
}

describe('what a dry run refuses', () => {
  const named = (name: string, message: string, statusCode: number) => ({
    error: { name, message },
    response: { statusCode },
  });
  it.each([
    [
      400,
      {
        errors: [
          { property: 'instance.port', message: 'must be at least 3100' },
          { property: 'instance', message: 'requires property "name"' },
        ],
      },
      'port must be at least 3100. The form requires property "name".',
      /correct the answer/,
    ],
    [
      400,
      named('InputError', 'values.note holds the secret NPM_TOKEN', 400),
      'values.note holds the secret NPM_TOKEN',
      /correct the answer/,
    ],
    [
      403,
      named('NotAllowedError', 'Unauthorized', 403),
      'You may not run golden paths.',
      /scaffolder\.template\.dry-run/,
    ],
    [
      500,
      named('Error', 'the git host does not answer', 500),
      'the git host does not answer',
      /not about your answers/,
    ],
  ])('with %d %j', async (status, body, reason, fix) => {
    expect(describeRefusal(await answer(status, body))).toEqual({
      reason,
      fix: expect.stringMatching(fix),
    });
  });

  it('is what failed when nobody answered', () => {
    expect(describeRefusal(new Error('Failed to fetch'))).toMatchObject({
      reason: 'Failed to fetch',
    });
  });
});
