export * from './AgreementQuarters';
export * from './ObjectiveStateBadge';
export * from './BudgetBar';
export * from './DayStrip';
export * from './NinetyDayBars';
export * from './SampleDataNote';
export * from './ObjectiveFigures';
