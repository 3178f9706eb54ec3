import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { readSettings } from '../src/server/settings.ts';

const good = {
  SERVICE_NAME: 'trial',
  HOST: '127.0.0.1',
  PORT: '3100',
  LOG_LEVEL: 'warn',
};

test('settings come from the environment', () => {
  assert.deepEqual(readSettings({}, good), { ...good, PORT: 3100 });
});

for (const [name, value] of [
  ['PORT', undefined],
  ['PORT', 'x'],
  ['PORT', ''],
  ['PORT', '70000'],
  ['PORT', '-1'],
  ['PORT', '3100.5'],
  ['LOG_LEVEL', 'loud'],
  ['HOST', undefined],
  ['SERVICE_NAME', ''],
] as const) {
  test(`${name}=${value} is refused by name`, () => {
    assert.throws(
      () => readSettings({}, { ...good, [name]: value }),
      new RegExp(`\\n {2}${name}: `),
    );
  });
}

test('a wrong setting of the service itself is named, its value is not', () => {
  const shape = { TOKEN: z.string().min(40, 'must have 40 characters') };
  assert.throws(
    () => readSettings(shape, { ...good, TOKEN: 'hush' }),
    ({ message }: Error) =>
      message.includes('TOKEN: must have 40') && !message.includes('hush'),
  );
});
