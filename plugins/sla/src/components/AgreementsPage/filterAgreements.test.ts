import { agreement } from '../../__fixtures__/promises';
import { NO_FILTER } from '../ObjectivesPage/overviewQuery';
import { countAgreements, filterAgreements } from './filterAgreements';

const broken = {
  ...agreement,
  ref: 'servicelevelagreement:default/invoices',
  title: 'Invoices',
  ownerRef: 'group:default/billing',
  objectives: [{ ...agreement.objectives[0], state: 'broken' as const }],
};
const all = [agreement, broken];
const mine = new Set([agreement.ownerRef]);

describe('filterAgreements', () => {
  it.each([
    ['what needs attention first', {}, [broken, agreement]],
    ['a state', { state: 'kept' as const }, [agreement]],
    ['an owner', { ownerRef: 'group:default/billing' }, [broken]],
    ['what is mine', { mine: true }, [agreement]],
    ['all words, whatever their case', { text: 'INVOICES tracking' }, [broken]],
    ['nothing', { text: 'unheard-of' }, []],
  ])('shows %s', (_, filter, shown) => {
    expect(filterAgreements(all, { ...NO_FILTER, ...filter }, mine)).toEqual(
      shown,
    );
  });

  it('counts states, an agreement by its worst level', () => {
    expect(countAgreements(all)).toEqual({
      kept: 1,
      atRisk: 0,
      broken: 1,
      noData: 0,
    });
  });
});
