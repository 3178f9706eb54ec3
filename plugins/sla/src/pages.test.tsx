import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { NotAllowedError } from '@backstage/errors';
import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { slaApiRef } from '@stagecraft/backstage-plugin-sla-react';
import {
  FakeSlaApi,
  FakeSlaContent,
  objectiveFixture,
} from '@stagecraft/backstage-plugin-sla-react/testUtils';
import { AgreementDetail } from '@stagecraft/backstage-plugin-sla-common';
import slaPlugin from './plugin';

const kept = objectiveFixture({
  sample: true,
  agreementRefs: ['servicelevelagreement:default/tracking-for-merchants'],
  sources: [
    {
      source: 'http-probe',
      lastSampleAt: '2026-11-23T09:59:00Z',
      error: { message: 'connection refused', at: '2026-11-23T10:00:00Z' },
    },
  ],
  days: [{ day: '2026-11-23', good: 1440, total: 1440, sample: true }],
});
const broken = objectiveFixture({
  sloRef: 'slo:default/invoices',
  title: 'Invoices are sent',
  entityRef: 'component:default/invoicing',
  ownerRef: 'group:default/billing',
  good: 90,
  total: 100,
});
const agreement: AgreementDetail = {
  ref: 'servicelevelagreement:default/tracking-for-merchants',
  title: 'Tracking, for merchants',
  providerRef: 'component:default/tracking-api',
  consumerRefs: ['group:default/merchants'],
  ownerRef: 'group:default/parcel-tracking',
  effectiveFrom: '2026-04-01T00:00:00Z',
  objectives: [
    {
      sloRef: kept.sloRef,
      objective: kept.objective,
      agreedPpm: 995_000,
      targetPpm: 999_000,
      marginPpm: 4_000,
      state: 'kept',
    },
  ],
  revisions: [
    {
      revision: 1,
      recordedAt: '2026-03-30T08:00:00Z',
      effectiveAt: '2026-04-01T00:00:00Z',
      hash: '0123456789abcdef',
      withdrawn: false,
    },
  ],
};

function open(path: string, content: FakeSlaContent | FakeSlaApi) {
  const api = content instanceof FakeSlaApi ? content : new FakeSlaApi(content);
  return renderTestApp({
    features: [slaPlugin],
    initialRouteEntries: [path],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    apis: [
      [slaApiRef, api],
      catalogApiMock(),
      mockApis.identity({
        userEntityRef: 'user:default/devon',
        ownershipEntityRefs: ['group:default/parcel-tracking'],
      }),
    ],
  });
}

const overview = '/service-levels/objectives';

describe('the overview', () => {
  it('shows what needs attention first, each with its figures', async () => {
    open(overview, { objectives: [kept, broken] });
    await screen.findByText('Invoices are sent');
    const rows = screen.getAllByRole('row').slice(1);
    expect(rows.map(row => row.textContent)).toEqual([
      expect.stringMatching(/^BrokenInvoices are sent.*90%.*9,900% overspent/),
      expect.stringMatching(/^KeptTracking API answers.*99\.99%.*90% left/),
    ]);
    expect(within(rows[1]).getByText('Sample data')).toBeInTheDocument();
    expect(within(rows[0]).queryByText('Sample data')).not.toBeInTheDocument();
  });

  it('follows the address and the buttons of the states', async () => {
    open(`${overview}?state=broken`, { objectives: [kept, broken] });
    const onlyBroken = await screen.findByRole('button', { name: /Broken/ });
    expect(onlyBroken).toHaveAttribute('aria-pressed', 'true');
    await screen.findByText('Invoices are sent');
    expect(screen.queryByText('Tracking API answers')).not.toBeInTheDocument();
    await userEvent.click(onlyBroken);
    expect(await screen.findByText('Tracking API answers')).toBeInTheDocument();
  });

  it('shows only what the reader owns on demand', async () => {
    open(`${overview}?mine=true`, { objectives: [kept, broken] });
    expect(await screen.findByText('Tracking API answers')).toBeInTheDocument();
    await waitFor(() =>
      expect(screen.queryByText('Invoices are sent')).not.toBeInTheDocument(),
    );
  });

  it('offers to clear filters that nothing passes', async () => {
    open(`${overview}?text=unheard-of`, { objectives: [kept] });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Clear filters' }),
    );
    expect(await screen.findByText('Tracking API answers')).toBeInTheDocument();
  });

  it('shows that it is loading, and no figure before there is one', async () => {
    const api = new FakeSlaApi();
    api.listObjectives = () => new Promise(() => {});
    open(overview, api);
    expect(await screen.findByText('Loading table data.')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: /Kept/ })).toHaveTextContent('–');
  });

  it('says how to begin when nothing is promised', async () => {
    open(overview, { objectives: [] });
    expect(
      await screen.findByRole('heading', { name: 'Nothing is promised yet' }),
    ).toBeInTheDocument();
    expect(screen.queryByRole('grid')).not.toBeInTheDocument();
  });

  it('names the missing permission, and shows no figure', async () => {
    open(overview, { failure: new NotAllowedError('no') });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'sla.objective.read',
    );
    expect(screen.queryByText(/%/)).not.toBeInTheDocument();
  });

  it('says what failed, and tries again', async () => {
    const api = new FakeSlaApi({ failure: new Error('database is down') });
    open(overview, api);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'database is down',
    );
    api.content = { objectives: [kept] };
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Tracking API answers')).toBeInTheDocument();
  });

  it('leads to the definitions with problems', async () => {
    open(overview, {
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

describe('the page of an objective', () => {
  const path = `${overview}/default/tracking-api-availability/default`;

  it('opens every figure to its working', async () => {
    open(path, { objectives: [kept] });
    await screen.findByRole('heading', { name: 'Tracking API answers' });
    const working = screen.getByRole('region', {
      name: 'How this is computed',
    });
    expect(working).toHaveTextContent('good / total');
    expect(working).toHaveTextContent('26 Oct 2026, 10:00 UTC');
    expect(working).toHaveTextContent('Good events99,990');
    expect(working).toHaveTextContent('All events100,000');
    expect(working).toHaveTextContent('40,260 of 40,320 minutes (99%)');
  });

  it('names each source with its error', async () => {
    open(path, { objectives: [kept] });
    const sources = await screen.findByRole('region', {
      name: 'Where the measurements come from',
    });
    expect(sources).toHaveTextContent('http-probe');
    expect(sources).toHaveTextContent('connection refused');
  });

  it('leads to the agreements that promise it', async () => {
    open(path, { objectives: [kept] });
    expect(
      await screen.findByRole('link', { name: 'tracking-for-merchants' }),
    ).toHaveAttribute(
      'href',
      '/service-levels/agreements/default/tracking-for-merchants',
    );
  });

  it('says so when nothing was measured', async () => {
    open(path, { objectives: [objectiveFixture({ good: 0, total: 0 })] });
    expect(
      await screen.findByText('Nothing was measured, so nothing was spent.'),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/No source has delivered anything yet/),
    ).toBeInTheDocument();
    expect(screen.queryByText('100%')).not.toBeInTheDocument();
  });

  it('says why an objective is not computed', async () => {
    open(path, {
      objectives: [
        objectiveFixture({
          good: 0,
          total: 0,
          notComputed: 'Composites are not computed yet.',
          working: undefined,
        }),
      ],
    });
    expect(
      await screen.findByText(
        'Nothing is computed. Composites are not computed yet.',
      ),
    ).toBeInTheDocument();
  });

  it('tells an objective that is not there from a failure', async () => {
    open(path, { objectives: [] });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Nothing is here',
    );
    expect(
      screen.queryByRole('button', { name: 'Try again' }),
    ).not.toBeInTheDocument();
  });
});

describe('agreements', () => {
  it('are listed with provider, consumers and state', async () => {
    open('/service-levels/agreements', { agreements: [agreement] });
    const row = (
      await screen.findByRole('link', { name: 'Tracking, for merchants' })
    ).closest('li')!;
    expect(row).toHaveTextContent(
      /tracking-api promises one level to merchants/,
    );
    expect(row).toHaveTextContent('Kept');
  });

  it('are said in plain words on their own page', async () => {
    open('/service-levels/agreements/default/tracking-for-merchants', {
      agreements: [agreement],
    });
    const promised = await screen.findByRole('region', {
      name: 'What is promised',
    });
    expect(promised).toHaveTextContent(
      'At least 99.5%. The team aims for 99.9%: a margin of 0.4% before the promise breaks.',
    );
    expect(
      screen.getByText(/In force from 1 Apr 2026. No review is planned./),
    ).toBeInTheDocument();
    expect(screen.getByText('0123456789')).toBeInTheDocument();
  });

  it('say so when there is none, and when they may not be read', async () => {
    const { unmount } = open('/service-levels/agreements', { agreements: [] });
    expect(
      await screen.findByRole('heading', { name: 'Nothing is agreed yet' }),
    ).toBeInTheDocument();
    unmount();
    open('/service-levels/agreements', { failure: new NotAllowedError('no') });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'You may not read service levels',
    );
  });
});

describe('definitions with problems', () => {
  it('tell file, line, field and what would be right', async () => {
    open('/service-levels/problems', {
      problems: [
        {
          document: 'SLO sorting',
          location: 'url:https://git.example/slo.yaml',
          line: 31,
          field: 'spec.objectives[0].target',
          message: 'must be below 1, got 99.9; write 0.999',
          seenAt: '2026-11-23T10:00:00Z',
        },
      ],
    });
    const problem = (
      await screen.findByRole('heading', { name: 'SLO sorting' })
    ).closest('li')!;
    expect(problem).toHaveTextContent('must be below 1, got 99.9; write 0.999');
    expect(problem).toHaveTextContent('https://git.example/slo.yaml, line 31');
    expect(problem).toHaveTextContent('spec.objectives[0].target');
  });

  it('say so when there is none', async () => {
    open('/service-levels/problems', { problems: [] });
    expect(
      await screen.findByRole('heading', { name: 'Every definition is fine' }),
    ).toBeInTheDocument();
  });
});
