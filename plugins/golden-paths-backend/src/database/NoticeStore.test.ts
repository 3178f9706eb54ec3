import { proxiedDatabase } from '@stagecraft/backstage-backend-http/testUtils';
import { setTimeout as pause } from 'node:timers/promises';
import {
  generated,
  goldenPathsApp,
  migratedDatabase,
  templates,
} from '../__fixtures__/goldenPathsApp';
import { NoticeStore, type Notice } from './NoticeStore';

jest.setTimeout(60_000);
const LONGEST_MS = 30_000;

/** One notice that nobody was told of. */
async function untold() {
  const db = await migratedDatabase();
  const portal = goldenPathsApp(db, [generated('dock')]);
  portal.host.release('golden-paths', 'v1.0.0', templates());
  await portal.generate('dock', 'v1.0.0');
  await portal.look('dock');
  portal.refusing.notifications = true;
  const next = templates({ 'base/skeleton/src/a.ts': 'a2' });
  portal.host.release('golden-paths', 'v1.1.0', next);
  await portal.look('dock');
  return db;
}

it('sends again what somebody sent who died before it was noted, and then never again', async () => {
  const db = await untold();
  const sent: Notice[] = [];
  const send = async (notice: Notice) => void sent.push(notice);

  const dying = await proxiedDatabase(db);
  const death = new NoticeStore(dying.db).sendEach(20, async notice => {
    await send(notice);
    await dying.proxy.stop();
  });
  await expect(death).rejects.toThrow();
  expect(sent).toHaveLength(1);

  const store = new NoticeStore(db);
  const end = performance.now() + LONGEST_MS;
  // PostgreSQL notices a moment later that nobody holds the row any more.
  while (sent.length === 1 && performance.now() < end) {
    await store.sendEach(20, send);
    await pause(20);
  }
  expect(sent).toEqual([sent[0], sent[0]]);
  await store.sendEach(20, send);
  expect(sent).toHaveLength(2);
  await dying.close();
});
