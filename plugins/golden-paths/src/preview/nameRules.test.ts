import { TEMPLATE_ANNOTATION } from '@stagecraft/backstage-plugin-golden-paths-common';
import { describeNameProblem, judgeName } from './nameRules';

describe('the text of a name', () => {
  const schema = {
    pattern: '^[a-z][a-z0-9]*(-[a-z0-9]+)*$',
    minLength: 2,
    maxLength: 12,
  };
  it.each([
    ['dock-planner', /^$/],
    ['d2', /^$/],
    ['d', 'It needs at least 2 characters.'],
    ['', 'It needs at least 2 characters.'],
    ['dock-planners', /13 characters long; at most 12/],
    ['Dock Planner', /single dashes.*for instance dock-planner\./],
    ['dock--plan', /for instance dock-plan\./],
    ['-dock', /for instance dock\./],
    ['dock-', /for instance dock\./],
    ['9docks', /for instance docks\./],
    ['Straßé', /for instance stra-e\./],
    ['../../etc', /for instance etc\./],
    ['日本', /beginning with a letter\.$/],
    ['${{ 7 }}', /beginning with a letter\.$/],
  ])('%s', (name, problem) => {
    expect(describeNameProblem(name, schema) ?? '').toMatch(problem);
  });

  it('is measured by the pattern of the template', () => {
    expect(describeNameProblem('Docks', { pattern: '^[A-Z]+$' })).toBe(
      'It must match ^[A-Z]+$.',
    );
  });
});

describe('a name in the catalog', () => {
  const component = (annotations = {}) => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'dock', annotations },
  });
  const generated = component({ [TEMPLATE_ANNOTATION]: 'node-x' });
  it.each([
    ['free', undefined, 'node-x', true, /is free/],
    ['taken', component(), 'node-x', false, /in the catalog already/],
    ['of the same golden path', generated, 'node-x', true, /repeat that run/],
    ['of some golden path', generated, undefined, true, /repeat that run/],
    ['of another golden path', generated, 'node-y', false, /another name/],
  ])('that is %s', (_, taken, template, ok, words) => {
    expect(judgeName('dock', taken, template)).toEqual({
      ok,
      words: expect.stringMatching(words),
    });
  });
});
