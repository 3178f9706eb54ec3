import { startNotifyingPortal } from './__fixtures__/notifyingPortal';

jest.setTimeout(120_000);

const MINUTE_MS = 60_000;
const KEY = 'slo:default/tracking/default';

/** Hands in the minutes of an hour up to now. */
function samples(good: number) {
  const now = Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS;
  return {
    source: 'ci',
    samples: Array.from({ length: 60 }, (_, i) => ({
      objective: KEY,
      minute: new Date(now - (i + 1) * MINUTE_MS).toISOString(),
      sequence: good,
      good,
      total: 100,
    })),
  };
}

it('tells owners about alerts, except those who muted the topic, and replaces the beginning by the end', async () => {
  const { call, run } = await startNotifyingPortal();
  const shown = async (user: string) => {
    const { notifications } = await call('/notifications/notifications', user);
    return (
      notifications as { payload: { topic: string; title: string } }[]
    ).map(({ payload: { topic, title } }) => `${topic} ${title}`);
  };
  await run('reconcile-definitions');
  await call('/sla/v1/samples', 'otto', samples(50));
  await call('/notifications/settings', 'rita', {
    channels: [
      {
        id: 'Web',
        origins: [
          {
            id: 'plugin:sla',
            enabled: true,
            topics: [{ id: 'sla.page', enabled: false }],
          },
        ],
      },
    ],
  });
  await run('evaluate-alerts');
  await run('deliver-alerts');
  const burning =
    'Tracking answers: errors at 50 times the rate that the promise allows';
  expect((await shown('otto')).sort()).toEqual([
    `sla.page ${burning}`,
    `sla.page ${burning}`,
    `sla.ticket ${burning}`,
    `sla.ticket ${burning}`,
  ]);
  expect(await shown('rita')).toEqual([
    `sla.ticket ${burning}`,
    `sla.ticket ${burning}`,
  ]);

  await call('/sla/v1/samples', 'otto', samples(100));
  await run('evaluate-alerts');
  await run('deliver-alerts');
  const over = 'Tracking answers: errors are back to what the promise allows';
  expect((await shown('otto')).sort()).toEqual([
    `sla.page ${over}`,
    `sla.page ${over}`,
    `sla.ticket ${over}`,
    `sla.ticket ${over}`,
  ]);
});
