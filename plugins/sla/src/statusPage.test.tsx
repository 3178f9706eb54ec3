import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { NotAllowedError } from '@backstage/errors';
import { FakeStatusApi } from '@stagecraft/backstage-plugin-sla-react/testUtils';
import { openStatus } from './__fixtures__/openStatus';
import { domain, incident, maintenance, service } from './__fixtures__/status';

// A dialog takes long to open on a busy machine.
jest.setTimeout(60_000);

const delivery = domain(
  'Delivery',
  service('tracking', 'broken'),
  service('labels', 'kept'),
);
const billing = domain('Billing', service('invoices', 'kept'));

const full = () =>
  new FakeStatusApi({
    domains: [billing, delivery],
    incidents: [incident],
    maintenance: [maintenance],
  });

describe('the status page', () => {
  it('says how the platform is, and unfolds what needs attention', async () => {
    openStatus(full());
    expect(
      await screen.findByRole('heading', {
        name: '1 incident being worked on',
      }),
    ).toBeInTheDocument();
    expect(screen.getByText(/^3 services measured\. As of/)).toBeVisible();
    const strip = screen.getByRole('slider', { name: 'tracking, day by day' });
    expect(strip).toHaveAttribute(
      'aria-valuetext',
      '24 Nov 2026: 100% good, every target met',
    );
    strip.focus();
    await userEvent.keyboard('{ArrowLeft}');
    expect(strip).toHaveAttribute(
      'aria-valuetext',
      '23 Nov 2026: 99.3% good, a target missed',
    );
    await userEvent.keyboard('{ArrowLeft}');
    expect(strip).toHaveAttribute(
      'aria-valuetext',
      '22 Nov 2026: not measured',
    );
    expect(
      screen.queryByRole('slider', { name: 'invoices, day by day' }),
    ).not.toBeInTheDocument();
  });

  it('tells an incident with its updates, whose text is only text', async () => {
    openStatus(full());
    const incidents = await screen.findByRole('region', { name: 'Incidents' });
    expect(incidents).toHaveTextContent('since 24 Nov 2026, 08:00 UTC');
    expect(incidents).toHaveTextContent('<script>alert(1)</script>');
    expect(
      within(incidents).getByRole('link', { name: 'https://status.example/7' }),
    ).toHaveAttribute('rel', 'noopener noreferrer');
  });

  it('lets an incident be resolved', async () => {
    const api = full();
    openStatus(api);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Update: Scanners offline' }),
    );
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByRole('button', { name: 'Tell' })).toBeDisabled();
    await userEvent.click(
      within(dialog).getByRole('button', { name: /Status/ }),
    );
    await userEvent.click(screen.getByRole('option', { name: 'Resolved' }));
    await userEvent.type(
      screen.getByRole('textbox', { name: /What is new/ }),
      'Fuse replaced',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Resolve' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(api.calls).toEqual([
      ['updateIncident', 'i', { status: 'resolved', text: 'Fuse replaced' }],
    ]);
    expect(await screen.findByText('Fuse replaced')).toBeInTheDocument();
  });

  it('keeps what was written when saving fails', async () => {
    const api = full();
    openStatus(api);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Update: Scanners offline' }),
    );
    const text = await screen.findByRole('textbox', { name: /What is new/ });
    await userEvent.type(text, 'Still dark');
    api.failure = new Error('the database is away');
    await userEvent.click(screen.getByRole('button', { name: 'Tell' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'the database is away',
    );
    expect(text).toHaveValue('Still dark');
  });

  it('lets announced maintenance be cancelled, as it was read', async () => {
    const api = full();
    openStatus(api);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Cancel: New firmware' }),
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Cancel the maintenance' }),
    );
    expect(
      await screen.findByText('None is announced for the next 14 days.'),
    ).toBeInTheDocument();
    expect(api.calls).toMatchObject([
      ['cancelMaintenance', { id: 'm', version: 3 }],
    ]);
  });

  it('says so when there is nothing, and when it may not be read', async () => {
    const { unmount } = openStatus(new FakeStatusApi());
    expect(
      await screen.findByRole('heading', { name: 'Nothing is measured yet' }),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/Services appear here with their first SLO/),
    ).toBeInTheDocument();
    unmount();
    const refused = new FakeStatusApi();
    refused.failure = new NotAllowedError('no');
    openStatus(refused);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'You may not read service levels',
    );
  });
});

it('reports an incident of the chosen services', async () => {
  const api = new FakeStatusApi({ domains: [delivery] });
  openStatus(api);
  await userEvent.click(
    await screen.findByRole('button', { name: 'Report an incident' }),
  );
  const dialog = await screen.findByRole('dialog');
  const report = within(dialog).getByRole('button', { name: 'Report' });
  await userEvent.type(
    within(dialog).getByRole('textbox', { name: /Title/ }),
    'Belt stopped',
  );
  expect(report).toBeDisabled();
  await userEvent.click(
    within(dialog).getByRole('button', { name: /Services/ }),
  );
  await userEvent.click(screen.getByRole('option', { name: 'tracking' }));
  await userEvent.keyboard('{Escape}');
  await userEvent.click(screen.getByRole('button', { name: 'Report' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(api.calls).toMatchObject([
    [
      'reportIncident',
      {
        title: 'Belt stopped',
        entityRefs: ['component:default/tracking'],
        impact: 'degraded',
        status: 'investigating',
        startedAt: expect.stringMatching(/:00\.000Z$/),
      },
    ],
  ]);
});
