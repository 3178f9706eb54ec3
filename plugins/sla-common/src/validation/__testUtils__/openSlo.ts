import { metric } from './documents';

export const calendar = (duration: string) => [
  {
    duration,
    isRolling: false,
    calendar: {
      startTime: '2022-01-01 12:00:00',
      timeZone: 'America/New_York',
    },
  },
];
export const ratio = { ratioMetric: { good: metric, total: metric } };
export const threshold = { thresholdMetric: metric };
export const inline = (spec: object) => ({ metadata: { name: 'x' }, spec });
export const object = (kind: string, spec: object) => ({
  apiVersion: 'openslo/v1',
  kind,
  metadata: { name: 'x', labels: { env: ['prod'], team: ['a', 'b'] } },
  spec,
});
export const burnrate = {
  kind: 'burnrate',
  op: 'gt',
  threshold: 2,
  lookbackWindow: '1h',
  alertAfter: '5m',
};
export const condition = { severity: 'page', condition: burnrate };
export const slices = {
  budgetingMethod: 'Timeslices',
  objectives: [{ target: 0.995, timeSliceTarget: 0.95, timeSliceWindow: '1m' }],
};
