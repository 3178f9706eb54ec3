import { render, screen } from '@testing-library/react';
import { TrendSparkline } from './TrendSparkline';

describe('TrendSparkline', () => {
  it('tells the days in words', () => {
    render(
      <TrendSparkline
        targetPpm={999_000}
        trend={[null, 999_500, 998_123, 1_000_000]}
      />,
    );
    expect(
      screen.getByRole('img', {
        name: 'Last 4 days: target met on 2 of 3 measured, lowest 99.81%',
      }),
    ).toBeInTheDocument();
  });

  it('leaves a gap where nothing was measured, and a dot between gaps', () => {
    const { container } = render(
      <TrendSparkline
        targetPpm={999_000}
        trend={[999_500, 999_500, null, 999_500, null, 999_500, 999_500]}
      />,
    );
    const path = container.querySelector('path')?.getAttribute('d') ?? '';
    expect(path.match(/M/g)).toHaveLength(3);
    expect(container.querySelectorAll('circle')).toHaveLength(1);
  });

  it('draws no line when there is nothing', () => {
    render(<TrendSparkline targetPpm={999_000} trend={[null, null]} />);
    expect(screen.getByText('No data')).toBeInTheDocument();
    expect(screen.queryByRole('img')).not.toBeInTheDocument();
  });
});
