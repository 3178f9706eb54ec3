import {
  attributesAsked,
  emptyMove,
  findMoveProblem,
  toTransition,
  type MoveValues,
} from './moveValues';

const today = '2026-11-26';
const debt = {
  kind: 'debt',
  attributes: {
    principalHours: 10,
    interestHoursPerWeek: 1,
    reviewOn: '2026-01-01',
  },
};
const risk = {
  kind: 'risk',
  attributes: { area: 'privacy', severity: 'low' },
};
const request = { kind: 'request', attributes: {} };
const foreign = { kind: 'wish', attributes: {} };

describe('a move', () => {
  it.each([
    [debt, 'paying', ['reviewOn']],
    [debt, 'open', []],
    [risk, 'accepted', ['acceptedUntil']],
    [risk, 'mitigating', []],
    [request, 'accepted', ['acceptedInto']],
    [request, 'declined', []],
    [foreign, 'granted', []],
  ])('of %j to %s asks for %j', (item, to, expected) => {
    expect(attributesAsked(item, to, today)).toEqual(expected);
  });

  it.each<[typeof foreign, Partial<MoveValues>, string | undefined]>([
    [request, {}, 'Choose what is decided.'],
    [request, { to: 'accepted' }, 'Choose the item that answers it.'],
    [
      request,
      { to: 'accepted', attributes: { acceptedInto: 'RM-3' } },
      undefined,
    ],
    [
      request,
      { to: 'declined', reason: ' ' },
      'Say why: declined needs a reason.',
    ],
    [request, { to: 'declined', reason: 'Too dear' }, undefined],
    [debt, { to: 'accepted' }, 'Choose a date.'],
    [
      risk,
      { to: 'accepted', attributes: { acceptedUntil: null } },
      'Choose a date.',
    ],
    [debt, { to: 'open' }, undefined],
    [foreign, { to: 'granted' }, undefined],
  ])('of %j with %j can be sent unless: %s', (item, values, expected) => {
    expect(findMoveProblem(item, { ...emptyMove, ...values }, today)).toBe(
      expected,
    );
  });

  it('sends only what the chosen state asks for', () => {
    const values = {
      to: 'mitigating',
      attributes: { acceptedUntil: '2027-01-01' },
      reason: ' We began ',
    };
    expect(toTransition(risk, values, today)).toEqual({
      to: 'mitigating',
      reason: 'We began',
    });
  });
});
