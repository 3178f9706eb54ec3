import { toTemplate } from './toTemplate';

const origin = {
  path: 'node-x/template.yaml',
  location: 'url:http://git.test/a/b/src/tag/v1.0.0/node-x/template.yaml',
  source: 'url:http://git.test/a/b',
};
const template = `
apiVersion: scaffolder.backstage.io/v1beta3
kind: Template
metadata:
  name: node-x
  annotations:
    acme.test/team: platform
    backstage.io/managed-by-location: url:http://evil.test/template.yaml
spec:
  type: service
`;

it('gives the entity, and says itself where it is from', () => {
  expect(toTemplate(template, origin)).toEqual({
    apiVersion: 'scaffolder.backstage.io/v1beta3',
    kind: 'Template',
    metadata: {
      name: 'node-x',
      annotations: {
        'acme.test/team': 'platform',
        'backstage.io/managed-by-location': origin.location,
        'backstage.io/managed-by-origin-location': origin.source,
      },
    },
    spec: { type: 'service' },
  });
});

it.each([
  ['', /must hold a Template/],
  ['---\n---\n', /must hold a Template/],
  ['just text', /must hold a Template/],
  ['- a list', /must hold a Template/],
  ['kind: [Template', /node-x\/template\.yaml:1:\d+: is no YAML/],
  ['apiVersion: a/v1\nkind: Template\n', /must hold a Template:.*metadata/],
  [template.replace('node-x', '7'), /must hold a Template:.*name/],
  [template.replace('node-x', '""'), /must hold a Template:.*name/],
  [template.replace('kind: Template', 'kind: User'), /one entity, of kind/],
  [`${template}---${template}`, /one entity, of kind Template/],
])('refuses %j', (text, message) => {
  expect(() => toTemplate(text, origin)).toThrow(message);
  expect(() => toTemplate(text, origin)).toThrow('node-x/template.yaml');
});
