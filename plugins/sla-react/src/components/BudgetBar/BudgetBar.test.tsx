import { render, screen } from '@testing-library/react';
import { BudgetBar } from './BudgetBar';

describe('BudgetBar', () => {
  it('is a meter that tells its figure in words', () => {
    render(<BudgetBar state="kept" remaining={0.623} />);
    const meter = screen.getByRole('meter', { name: 'Error budget' });
    expect(meter).toHaveAttribute('aria-valuenow', '62');
    expect(meter).toHaveAttribute('aria-valuetext', '62% left');
    expect(screen.getByText('62% left')).toBeVisible();
  });

  it('says by how much a budget is overspent, and is not empty', () => {
    render(<BudgetBar state="broken" remaining={-3.4} />);
    const meter = screen.getByRole('meter');
    expect(meter).toHaveAttribute('aria-valuenow', '0');
    expect(meter).toHaveAttribute('aria-valuetext', '340% overspent');
    expect(meter.firstElementChild).toHaveStyle({ width: '100%' });
  });

  it('is no meter at all without data', () => {
    render(<BudgetBar state="no-data" remaining={null} />);
    expect(screen.queryByRole('meter')).not.toBeInTheDocument();
    expect(screen.getByText('No data')).toBeVisible();
  });
});
