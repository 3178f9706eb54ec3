import { SupportDay } from '@stagecraft/backstage-plugin-sla-common';
import { describeSupportHours } from './describeSupportHours';

const week: SupportDay[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

it.each<[SupportDay[], string, string, string]>([
  [week, '00:00', '24:00', 'at any time'],
  [
    week.slice(0, 5),
    '08:00',
    '18:00',
    'Monday to Friday from 08:00 to 18:00 (Europe/Berlin)',
  ],
  [
    ['fri', 'mon'],
    '00:00',
    '24:00',
    'Monday and Friday all day (Europe/Berlin)',
  ],
  [
    ['mon', 'wed', 'fri'],
    '09:00',
    '12:00',
    'Monday, Wednesday and Friday from 09:00 to 12:00 (Europe/Berlin)',
  ],
])('%j from %s to %s is said as: %s', (days, from, to, text) => {
  expect(describeSupportHours({ days, from, to, zone: 'Europe/Berlin' })).toBe(
    text,
  );
});
