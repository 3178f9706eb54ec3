import ICAL from 'ical.js';
import type { PromisedDate } from '../../database/FeedStore';
import { writeCalendar } from './writeCalendar';

const pageUrl = 'https://portal.test/roadmap';

function date(fields: Partial<PromisedDate> = {}): PromisedDate {
  return {
    id: '7d0e',
    key: 'RM-1',
    title: 'Labels in colour',
    ownerRef: 'group:default/tracking',
    state: 'committed',
    version: 2,
    updatedAt: '2026-11-20T10:00:00.000Z',
    dueOn: '2026-12-15',
    firstDueOn: '2026-12-15',
    confidence: 0.8,
    ...fields,
  };
}

/** The events as a calendar application reads them. */
function read(text: string) {
  return new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents('vevent')
    .map(component => {
      const event = new ICAL.Event(component);
      return {
        uid: event.uid,
        sequence: event.sequence,
        day: event.startDate.toString(),
        allDay: event.startDate.isDate,
        summary: event.summary,
        description: event.description,
        status: String(component.getFirstPropertyValue('status')),
        url: String(component.getFirstPropertyValue('url')),
        properties: component.getAllProperties().map(it => it.name),
      };
    });
}

const write = (...dates: PromisedDate[]) =>
  writeCalendar({ dates, scope: {}, pageUrl });

it('is read by a calendar as a day', () => {
  expect(read(write(date()))).toMatchObject([
    {
      uid: '7d0e@roadmap.stagecraft.dev',
      sequence: 2,
      day: '2026-12-15',
      allDay: true,
      summary: 'Labels in colour (RM-1)',
      status: 'CONFIRMED',
      url: 'https://portal.test/roadmap/items/RM-1',
    },
  ]);
});

it('says when something is delivered, and what was promised first', () => {
  const delivered = date({ state: 'validated', firstDueOn: '2026-09-30' });
  expect(read(write(delivered))).toMatchObject([
    {
      summary: 'Delivered: Labels in colour (RM-1)',
      description:
        'Promised by group:default/tracking for 2026-12-15, confidence 80 %. First promised for 2026-09-30.',
    },
  ]);
});

it('cancels what is withdrawn', () => {
  const [event] = read(write(date({ state: 'withdrawn', version: 4 })));
  expect(event).toMatchObject({ status: 'CANCELLED', sequence: 4 });
});

it.each([
  'two\r\nATTENDEE:mailto:x@y.test',
  'a;b,c\\d:e"f',
  'END:VEVENT\nBEGIN:VALARM',
  '\u0000nul\u001b',
  '\u202eright to left',
  'é'.repeat(140),
])('holds no more than text of the title %j', title => {
  const [event, ...others] = read(write(date({ title })));
  const [plain] = read(write(date()));
  expect(others).toEqual([]);
  expect(event.properties).toEqual(plain.properties);
  // eslint-disable-next-line no-control-regex
  const text = title.replace(/[\u0000\u001b]/g, '').replace(/\s+/g, ' ');
  expect(event.summary).toBe(`${text} (RM-1)`);
});

it('is the same text while nothing changes', () => {
  expect(write(date())).toBe(write(date()));
  expect(read(write())).toEqual([]);
});
