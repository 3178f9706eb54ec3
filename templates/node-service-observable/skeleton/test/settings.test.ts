import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSettings } from '../src/settings.ts';

test('settings come from the environment', () => {
  assert.deepEqual(readSettings({ PORT: '3100', LOG_LEVEL: 'warn' }), {
    host: '127.0.0.1',
    port: 3100,
    logLevel: 'warn',
  });
});

for (const env of [{}, { PORT: 'x' }, { PORT: '70000' }, { PORT: '1', LOG_LEVEL: 'loud' }]) {
  test(`${JSON.stringify(env)} is refused`, () => {
    assert.throws(() => readSettings(env), /must be/);
  });
}
