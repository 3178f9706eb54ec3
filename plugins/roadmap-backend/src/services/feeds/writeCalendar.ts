import { deliveredStates } from '@stagecraft/backstage-plugin-roadmap-common';
import ical, { ICalEventStatus } from 'ical-generator';
import type { FeedScope, PromisedDate } from '../../database/FeedStore';
import { plain, titleOf } from './feedText';

/** What a calendar of promised dates is made of. */
export interface DatesCalendar {
  dates: PromisedDate[];
  scope: FeedScope;
  /** Where the portal shows the roadmap. */
  pageUrl: string;
}

function summaryOf({ key, title, state }: PromisedDate): string {
  const delivered = deliveredStates.includes(state) ? 'Delivered: ' : '';
  return plain(`${delivered}${title} (${key})`).replace(/\s+/g, ' ');
}

function descriptionOf(date: PromisedDate): string {
  const { dueOn, firstDueOn, confidence, ownerRef } = date;
  const moved =
    firstDueOn === dueOn ? '' : ` First promised for ${firstDueOn}.`;
  return `Promised by ${ownerRef} for ${dueOn}, confidence ${Math.round(
    confidence * 100,
  )} %.${moved}`;
}

/**
 * Promised dates as all-day events. An item keeps its UID for ever; SEQUENCE is
 * its version, which grows with every promise and with a withdrawal, so that
 * calendars take the change; what is withdrawn is cancelled, not left out.
 */
export function writeCalendar({
  dates,
  scope,
  pageUrl,
}: DatesCalendar): string {
  const calendar = ical({
    name: titleOf(scope),
    prodId: { company: 'Stagecraft', product: 'Roadmap' },
  });
  for (const date of dates) {
    calendar.createEvent({
      id: `${date.id}@roadmap.stagecraft.dev`,
      sequence: date.version,
      start: new Date(`${date.dueOn}T00:00:00Z`),
      allDay: true,
      summary: summaryOf(date),
      description: descriptionOf(date),
      url: `${pageUrl}/items/${date.key}`,
      status:
        date.state === 'withdrawn'
          ? ICalEventStatus.CANCELLED
          : ICalEventStatus.CONFIRMED,
      // The instant of the last change, so that the same calendar is the same text.
      stamp: new Date(date.updatedAt),
      lastModified: new Date(date.updatedAt),
    });
  }
  return calendar.toString();
}
