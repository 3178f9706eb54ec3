import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { NotAllowedError } from '@backstage/errors';
import {
  FakeSlaApi,
  objectiveFixture,
} from '@stagecraft/backstage-plugin-sla-react/testUtils';
import { openPage } from './__fixtures__/openPage';
import { broken, kept } from './__fixtures__/promises';

const overview = '/service-levels/objectives';
const many = Array.from({ length: 120 }, (_, n) =>
  objectiveFixture({ sloRef: `slo:default/slo-${n}`, title: `Objective ${n}` }),
);

describe('the overview', () => {
  it('shows what needs attention first, each with its figures', async () => {
    openPage(overview, { objectives: [kept, broken] });
    await screen.findByText('Invoices are sent');
    const rows = screen.getAllByRole('row').slice(1);
    expect(rows.map(row => row.textContent)).toEqual([
      expect.stringMatching(
        /^BrokenInvoices are sent.*90%.*100× budget spent.*100×/,
      ),
      expect.stringMatching(/^KeptTracking API answers.*99\.99%.*90% left/),
    ]);
    expect(within(rows[1]).getByText('Sample data')).toBeInTheDocument();
    expect(within(rows[0]).queryByText('Sample data')).not.toBeInTheDocument();
  });

  it('follows the address and the buttons of the states', async () => {
    openPage(`${overview}?state=broken`, { objectives: [kept, broken] });
    const onlyBroken = await screen.findByRole('button', { name: /Broken/ });
    expect(onlyBroken).toHaveAttribute('aria-pressed', 'true');
    await screen.findByText('Invoices are sent');
    expect(screen.queryByText('Tracking API answers')).not.toBeInTheDocument();
    await userEvent.click(onlyBroken);
    expect(await screen.findByText('Tracking API answers')).toBeInTheDocument();
  });

  it('asks the server for one page, sorted as the address says', async () => {
    const api = new FakeSlaApi({ objectives: many });
    openPage(`${overview}?sort=-title&page=2&size=50`, api);
    expect(await screen.findByText('51 - 100 of 120')).toBeInTheDocument();
    expect(api.queries[0]).toEqual({
      sort: '-title',
      limit: 50,
      offset: 50,
    });
    await userEvent.click(
      screen.getByRole('button', { name: 'Next table page' }),
    );
    expect(await screen.findByText('101 - 120 of 120')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('columnheader', { name: /Owner/ }));
    expect(await screen.findByText('1 - 50 of 120')).toBeInTheDocument();
    expect(api.queries[api.queries.length - 1]).toMatchObject({
      sort: 'owner',
      offset: 0,
    });
  });

  it('offers the first page where there is no such page', async () => {
    openPage(`${overview}?page=99`, { objectives: [kept] });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Go to the first page' }),
    );
    expect(await screen.findByText('Tracking API answers')).toBeInTheDocument();
  });

  it('shows what one agreement promises', async () => {
    const ref = 'servicelevelagreement:default/tracking-for-merchants';
    openPage(`${overview}?agreement=${ref}`, { objectives: [kept, broken] });
    expect(await screen.findByText('Tracking API answers')).toBeInTheDocument();
    expect(screen.queryByText('Invoices are sent')).not.toBeInTheDocument();
  });

  it('says what alerts, and how long the budget lasts', async () => {
    openPage(overview, {
      objectives: [{ ...kept, alerting: 'page', timeLeftMinutes: 300 }],
    });
    const row = (await screen.findByText('Tracking API answers')).closest(
      '[role="row"]',
    );
    expect(row).toHaveTextContent(/KeptPaging.*spent in 5 hours/);
  });

  it('shows only what the reader owns on demand', async () => {
    openPage(`${overview}?mine=true`, {
      objectives: [kept, broken],
      ownedRefs: ['group:default/parcel-tracking'],
    });
    expect(await screen.findByText('Tracking API answers')).toBeInTheDocument();
    await waitFor(() =>
      expect(screen.queryByText('Invoices are sent')).not.toBeInTheDocument(),
    );
  });

  it('offers to clear filters that nothing passes', async () => {
    openPage(`${overview}?text=unheard-of`, { objectives: [kept] });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Clear filters' }),
    );
    expect(await screen.findByText('Tracking API answers')).toBeInTheDocument();
  });

  it('shows that it is loading, and no figure before there is one', async () => {
    const api = new FakeSlaApi();
    api.listObjectives = () => new Promise(() => {});
    openPage(overview, api);
    expect(await screen.findByText('Loading table data.')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: /Kept/ })).toHaveTextContent('–');
  });

  it('says how to begin when nothing is promised', async () => {
    openPage(overview, { objectives: [] });
    expect(
      await screen.findByRole('heading', { name: 'Nothing is promised yet' }),
    ).toBeInTheDocument();
    expect(screen.queryByRole('grid')).not.toBeInTheDocument();
  });

  it('names the missing permission, and shows no figure', async () => {
    openPage(overview, { failure: new NotAllowedError('no') });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'sla.objective.read',
    );
    expect(screen.queryByText(/%/)).not.toBeInTheDocument();
  });

  it('says what failed, and tries again', async () => {
    const api = new FakeSlaApi({ failure: new Error('database is down') });
    openPage(overview, api);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'database is down',
    );
    api.content = { objectives: [kept] };
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Tracking API answers')).toBeInTheDocument();
  });

  it('leads to the definitions with problems', async () => {
    openPage(overview, {
      objectives: [kept],
      problems: [
        { document: 'SLO x', message: 'wrong', seenAt: '2026-11-23T10:00:00Z' },
      ],
    });
    expect(
      await screen.findByText('1 definition has a problem'),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Show them' })).toHaveAttribute(
      'href',
      '/service-levels/problems',
    );
  });
});
