import { debt } from '@stagecraft/backstage-plugin-roadmap-common';
import { Kinds } from './Kinds';

describe('Kinds', () => {
  it.each([
    [debt, `Kind 'debt' cannot be added to the roadmap: it is there already`],
    [{ ...debt, kind: 'No' }, `kind 'No': use lower-case letters`],
    [{ ...debt, kind: 'loan', initialState: 'x' }, `initialState 'x'`],
  ])('refuse $kind', (definition, expected) => {
    expect(() => new Kinds().addKind(definition)).toThrow(expected);
  });

  it('say what to do about a kind that nobody brings any more', () => {
    const item = { key: 'RM-1', kind: 'wish' };
    expect(new Kinds().find('wish')).toBeUndefined();
    expect(() => new Kinds().ofItem(item)).toThrow(
      `RM-1 is of the kind 'wish', which no installed plugin knows`,
    );
  });
});
