import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { RoadmapItem } from '@stagecraft/backstage-plugin-roadmap-common';
import {
  commitment,
  details,
  item,
  listing,
  nextQuarter,
} from '../../__fixtures__/items';
import {
  fakeRoadmapApi,
  renderRoadmap,
  responseError,
} from '../../__fixtures__/renderRoadmap';

/**
 * Takes an item up by keyboard, which leads to the first column that takes it;
 * passes some of those by, and puts it down.
 */
async function carry(key: string, passed: number) {
  const handle = await screen.findByRole('button', { name: `Move ${key}` });
  handle.focus();
  await userEvent.keyboard('{Enter}');
  // The first column takes the focus in the frame after.
  await waitFor(() => expect(handle).not.toHaveFocus());
  for (let step = 0; step < passed; step++) await userEvent.tab();
  await userEvent.keyboard('{Enter}');
}

async function giveReason(dialog: HTMLElement, words: string) {
  await userEvent.click(within(dialog).getByRole('button', { name: /Reason/ }));
  await userEvent.click(
    await screen.findByRole('option', { name: 'Waiting for somebody else' }),
  );
  await userEvent.type(
    within(dialog).getByRole('textbox', { name: /In your words/ }),
    words,
  );
}

function open(
  shown: RoadmapItem,
  answers: Parameters<typeof fakeRoadmapApi>[0] = {},
  denied: string[] = [],
) {
  const api = fakeRoadmapApi({ listItems: listing(shown), ...answers });
  renderRoadmap(api, { denied });
  return api;
}

describe('moving items', () => {
  it('asks why, and promises again', async () => {
    const moved = details({
      lane: 'next',
      commitment: commitment({ revision: 2, ...nextQuarter }),
    });
    const promiseItem = jest.fn(async () => moved);
    const api = open(item(), { promiseItem });
    await carry('RM-1', 0);
    const dialog = await screen.findByRole('dialog', {
      name: 'Promise RM-1 again',
    });
    const save = within(dialog).getByRole('button', { name: 'Promise' });
    expect(save).toBeDisabled();
    await giveReason(dialog, 'The printer comes late');
    const before = api.listItems.mock.calls.length;
    await userEvent.click(save);
    await waitFor(() =>
      expect(promiseItem).toHaveBeenCalledWith(
        'RM-1',
        4,
        expect.objectContaining({
          period: nextQuarter.period,
          reasonCode: 'dependency',
          reason: 'The printer comes late',
        }),
      ),
    );
    await screen.findByText(/^RM-1 is promised for/);
    await waitFor(() =>
      expect(api.listItems.mock.calls.length).toBeGreaterThan(before),
    );
  });

  it('loses no word when somebody else was quicker', async () => {
    const promiseItem = jest
      .fn()
      .mockRejectedValueOnce(await responseError(409, 'stale'))
      .mockResolvedValue(details());
    const getItem = jest.fn(async () =>
      details({ version: 5, title: 'Other' }),
    );
    open(item(), { promiseItem, getItem });
    await carry('RM-1', 0);
    const dialog = await screen.findByRole('dialog');
    await giveReason(dialog, 'My words');
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Promise' }),
    );
    expect(await within(dialog).findByRole('alert')).toHaveTextContent(
      'The title is now “Other”.',
    );
    expect(
      within(dialog).getByRole('textbox', { name: /In your words/ }),
    ).toHaveValue('My words');
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Promise mine' }),
    );
    await waitFor(() =>
      expect(promiseItem).toHaveBeenLastCalledWith(
        'RM-1',
        5,
        expect.objectContaining({ reason: 'My words' }),
      ),
    );
  });

  it('ships what is put under delivered', async () => {
    const moveItem = jest.fn(async () => details({ state: 'shipped' }));
    open(item({ state: 'in-progress' }), { moveItem });
    await carry('RM-1', 2);
    const dialog = await screen.findByRole('dialog', { name: 'Ship RM-1' });
    await userEvent.type(
      within(dialog).getByRole('textbox', { name: /In your words/ }),
      'Live everywhere',
    );
    await userEvent.click(within(dialog).getByRole('button', { name: 'Ship' }));
    await waitFor(() =>
      expect(moveItem).toHaveBeenCalledWith('RM-1', 4, {
        to: 'shipped',
        reason: 'Live everywhere',
      }),
    );
    await screen.findByText('RM-1 is shipped.');
  });

  it('passes columns by that cannot take the item', async () => {
    // What is committed cannot be shipped, so after Later comes the handle again.
    open(item());
    await carry('RM-1', 2);
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('is for those who may change the item', async () => {
    open(item(), {}, ['roadmap.item.update']);
    await screen.findByRole('article');
    expect(
      screen.queryByRole('button', { name: 'Move RM-1' }),
    ).not.toBeInTheDocument();
  });

  it('leaves what is done where it is', async () => {
    open(item({ lane: 'delivered', state: 'shipped' }));
    await screen.findByRole('article');
    expect(
      screen.queryByRole('button', { name: 'Move RM-1' }),
    ).not.toBeInTheDocument();
  });
});
