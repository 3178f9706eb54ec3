import { fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  objectiveFixture,
  objectiveWindowFixture,
} from '@stagecraft/backstage-plugin-sla-react/testUtils';
import { BurnDown } from './BurnDown';

const usual = objectiveWindowFixture(objectiveFixture());
const eventful = {
  ...usual,
  bands: [
    {
      kind: 'incident' as const,
      title: 'Database was full',
      from: '2026-11-10T08:00:00Z',
      to: '2026-11-10T09:00:00Z',
    },
  ],
  markers: [
    {
      revision: 2,
      effectiveAt: '2026-11-05T00:00:00Z',
      recordedAt: '2026-11-05T00:00:00Z',
      targetPpm: 999_000,
      window: '28d',
      withdrawn: false,
    },
  ],
};

describe('BurnDown', () => {
  it('is an image with a name and a description in words', () => {
    render(<BurnDown window={usual} />);
    const image = screen.getByRole('img', {
      name: 'Error budget left over the window',
    });
    expect(image).toHaveAccessibleDescription(
      'From 26 Oct 2026, 10:00 UTC to 23 Nov 2026, 10:00 UTC: 90% left, as of 23 Nov 2026, 10:00 UTC. Spent evenly it would be 0% left.',
    );
  });

  it('is walked by the arrow keys, point by point', async () => {
    render(<BurnDown window={usual} />);
    await userEvent.tab();
    const reader = screen.getByRole('slider', { name: 'Point by point' });
    expect(reader).toHaveFocus();
    await userEvent.keyboard('{Home}');
    expect(reader).toHaveAttribute(
      'aria-valuetext',
      expect.stringMatching(/^27 Oct 2026, 10:00 UTC: budget 99% left/),
    );
    expect(
      screen.getByText(/^27 Oct 2026, 10:00 UTC: budget 99% left/),
    ).toBeVisible();
  });

  it('tells the point below the pointer', () => {
    render(<BurnDown window={usual} />);
    fireEvent.mouseMove(screen.getByRole('slider'), { clientX: 0 });
    expect(screen.getByText(/^27 Oct 2026, 10:00 UTC: budget/)).toBeVisible();
  });

  it('holds the same figures as a table, latest first', () => {
    render(<BurnDown window={usual} />);
    const [table] = screen.getAllByRole('table');
    const rows = within(table).getAllByRole('row').slice(1);
    expect(rows).toHaveLength(28);
    expect(rows[0]).toHaveTextContent('23 Nov 2026, 10:00 UTC90% left0% left');
  });

  it('names what happened, in the legend and as a table', () => {
    render(<BurnDown window={eventful} />);
    expect(screen.getByText('Revision 2')).toBeInTheDocument();
    expect(screen.getAllByText('Incident')).not.toHaveLength(0);
    const happened = screen.getByRole('region', {
      name: 'Exclusions, incidents and maintenance',
    });
    expect(happened).toHaveTextContent('Database was full');
  });

  it('draws no figure where there is none', () => {
    const nothing = objectiveWindowFixture(
      objectiveFixture({ good: 0, total: 0 }),
    );
    render(<BurnDown window={nothing} />);
    expect(
      screen.getByRole('img', { name: 'Error budget left over the window' }),
    ).toHaveAccessibleDescription(/No data/);
    expect(screen.getAllByText('Nothing measured')).not.toHaveLength(0);
  });
});
