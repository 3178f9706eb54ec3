import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { NinetyDayBars } from './NinetyDayBars';

const days = [
  { day: '2026-11-21', good: 0, total: 0, sample: false },
  { day: '2026-11-22', good: 1430, total: 1440, sample: false },
  { day: '2026-11-23', good: 1440, total: 1440, sample: false },
];

describe('NinetyDayBars', () => {
  it('sums up the span in words', () => {
    render(<NinetyDayBars targetPpm={999_000} days={days} />);
    expect(
      screen.getByText(
        'Of the last 3 days, 1 met the target, 1 below it, 1 not measured.',
      ),
    ).toBeVisible();
  });

  it('is one stop of the keyboard, whose arrows walk the days', async () => {
    render(<NinetyDayBars targetPpm={999_000} days={days} />);
    await userEvent.tab();
    const strip = screen.getByRole('slider', { name: 'Day by day' });
    expect(strip).toHaveFocus();
    expect(strip).toHaveAttribute(
      'aria-valuetext',
      '23 Nov 2026: 100%, target met, all 1,440 good',
    );
    await userEvent.keyboard('{ArrowLeft}');
    expect(strip).toHaveAttribute(
      'aria-valuetext',
      '22 Nov 2026: 99.3%, below target, 10 of 1,440 failed',
    );
    await userEvent.keyboard('{Home}{ArrowLeft}');
    expect(strip).toHaveAttribute(
      'aria-valuetext',
      '21 Nov 2026: not measured',
    );
  });

  it('holds the same as a table, latest day first', () => {
    render(<NinetyDayBars targetPpm={999_000} days={days} />);
    const rows = within(screen.getByRole('table')).getAllByRole('row');
    expect(rows.slice(1).map(row => row.textContent)).toEqual([
      '23 Nov 2026100%target met01,440',
      '22 Nov 202699.3%below target101,440',
      '21 Nov 2026No datanot measured00',
    ]);
  });
});
