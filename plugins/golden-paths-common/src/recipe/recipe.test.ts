import { answersFor } from './answersFor';
import { readRecipe } from './readRecipe';

const TEMPLATE = `
apiVersion: scaffolder.backstage.io/v1beta3
kind: Template
spec:
  parameters:
    - title: Your service
      properties:
        name: { type: string }
        port: { type: integer, default: 3100 }
      required: [name]
    - properties:
        tracing: { type: boolean, default: true }
  steps:
    - action: debug:log
    - action: golden-path:render
      input:
        layers: [base, node-x]
        copyWithoutTemplating: [src/**]
        values:
          name: \${{ parameters.name }}
          port: \${{ parameters.port }}
          tracing: \${{ parameters.tracing }}
          title: \${{ parameters.name | upper }}
          primitive: observability
`;
const recipe = readRecipe(TEMPLATE);

describe('readRecipe', () => {
  it('finds layers, globs and the fields of all pages', () => {
    expect(recipe).toMatchObject({
      layers: ['base', 'node-x'],
      copyWithoutTemplating: ['src/**'],
      properties: { port: { default: 3100 }, tracing: { default: true } },
      required: ['name'],
    });
  });

  it.each([
    ['no YAML', 'a: [', 'template.yaml:1:5: is no YAML'],
    ['nothing', '', 'needs a step with the action golden-path:render'],
    ['another step', 'spec: {steps: [{action: x}]}', 'needs a step'],
    [
      'a layer that is a path',
      'spec: {steps: [{action: "golden-path:render", input: {layers: [../x], values: {}}}]}',
      'input.layers.0',
    ],
  ])('refuses %s', (_, text, message) => {
    expect(() => readRecipe(text)).toThrow(message);
  });
});

describe('answersFor', () => {
  it.each([
    ['what was answered', { name: 'a', port: 7 }, { name: 'a', port: 7 }],
    ['defaults of new questions', { name: 'a' }, { tracing: true, port: 3100 }],
    [
      'constants of the release',
      { primitive: 'old' },
      { primitive: 'observability' },
    ],
    ['what was answered by an expression', { title: 'A' }, { title: 'A' }],
    ['null as an answer', { port: null }, { port: null }],
  ])('keeps %s', (_, recorded, expected) => {
    expect(answersFor(recipe, recorded as any)).toMatchObject(expected);
  });

  it('leaves out what it cannot tell, and what is asked no more', () => {
    const answers = answersFor(recipe, { gone: 1 });
    expect(Object.keys(answers).sort()).toEqual([
      'port',
      'primitive',
      'tracing',
    ]);
  });

  it('takes no inherited property for an answer', () => {
    const odd = { ...recipe, values: { constructor: '${{ parameters.x }}' } };
    expect(answersFor(odd, {})).toEqual({});
  });
});
