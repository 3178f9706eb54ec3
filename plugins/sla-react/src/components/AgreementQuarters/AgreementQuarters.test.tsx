import { render, screen } from '@testing-library/react';
import { AgreementPeriod } from '@stagecraft/backstage-plugin-sla-common';
import { AgreementQuarters } from './AgreementQuarters';

const month = (
  from: string,
  to: string,
  level: Partial<AgreementPeriod['levels'][number]>,
  complete = true,
): AgreementPeriod => ({
  from: `${from}T00:00:00Z`,
  to: `${to}T00:00:00Z`,
  revision: 1,
  complete,
  creditPercent: null,
  levels: [
    {
      objective: 'slo:default/sign-in/default',
      agreedPpm: 995_000,
      attainmentPpm: 999_912,
      state: 'kept',
      coverage: 1,
      sample: false,
      ...level,
    },
  ],
});

describe('AgreementQuarters', () => {
  it('tells each quarter by its months, the newest first', () => {
    render(
      <AgreementQuarters
        periods={[
          month('2026-11-01', '2026-12-01', { sample: true }, false),
          month('2026-10-01', '2026-11-01', {}),
          month('2026-09-01', '2026-10-01', {
            attainmentPpm: 991_239,
            state: 'broken',
          }),
          month('2026-08-01', '2026-09-01', {
            attainmentPpm: null,
            state: 'no-data',
          }),
        ]}
      />,
    );
    const [, now, before] = screen.getAllByRole('row');
    expect(now).toHaveTextContent(
      /^2026 Q4so farKept2 of 299.99% of 99.5%Sample data$/,
    );
    expect(before).toHaveTextContent(/^2026 Q3Broken0 of 199.12% of 99.5%$/);
  });

  it('says so when nothing was measured, or nothing holds yet', () => {
    const { unmount } = render(
      <AgreementQuarters
        periods={[
          month('2026-09-01', '2026-10-01', {
            attainmentPpm: null,
            state: 'no-data',
          }),
        ]}
      />,
    );
    expect(screen.getAllByRole('row')[1]).toHaveTextContent(
      /^2026 Q3No dataNone measuredNo data$/,
    );
    unmount();
    render(<AgreementQuarters periods={[]} />);
    expect(
      screen.getByText('The agreement has not begun yet.'),
    ).toBeInTheDocument();
  });
});
