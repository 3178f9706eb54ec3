import { OBJECTIVE_SORTS } from '@stagecraft/backstage-plugin-sla-common';
import { descriptorOf, sortOf } from './tableSort';

it.each(OBJECTIVE_SORTS)('the order %s is a column with a direction', sort => {
  expect(sortOf(descriptorOf(sort))).toBe(sort);
});
