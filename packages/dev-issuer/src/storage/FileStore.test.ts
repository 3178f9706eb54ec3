import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileStore } from './FileStore';
import { StoreAdapter } from './StoreAdapter';

let folder: string;
let time: number;
const now = () => time;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'issuer store '));
  time = 1000;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const adapter = (kind = 'Session') =>
  new StoreAdapter(new FileStore(folder, now), kind, now);

describe('the store', () => {
  it('gives back what was kept, also after a restart', async () => {
    await adapter().upsert('a', { uid: 'u' }, 60);
    expect(await adapter().find('a')).toEqual({ uid: 'u' });
    expect(await adapter().findByUid('u')).toEqual({ uid: 'u' });
  });

  it('keeps the kinds apart', async () => {
    await adapter('Grant').upsert('a', { uid: 'u' }, 60);
    expect(await adapter().find('a')).toBeUndefined();
    expect(await adapter().findByUid('u')).toBeUndefined();
  });

  it('forgets at the second of expiry', async () => {
    await adapter().upsert('a', {}, 60);
    time = 1059;
    expect(await adapter().find('a')).toEqual({});
    time = 1060;
    expect(await adapter().find('a')).toBeUndefined();
  });

  it('marks a used code and still forgets it in time', async () => {
    const codes = adapter('AuthorizationCode');
    await codes.upsert('c', { exp: 1060 }, 60);
    time = 1030;
    await codes.consume('c');
    expect(await codes.find('c')).toEqual({ exp: 1060, consumed: 1030 });
    time = 1060;
    expect(await codes.find('c')).toBeUndefined();
  });

  it('takes back all of a grant and nothing else', async () => {
    const tokens = adapter('RefreshToken');
    await tokens.upsert('a', { grantId: 'g' }, 60);
    await tokens.upsert('b', { grantId: 'h' }, 60);
    await tokens.revokeByGrantId('g');
    expect(await tokens.find('a')).toBeUndefined();
    expect(await tokens.find('b')).toEqual({ grantId: 'h' });
  });

  it('names a file that it cannot read', () => {
    writeFileSync(join(folder, 'sessions.json'), '{');
    expect(() => adapter()).toThrow(/sessions\.json cannot be read/);
  });
});
