import type { NotificationPayload } from '@backstage/plugin-notifications-common';
import {
  ppmToPercentText,
  timeLeftMinutes,
  type BurnOf,
} from '@stagecraft/backstage-plugin-sla-common';
import { parseEntityRef } from '@backstage/catalog-model';
import { Duration } from 'luxon';
import type { Delivery } from '../../database/DeliveryStore';

/** What the portal keeps of a title. */
const LONGEST_TITLE = 255;
const MINUTE_MS = 60_000;

/**
 * What people are told about an alert. Messages of one alert have one scope,
 * so that a later one takes the place of an earlier one, and the same message
 * sent twice is still one. The topic is `sla.page`, `sla.ticket`, or the
 * severity that an alert condition names; each can be muted by itself.
 */
export function alertMessage(delivery: Delivery): NotificationPayload {
  const { alert, transition } = delivery;
  return {
    ...(transition === 'firing' ? firing(delivery) : resolved(delivery)),
    link: objectivePath(delivery),
    topic: topicOf(alert.severity),
    scope: `sla.alert:${alert.id}`,
    metadata: {
      idempotencyKey: `${alert.id}:${transition}`,
      objective: alert.objective,
      rule: alert.rule.id,
      severity: alert.severity,
      state: transition,
    },
  };
}

function firing(delivery: Delivery) {
  const { alert, targetPpm } = delivery;
  const { long, short } = alert;
  const rate =
    long.rate === null
      ? ''
      : ` at ${times(long.rate)} the rate that the promise allows`;
  return {
    title: titleOf(`${alert.title}: errors${rate}`),
    description: [
      `In the ${lengthText(long.minutes)} before the alert ${failed(long)}${
        short.minutes === long.minutes
          ? ''
          : `, in the last ${lengthText(short.minutes)} ${failed(short)}`
      }. The promise of ${ppmToPercentText(
        targetPpm,
      )} % allows ${ppmToPercentText(1_000_000 - targetPpm)} %.`,
      budgetText(delivery),
    ].join(' '),
    severity:
      alert.severity === 'page' ? ('critical' as const) : ('high' as const),
  };
}

function resolved({ alert }: Delivery) {
  const ended = Date.parse(alert.resolvedAt ?? alert.startedAt);
  const minutes = Math.round((ended - Date.parse(alert.startedAt)) / MINUTE_MS);
  const after = minutes > 0 ? ` after ${lengthText(minutes)}` : '';
  return alert.resolution === 'withdrawn'
    ? {
        title: titleOf(`${alert.title}: no longer watched`),
        description: `The objective or its alert rule '${alert.rule.id}' was withdrawn${after}.`,
        severity: 'low' as const,
      }
    : {
        title: titleOf(
          `${alert.title}: errors are back to what the promise allows`,
        ),
        description: `The alert '${alert.rule.id}' ended${after}.`,
        severity: 'normal' as const,
      };
}

function budgetText(delivery: Delivery): string {
  const { alert, remainingBudget: left, window, windowMinutes } = delivery;
  if (left === null || windowMinutes === null) return '';
  if (left <= 0) return `The error budget of ${window} is spent.`;
  const share = `${Math.floor(
    left * 100,
  )} % of the error budget of ${window} is left`;
  const rate = alert.long.rate;
  const minutes =
    rate === null ? null : timeLeftMinutes(left, windowMinutes, rate);
  return minutes === null || !Number.isFinite(minutes)
    ? `${share}.`
    : `${share}; at this rate it lasts ${lengthText(Math.floor(minutes))}.`;
}

function failed({ good, total }: BurnOf): string {
  const bad = total - good;
  const percent = total === 0 ? 0 : (bad / total) * 100;
  return `${shortNumber(percent)} % failed (${count(bad)} of ${count(total)})`;
}

function times(rate: number): string {
  return `${shortNumber(rate)} times`;
}

function shortNumber(value: number): string {
  return new Intl.NumberFormat('en', { maximumSignificantDigits: 3 }).format(
    value,
  );
}

function count(value: number): string {
  return new Intl.NumberFormat('en').format(value);
}

/** `1 day 6 hours`; the two largest units that say something. */
function lengthText(minutes: number): string {
  if (minutes < 1) return 'less than a minute';
  const {
    days,
    hours,
    minutes: rest,
  } = Duration.fromObject({ minutes })
    .shiftTo('days', 'hours', 'minutes')
    .toObject();
  return [unit(days, 'day'), unit(hours, 'hour'), unit(rest, 'minute')]
    .filter(text => text !== '')
    .slice(0, 2)
    .join(' ');
}

function unit(value: number | undefined, name: string): string {
  if (!value) return '';
  return `${value} ${name}${value === 1 ? '' : 's'}`;
}

function topicOf(severity: string): string {
  const word = severity.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return `sla.${word.slice(0, 60) || 'alert'}`;
}

function objectivePath({ sloRef, objectiveId }: Delivery): string {
  const { namespace, name } = parseEntityRef(sloRef);
  return `/service-levels/objectives/${[namespace, name, objectiveId]
    .map(encodeURIComponent)
    .join('/')}`;
}

function titleOf(text: string): string {
  return text.length <= LONGEST_TITLE
    ? text
    : `${text.slice(0, LONGEST_TITLE - 1)}…`;
}
