export * from './ObjectiveStateBadge';
export * from './BudgetBar';
export * from './NinetyDayBars';
export * from './SampleDataNote';
export * from './ObjectiveFigures';
