import { mockServices } from '@backstage/backend-test-utils';
import { hostLimitsOf } from './withinTime';

const limitsOf = (limits?: object) =>
  hostLimitsOf(mockServices.rootConfig({ data: { goldenPaths: { limits } } }));

it('is patient unless it is told otherwise', () => {
  expect(limitsOf()).toEqual({ answerMs: 15_000, transferMs: 60_000 });
  expect(limitsOf({ answerSeconds: 0.5 })).toEqual({
    answerMs: 500,
    transferMs: 60_000,
  });
  expect(limitsOf({ transferSeconds: 3600 }).transferMs).toBe(3_600_000);
});

it.each([0, -1, 3601])('refuses %s seconds', answerSeconds => {
  expect(() => limitsOf({ answerSeconds })).toThrow(
    `goldenPaths.limits.answerSeconds must be more than 0 and at most 3600 seconds, got ${answerSeconds}`,
  );
});
