import { fileOf } from './fileOf';

it.each([
  [
    'url:https://git.example/x/slo.yaml',
    3,
    'https://git.example/x/slo.yaml, line 3',
  ],
  ['file:/srv/slo.yaml', undefined, '/srv/slo.yaml'],
])('%s at line %p is %s', (location, line, text) => {
  expect(fileOf(location, line)).toBe(text);
});
