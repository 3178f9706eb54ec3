import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { details } from '../../__fixtures__/items';
import {
  fakeRoadmapApi,
  renderRoadmap,
  responseError,
} from '../../__fixtures__/renderRoadmap';

const show = (answers: Parameters<typeof fakeRoadmapApi>[0]) => {
  const getItem = jest.fn().mockResolvedValue(details());
  renderRoadmap(fakeRoadmapApi({ getItem, ...answers }), {
    path: '/items/RM-1',
  });
  return screen.findByRole('button', { name: 'Follow Tracking without delay' });
};

describe('FollowButton', () => {
  it('follows and unfollows, and says why the reader followed at first', async () => {
    const getFollowers = jest
      .fn()
      .mockResolvedValue({ count: 2, following: true, byCatalog: true });
    const follow = jest
      .fn()
      .mockResolvedValueOnce({ count: 2, following: false, byCatalog: true })
      .mockResolvedValue({ count: 3, following: true, byCatalog: true });
    const button = await show({ getFollowers, follow });
    expect(button).toHaveAttribute('aria-pressed', 'true');
    expect(screen.getByText(/because your team owns it/)).toBeInTheDocument();
    await userEvent.click(button);
    expect(await screen.findByText(/You chose not to hear/)).toBeVisible();
    expect(button).toHaveAttribute('aria-pressed', 'false');
    await userEvent.click(button);
    expect(await screen.findByText('3 by choice')).toBeVisible();
    expect(follow.mock.calls).toEqual([
      ['RM-1', false],
      ['RM-1', true],
    ]);
  });

  it('says when the choice was not kept', async () => {
    const getFollowers = jest
      .fn()
      .mockResolvedValue({ count: 0, following: false, byCatalog: false });
    const follow = jest
      .fn()
      .mockRejectedValue(await responseError(503, 'The database is away'));
    const button = await show({ getFollowers, follow });
    await userEvent.click(button);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The database is away',
    );
    expect(button).toHaveAttribute('aria-pressed', 'false');
  });
});
