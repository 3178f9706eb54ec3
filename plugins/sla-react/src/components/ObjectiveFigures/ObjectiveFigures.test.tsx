import { render, screen } from '@testing-library/react';
import { objectiveFixture } from '../../testUtils';
import { ObjectiveFigures } from './ObjectiveFigures';

describe('ObjectiveFigures', () => {
  it('tells state, attainment, target and budget in words', () => {
    render(<ObjectiveFigures objective={objectiveFixture()} />);
    expect(screen.getByText('Kept')).toBeVisible();
    expect(screen.getByText('99.99%')).toBeVisible();
    expect(screen.getByText('target 99.9% over 28 days')).toBeVisible();
    expect(screen.getByText('90% left')).toBeVisible();
    expect(screen.queryByText('Sample data')).not.toBeInTheDocument();
  });

  it('says that a figure is drawn from sample data', () => {
    render(<ObjectiveFigures objective={objectiveFixture({ sample: true })} />);
    expect(screen.getByText('Sample data')).toBeVisible();
  });

  it('shows no figure where nothing was measured', () => {
    render(
      <ObjectiveFigures objective={objectiveFixture({ good: 0, total: 0 })} />,
    );
    expect(screen.getAllByText('No data')).toHaveLength(3);
    expect(screen.queryByText(/100%/)).not.toBeInTheDocument();
  });

  it('says when an objective is not computed, and why', () => {
    render(
      <ObjectiveFigures
        objective={objectiveFixture({
          good: 0,
          total: 0,
          notComputed: 'Timeslices are not computed yet',
        })}
      />,
    );
    expect(screen.getByText('Not computed')).toHaveAttribute(
      'title',
      'Timeslices are not computed yet',
    );
  });
});
