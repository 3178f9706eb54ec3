import { createRandom } from '../random/createRandom';
import { incidentPeriod } from './incidentPeriod';
import type {
  ExampleObjective,
  Sample,
  SampleIncident,
  Scenario,
} from './types';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Days of history, and of the window that figures are judged over. */
export const HISTORY_DAYS = 90;
export const WINDOW_DAYS = 28;
/** One measurement each so many minutes: inside the window, and before it. */
export const WINDOW_STEP_MINUTES = 15;
export const EARLIER_STEP_MINUTES = 120;
/** Share of the budget that everyday errors spend, where incidents spend the rest. */
const EVERYDAY_SHARE = 0.35;
/** What a past incident, which no figure of today contains, let fail. */
const PAST_ERROR_RATE = 0.25;

interface Slot {
  at: number;
  minutes: number;
  total: number;
  incident: boolean;
}

/**
 * Ninety days of measurements of one objective: the rhythm of days and weeks,
 * everyday errors, and incidents that spend what the scenario says is spent.
 * The same objective and `now` give the same measurements.
 *
 * @param incidents - those in which this objective suffered
 * @param now - milliseconds since 1970; nothing is measured after it
 */
export function generateSamples(
  objective: ExampleObjective,
  scenario: Scenario,
  incidents: readonly SampleIncident[],
  now: number,
): Sample[] {
  const random = createRandom(objective.objective);
  const slots = slotsOf(scenario, incidents, now, random);
  const rates = errorRates(slots, objective.target, scenario.spent, now);
  return slots.map(slot => {
    const rate = slot.incident ? rates.incident(slot.at) : rates.everyday;
    const jitter = slot.incident ? 1 : 0.4 + 1.2 * random();
    // Rounds up as often as the fraction says, so that small counts add up.
    const bad = Math.floor(slot.total * rate * jitter + random());
    return {
      objective: objective.objective,
      minute: new Date(slot.at).toISOString(),
      good: slot.total - Math.min(slot.total, bad),
      total: slot.total,
    };
  });
}

function slotsOf(
  { perMinute, gap }: Scenario,
  incidents: readonly SampleIncident[],
  now: number,
  random: () => number,
): Slot[] {
  const periods = incidents.map(incident => incidentPeriod(incident, now));
  return slotTimes(now)
    .filter(({ at }) => !isGap(at, gap))
    .map(({ at, minutes }) => ({
      at,
      minutes,
      total: Math.max(
        1,
        Math.round(perMinute * minutes * rhythm(at) * (0.9 + 0.2 * random())),
      ),
      // A measurement counts what happened in the minutes before it.
      incident: periods.some(
        ({ start, end }) => at > start && at - minutes * MINUTE < end,
      ),
    }));
}

function slotTimes(now: number) {
  const windowStart = now - WINDOW_DAYS * DAY;
  const first = Math.floor((now - HISTORY_DAYS * DAY) / DAY) * DAY + DAY;
  const times: { at: number; minutes: number }[] = [];
  const add = (from: number, until: number, minutes: number) => {
    const step = minutes * MINUTE;
    for (let at = Math.ceil(from / step) * step; at <= until; at += step) {
      times.push({ at, minutes });
    }
  };
  add(first, windowStart - 1, EARLIER_STEP_MINUTES);
  add(windowStart, now, WINDOW_STEP_MINUTES);
  return times;
}

/** Between 0.15 and 1: busy at noon, quiet at night and on Sundays. */
function rhythm(at: number) {
  const date = new Date(at);
  const hour = date.getUTCHours() + date.getUTCMinutes() / 60;
  const day = 0.55 - 0.45 * Math.cos(((hour - 2) / 24) * 2 * Math.PI);
  const week = [0.45, 1, 0.97, 0.95, 0.98, 1, 0.7][date.getUTCDay()];
  return Math.max(0.15, day * week);
}

function isGap(at: number, gap: Scenario['gap']) {
  if (!gap || Math.floor(at / DAY) % gap.everyDays !== 0) {
    return false;
  }
  const hour = new Date(at).getUTCHours();
  return hour >= gap.fromHour && hour < gap.toHour;
}

/** Shares of failed events that spend exactly what the scenario wants. */
function errorRates(slots: Slot[], target: number, spent: number, now: number) {
  const windowStart = now - WINDOW_DAYS * DAY;
  const inWindow = slots.filter(slot => slot.at >= windowStart);
  const sum = (some: Slot[]) => some.reduce((n, { total }) => n + total, 0);
  const bad = inWindow.filter(slot => slot.incident);
  const [all, hit] = [sum(inWindow), sum(bad)];
  const wanted = all * (1 - target) * spent;
  // Even in an incident something works, so everyday errors take the rest.
  const byIncidents = Math.min(wanted * (1 - EVERYDAY_SHARE), hit * 0.9);
  return {
    everyday: (wanted - byIncidents) / (all - hit),
    incident: (at: number) =>
      at < windowStart ? PAST_ERROR_RATE : byIncidents / hit,
  };
}
