import { findKindProblems } from './findKindProblems';
import type { KindDefinition } from './KindDefinition';
import { request } from './request';

describe('findKindProblems', () => {
  it.each<[Partial<KindDefinition>, string]>([
    [{ kind: 'Bad Name' }, `kind 'Bad Name': use lower-case`],
    [{ initialState: 'gone' }, `initialState 'gone' is no state`],
    [
      { states: { open: { title: 'Open', next: ['shut'] } } },
      `state 'open': 'shut' is no other state`,
    ],
    [
      { states: { open: { title: 'Open', next: ['open'] } } },
      `state 'open': 'open' is no other state`,
    ],
    [
      {
        states: {
          open: { title: 'Open', next: [] },
          X: { title: '', next: [] },
        },
      },
      `state 'X': use lower-case`,
    ],
    [
      {
        initialState: 'proposed',
        states: { proposed: { title: '', next: [], promisable: true } },
      },
      `there has to be 'committed'`,
    ],
  ])('of %j names %s', (fields, expected) => {
    const problems = findKindProblems({
      ...request,
      ...fields,
    } as KindDefinition);
    expect(problems.join('; ')).toContain(expected);
  });
});
