import { screen, within } from '@testing-library/react';
import { NotAllowedError } from '@backstage/errors';
import { openPage } from './__fixtures__/openPage';
import { agreement, tooMuch } from './__fixtures__/promises';

describe('agreements', () => {
  it('are listed with provider, consumers and state', async () => {
    openPage('/service-levels/agreements', { agreements: [agreement] });
    const row = (
      await screen.findByRole('link', { name: 'Tracking, for merchants' })
    ).closest('[role="row"]')!;
    expect(row).toHaveTextContent(/tracking-api to merchants.*99.5%/);
    expect(row).toHaveTextContent('Kept');
  });

  it('are said in plain words on their own page', async () => {
    openPage('/service-levels/agreements/default/tracking-for-merchants', {
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

  it('tell times, credits, exclusions and each month', async () => {
    openPage('/service-levels/agreements/default/tracking-for-merchants', {
      agreements: [agreement],
    });
    const part = (name: string) => screen.findByRole('region', { name });
    expect(await part('Response times')).toHaveTextContent(
      'outage15 minutes4 hours',
    );
    expect(await part('When a level is missed')).toHaveTextContent(
      'Below 99.5% in a month: 5% of the month is credited',
    );
    expect(await part('What is not covered')).toHaveTextContent(
      'Carrier partners: Not ours.',
    );
    const months = within(await part('Attainment by month'));
    const rows = months.getAllByRole('row').slice(1);
    expect(rows[0]).toHaveTextContent(
      /November 2026so far, by revision 1.*99.5%99.99%Kept98%None$/,
    );
    expect(rows[1]).toHaveTextContent(
      /October 2026complete, by revision 1.*99.12%Broken100%5%$/,
    );
    expect(
      screen.getByRole('img', {
        name: '2 months, 2 measured, 1 with a broken level',
      }),
    ).toBeInTheDocument();
  });

  it('are held against what they stand on', async () => {
    openPage('/service-levels/agreements/default/tracking-for-merchants', {
      agreements: [agreement],
      promises: [tooMuch],
    });
    const behind = await screen.findByRole('region', {
      name: 'Can it be kept?',
    });
    expect(behind).toHaveTextContent(
      '99.5% is promised, but what it needs promises only 99% together. The highest promise that can be kept is 99%.',
    );
    expect(behind).toHaveTextContent('session-gatewayneeded99%');
    expect(behind).toHaveTextContent('These are needed, and promise nothing');
  });

  it('say so when there is none, and when they may not be read', async () => {
    const { unmount } = openPage('/service-levels/agreements', {
      agreements: [],
    });
    expect(
      await screen.findByRole('heading', { name: 'Nothing is agreed yet' }),
    ).toBeInTheDocument();
    unmount();
    openPage('/service-levels/agreements', {
      failure: new NotAllowedError('no'),
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'You may not read service levels',
    );
  });
});
