import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { after, test } from 'node:test';
import { promisify } from 'node:util';
import { main, startService } from './startService.ts';
import { makeSurroundings } from './surroundings.ts';

const surroundings = await makeSurroundings();
after(() => surroundings.remove());

test('it starts, answers and ends in order', async () => {
  const service = await startService(surroundings.settings);
  try {
    assert.equal((await fetch(`${service.address}/healthz`)).status, 200);
  } finally {
    assert.equal(await service.stop(), 0);
  }
  assert.match(service.log(), /"msg":"stopped"/);
});

test('a wrong setting stops the start and says what would be right', async () => {
  const env = { ...process.env, PORT: '99999' };
  const started = promisify(execFile)(process.execPath, [main], { env });
  await assert.rejects(started, ({ code, stderr }) => {
    assert.match(stderr, /PORT: must be a number from 0 to 65535/);
    return code === 1;
  });
});
