import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { InputError } from '@backstage/errors';
import {
  FakeSlaApi,
  objectiveFixture,
  objectiveWindowFixture,
} from '@stagecraft/backstage-plugin-sla-react/testUtils';
import { openPage } from './__fixtures__/openPage';
import { firing, kept } from './__fixtures__/promises';

describe('the page of an objective', () => {
  const path =
    '/service-levels/objectives/default/tracking-api-availability/default';

  it('opens every figure to its working', async () => {
    openPage(path, {
      objectives: [kept],
      window: {
        burnRates: [firing],
        timeLeftMinutes: 2_880,
        working: [
          {
            label: 'Attainment',
            formula: 'good ÷ total',
            substituted: '99,990 ÷ 100,000',
            result: '99.99 %',
          },
          {
            label: 'Remaining budget',
            formula: '1 − spent ÷ allowed',
            substituted: '1 − 10 ÷ 100',
            result: '90 %',
          },
        ],
      },
    });
    await screen.findByRole('heading', { name: 'Tracking API answers' });
    const figure = async (name: string) =>
      screen.findByRole('region', { name });
    expect(await figure('Attainment')).toHaveTextContent(
      'good ÷ total= 99,990 ÷ 100,000= 99.99 %',
    );
    expect(await figure('Error budget')).toHaveTextContent('= 1 − 10 ÷ 100');
    expect(await figure('Coverage')).toHaveTextContent(
      '40,260 minutes ÷ 40,320 minutes',
    );
    expect(await figure('Burn rate, last hour')).toHaveTextContent(
      /at this pace the budget is spent in 2 days.*\(100 − 80\) ÷ 100 ÷ \(1 − 0.999\)= 200×/,
    );
    const working = await figure('How this is computed');
    expect(working).toHaveTextContent('From26 Oct 2026, 10:00 UTC');
    expect(working).toHaveTextContent(
      'To (not included)23 Nov 2026, 10:00 UTC',
    );
  });

  it('marks the rules that alert, and names those left out with the reason', async () => {
    openPage(path, {
      objectives: [
        {
          ...kept,
          definition: {
            ...kept.definition!,
            alertRulesLeftOut: [
              { id: 'page-fast', reason: 'It can never alert.' },
            ],
          },
        },
      ],
      window: { burnRates: [firing] },
    });
    const rates = await screen.findByRole('region', {
      name: 'How fast it burns',
    });
    const row = within(rates).getByRole('row', { name: /Page, slow burn/ });
    expect(row).toHaveTextContent(/5.6×.*200× in 1 h.*Alerting/);
    expect(rates).toHaveTextContent('Page, fast burn: It can never alert.');
  });

  it('shows figures before and after exclusions side by side', async () => {
    const after = objectiveWindowFixture(kept).verdict;
    openPage(path, {
      objectives: [kept],
      window: { before: { ...after, good: 90_000, attainmentPpm: 900_000 } },
    });
    const table = await screen.findByRole('region', {
      name: 'Before and after exclusions',
    });
    expect(table).toHaveTextContent('Attainment90%99.99%');
  });

  it('shows a past date and another window from its address, and says so', async () => {
    const api = new FakeSlaApi({ objectives: [kept] });
    openPage(`${path}?window=7d&at=2026-11-01T00:00Z`, api);
    expect(
      await screen.findByText('As it was at 1 Nov 2026, 00:00 UTC'),
    ).toBeInTheDocument();
    expect(api.windows[0]).toEqual({ window: '7d', at: '2026-11-01T00:00Z' });
    await userEvent.click(screen.getByRole('button', { name: 'Back to now' }));
    await waitFor(() =>
      expect(screen.queryByText(/As it was at 1 Nov/)).not.toBeInTheDocument(),
    );
    expect(api.windows[api.windows.length - 1]).toEqual({
      window: '7d',
      at: undefined,
    });
  });

  it('says what is wrong with a window that cannot be judged', async () => {
    const api = new FakeSlaApi({ objectives: [kept] });
    api.getObjectiveWindow = async () => {
      throw new InputError('window must be a shorthand such as 28d');
    };
    openPage(`${path}?window=fortnight`, api);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'window must be a shorthand such as 28d',
    );
    expect(screen.getByText('What is counted')).toBeInTheDocument();
  });

  it('says in words what is counted and what is not', async () => {
    openPage(path, {
      objectives: [
        {
          ...kept,
          definition: {
            ...kept.definition!,
            noData: 'bad',
            exclusions: [
              {
                title: 'Patch night',
                mode: 'remove',
                maintenance: {
                  start: '2026-01-04T02:00',
                  zone: 'UTC',
                  duration: '2h',
                  rrule: 'FREQ=WEEKLY;BYDAY=SU',
                },
              },
            ],
          },
        },
      ],
    });
    const terms = await screen.findByRole('region', {
      name: 'What is counted',
    });
    expect(terms).toHaveTextContent(
      'Every event counts: the share of events that are good. At least 99.9% must be, over the last 28 days.',
    );
    expect(terms).toHaveTextContent('Minutes without data count as bad');
    expect(terms).toHaveTextContent(
      'Patch night leaves the figures altogether. 2 hours every week on Sunday, first on 4 Jan 2026, 02:00 (UTC).',
    );
  });

  it('names each source with its error', async () => {
    openPage(path, { objectives: [kept] });
    const sources = await screen.findByRole('region', {
      name: 'Where the measurements come from',
    });
    expect(sources).toHaveTextContent('http-probe');
    expect(sources).toHaveTextContent('connection refused');
  });

  it('leads to the agreements that promise it', async () => {
    openPage(path, { objectives: [kept] });
    expect(
      await screen.findByRole('link', { name: 'tracking-for-merchants' }),
    ).toHaveAttribute(
      'href',
      '/service-levels/agreements/default/tracking-for-merchants',
    );
  });

  it('says so when nothing was measured', async () => {
    openPage(path, { objectives: [objectiveFixture({ good: 0, total: 0 })] });
    expect(
      await screen.findByText('Nothing was measured, so nothing was spent.'),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/No source has delivered anything yet/),
    ).toBeInTheDocument();
    const attainment = screen.getByRole('region', { name: 'Attainment' });
    expect(attainment).toHaveTextContent('No data');
    expect(attainment).not.toHaveTextContent('100%');
  });

  it('says why an objective is not computed', async () => {
    openPage(path, {
      objectives: [
        objectiveFixture({
          good: 0,
          total: 0,
          notComputed: 'Composites are not computed yet.',
        }),
      ],
    });
    expect(
      await screen.findByText('Composites are not computed yet.'),
    ).toBeInTheDocument();
    expect(screen.queryByRole('img')).not.toBeInTheDocument();
  });

  it('tells an objective that is not there from a failure', async () => {
    openPage(path, { objectives: [] });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Nothing is here',
    );
    expect(
      screen.queryByRole('button', { name: 'Try again' }),
    ).not.toBeInTheDocument();
  });
});

describe('definitions with problems', () => {
  it('tell file, line, field and what would be right', async () => {
    openPage('/service-levels/problems', {
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

  it('lead to the entity only where one exists', async () => {
    const problemOf = (name: string) => ({
      document: `SLO ${name}`,
      entityRef: `slo:default/${name}`,
      message: 'must be below 1',
      seenAt: '2026-11-23T10:00:00Z',
    });
    openPage(
      '/service-levels/problems',
      { problems: [problemOf('once-valid'), problemOf('never-valid')] },
      [
        {
          apiVersion: 'openslo/v1',
          kind: 'SLO',
          metadata: { name: 'once-valid', namespace: 'default' },
        },
      ],
    );
    expect(
      await screen.findByRole('link', { name: 'once-valid' }),
    ).toBeInTheDocument();
    const never = screen.getByRole('heading', { name: 'SLO never-valid' });
    expect(within(never).queryByRole('link')).not.toBeInTheDocument();
  });

  it('say so when there is none', async () => {
    openPage('/service-levels/problems', { problems: [] });
    expect(
      await screen.findByRole('heading', { name: 'Every definition is fine' }),
    ).toBeInTheDocument();
  });
});
