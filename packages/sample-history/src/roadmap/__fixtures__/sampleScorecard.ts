import {
  buildFigures,
  scoreItem,
  type ScorecardFigures,
  type ScoredItem,
  type Share,
  type Slip,
} from '@stagecraft/backstage-plugin-roadmap-common';
import { SAMPLE_ROADMAP, generateItems, type ImportedItem } from '..';

/** The day on which the document looks at the sample. */
export const SEEN_ON = '2026-11-24';

const LAST_QUARTER = '2026-Q4';

function historyOf(item: ImportedItem) {
  return {
    key: item.externalId,
    title: item.title,
    ownerRef: item.ownerRef,
    state: item.state,
    source: 'sample',
    commitments: item.commitments.map((made, index) => ({
      ...made,
      revision: index + 1,
      imported: true,
    })),
    shippedAt: item.events
      .filter(({ after }) => after?.state === 'shipped')
      .map(({ at }) => at),
  };
}

/** The promised items of the sample with their verdicts, up to the running quarter. */
export function scoredSample(): ScoredItem[] {
  return generateItems(SAMPLE_ROADMAP, Date.parse(`${SEEN_ON}T09:00:00Z`))
    .filter(({ commitments }) => commitments.length > 0)
    .map(item => scoreItem(historyOf(item), SEEN_ON))
    .filter(({ period }) => period <= LAST_QUARTER)
    .sort((a, b) => a.first.dueOn.localeCompare(b.first.dueOn));
}

const team = (ref?: string) => ref?.split('/')[1] ?? 'all';
const days = (slip?: Slip) =>
  slip ? `${slip.atLeast ? '≥ ' : ''}${slip.days}` : '–';
const share = ({ kept, judged, interval }: Share) =>
  interval
    ? `${kept}/${judged}, ${interval.low.toFixed(3)}–${interval.high.toFixed(
        3,
      )}`
    : '–';

/** The rows of the document's table of items. */
export const itemRows = (items: ScoredItem[]) =>
  items.map(item => [
    item.title,
    team(item.ownerRef),
    item.first.dueOn,
    item.last?.dueOn ?? '–',
    item.deliveredOn ?? (item.state === 'withdrawn' ? 'withdrawn' : '–'),
    item.firstOutcome,
    item.lastOutcome,
    days(item.slip),
    String(item.repromises.length),
  ]);

const figureRow = (it: ScorecardFigures) => [
  it.period ?? 'all',
  team(it.ownerRef),
  share(it.first),
  share(it.last),
  days(it.slip.p50),
  days(it.slip.p85),
  String(it.repromises),
];

/** The rows of the document's table of figures: each quarter of all teams, and each team over all quarters. */
export const figureRows = (items: ScoredItem[]) =>
  buildFigures(items)
    .filter(({ period, ownerRef }) => !period || !ownerRef)
    .map(figureRow);
