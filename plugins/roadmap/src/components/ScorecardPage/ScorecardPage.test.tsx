import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Scorecard } from '@stagecraft/backstage-plugin-roadmap-common';
import {
  fakeRoadmapApi,
  renderRoadmap,
  responseError,
} from '../../__fixtures__/renderRoadmap';
import {
  figures,
  scorecard,
  scoredItem,
  TEAM,
} from '../../__fixtures__/scorecard';
import { readView } from './useScorecardView';
import { describeShare, describeSlip, summarise } from './words';

function open(
  options: { path?: string; answer?: Scorecard; getScorecard?: jest.Mock } = {},
) {
  const getScorecard =
    options.getScorecard ?? jest.fn(async () => options.answer ?? scorecard());
  const listScoredItems = jest.fn(async () => ({
    items: [scoredItem()],
    totalItems: 1,
  }));
  const api = fakeRoadmapApi({ getScorecard, listScoredItems });
  renderRoadmap(api, { path: options.path ?? '/scorecard' });
  return { getScorecard, listScoredItems };
}

describe('ScorecardPage', () => {
  it('tells each share with its bounds, by quarter and team', async () => {
    open();
    const table = await screen.findByRole('table');
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map(it => it.textContent),
    ).toEqual(['Team', 'All quarters', '2026 Q4', '2026 Q3']);
    expect(within(table).getAllByRole('row')).toHaveLength(3);
    expect(
      within(table).getByRole('button', {
        name: 'parcel-tracking, 2026 Q3: 8 of 10, 80 %, between 49 % and 94 %',
      }),
    ).toHaveAttribute('aria-expanded', 'false');
    expect(
      within(table).getByRole('button', {
        name: 'All teams, 2026 Q4: None due yet',
      }),
    ).toBeInTheDocument();
    expect(within(table).getAllByText('No promise')).toHaveLength(1);
  });

  it('opens a share to the items behind it, by keyboard, and closes it', async () => {
    const { listScoredItems } = open();
    const cell = await screen.findByRole('button', {
      name: /^parcel-tracking, 2026 Q3/,
    });
    cell.focus();
    await userEvent.keyboard('{Enter}');
    const panel = await screen.findByRole('region', {
      name: 'Behind the figures: 2026 Q3',
    });
    expect(cell).toHaveAttribute('aria-expanded', 'true');
    const item = await within(panel).findByRole('article', {
      name: 'Labels in colour',
    });
    expect(listScoredItems).toHaveBeenCalledWith({
      from: '2026-Q3',
      to: '2026-Q3',
      ownerRef: [TEAM],
      origin: 'portal',
      limit: 200,
    });
    expect(item).toHaveTextContent(
      'Delivered late: first promised for 31 Jul 2026, delivered 10 Sep 2026, 41 days late',
    );
    expect(item).toHaveTextContent(
      'Kept: last promised in good time for 15 Sep 2026',
    );
    expect(item).toHaveTextContent('the latest of 2 counts');
    expect(within(item).getByRole('link')).toHaveAttribute(
      'href',
      '/roadmap/items/RM-7',
    );
    expect(panel).toHaveTextContent('2 × Waiting for somebody else');
    expect(panel).toHaveTextContent('1 not delivered yet');
    await userEvent.click(within(panel).getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(panel).not.toBeInTheDocument());
  });

  it('reads what is shown from the address', async () => {
    const { getScorecard, listScoredItems } = open({
      path: `/scorecard?from=2026-Q3&to=2026-Q4&owner=${TEAM}&figure=slip&quarter=all&team=all`,
    });
    const cell = await screen.findByRole('button', {
      name: /^All teams, All quarters: on the day, or less for half; at least 40 days late/,
    });
    expect(cell).toHaveAttribute('aria-expanded', 'true');
    expect(getScorecard).toHaveBeenCalledWith({
      from: '2026-Q3',
      to: '2026-Q4',
      ownerRef: [TEAM],
    });
    await waitFor(() =>
      expect(listScoredItems).toHaveBeenCalledWith(
        expect.objectContaining({ ownerRef: [TEAM] }),
      ),
    );
  });

  it('shows imported promises apart, with where they come from', async () => {
    const imported = { origin: 'imported' as const, sources: ['sample'] };
    open({
      answer: scorecard({
        figures: [figures(imported), figures({ ...imported, ownerRef: TEAM })],
        ownedByPeople: 2,
      }),
    });
    expect(
      await screen.findByText(/nobody here saw them being made/),
    ).toBeInTheDocument();
    expect(screen.getByText('Sample data')).toBeInTheDocument();
    expect(screen.getByText(/2 items are not scored/)).toBeInTheDocument();
  });

  it('says that nothing was promised, and offers the usual view', async () => {
    const empty = scorecard({ figures: [] });
    const { getScorecard } = open({
      answer: empty,
      path: '/scorecard?from=2020-Q1&to=2020-Q2',
    });
    await screen.findByRole('heading', {
      name: 'Nothing was promised for these quarters',
    });
    await userEvent.click(screen.getByRole('button', { name: /^Show all/ }));
    await waitFor(() => expect(getScorecard).toHaveBeenLastCalledWith({}));
  });

  it('says what failed and loads again, and which permission is missing', async () => {
    const getScorecard = jest
      .fn()
      .mockRejectedValueOnce(await responseError(503, 'Try again shortly'))
      .mockRejectedValue(await responseError(403, 'No'));
    open({ getScorecard });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Try again shortly',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByText(/roadmap.item.read/);
  });
});

describe('words', () => {
  it.each([
    [{ days: 0, atLeast: false }, 'on the day'],
    [{ days: 1, atLeast: false }, '1 day late'],
    [{ days: 40, atLeast: true }, 'at least 40 days late'],
    [{ days: -3, atLeast: false }, '3 days early'],
  ])('of the slip %j are %s', (slip, words) =>
    expect(describeSlip(slip)).toBe(words),
  );

  it('say when there is nothing to judge', () => {
    expect(describeShare({ kept: 0, judged: 0, leftOut: 2 })).toBe(
      'None to judge yet',
    );
    const nothing = figures({ slip: { count: 0, open: 0 } });
    expect(summarise(nothing, 'slip').title).toBe('None to judge yet');
    expect(summarise(figures({ promises: 1 }), 'repromises')).toEqual({
      title: '3 times',
      note: 'for 1 item',
    });
  });
});

it('leaves out what makes no sense in an address', () => {
  const view = readView(
    new URLSearchParams(
      'from=2026-Q9&to=<script>&origin=x&figure=y&quarter=all',
    ),
  );
  expect(view).toEqual({ figure: 'first' });
});
