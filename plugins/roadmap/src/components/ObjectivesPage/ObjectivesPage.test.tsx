import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  metric,
  objective,
  objectiveList,
} from '../../__fixtures__/objectives';
import {
  fakeObjectivesApi,
  fakeRoadmapApi,
  renderRoadmap,
  responseError,
} from '../../__fixtures__/renderRoadmap';

function open(
  answers: Parameters<typeof fakeObjectivesApi>[0] = {},
  options: { denied?: string[]; path?: string } = {},
) {
  const objectives = fakeObjectivesApi(answers);
  renderRoadmap(fakeRoadmapApi({}), {
    path: '/objectives',
    ...options,
    objectives,
  });
  return objectives;
}

describe('ObjectivesPage', () => {
  it('shows each quarter with its objectives and how they are going', async () => {
    const unmeasured = objective({
      key: 'OB-2',
      title: 'Couriers sign in at once',
      items: {},
      metrics: [],
      problems: ['no-metric', 'no-item'],
    });
    open({
      listObjectives: jest.fn(async () =>
        objectiveList([objective(), unmeasured]),
      ),
    });
    const quarter = await screen.findByRole('region', {
      name: '2026 Q4, this quarter',
    });
    const [first, second] = within(quarter)
      .getAllByRole('heading', { level: 3 })
      .map(heading => heading.closest('li')!);
    expect(first).toHaveTextContent('1 in progress, 2 shipped');
    expect(first).toHaveTextContent(
      'At home at the first try from 71 % to 78 %Partly met',
    );
    expect(
      within(first).getByRole('img', { name: '50 % of the way' }),
    ).toBeInTheDocument();
    expect(
      within(second)
        .getByRole('list', { name: 'Pointed out' })
        .querySelectorAll('li'),
    ).toHaveLength(2);
  });

  it('points out items without an objective', async () => {
    const [item] = objective().servedBy;
    open({
      listObjectives: jest.fn(async () =>
        objectiveList([], {
          withoutObjective: [item],
          totalWithoutObjective: 60,
        }),
      ),
    });
    const panel = await screen.findByRole('region', {
      name: 'Without an objective',
    });
    expect(panel).toHaveTextContent('And 59 more.');
    expect(within(panel).getByRole('link')).toHaveAttribute(
      'href',
      '/roadmap/items/RM-1',
    );
  });

  it('says that there is nothing yet, and how to begin', async () => {
    open();
    await screen.findByRole('heading', { name: 'No objective yet' });
    expect(screen.getByText(/Nobody has written down yet/)).toBeInTheDocument();
    expect(
      await screen.findByRole('button', { name: 'Write the vision' }),
    ).toBeInTheDocument();
  });

  it('offers nothing to those who may not write', async () => {
    open({}, { denied: ['roadmap.vision.update', 'roadmap.objective.create'] });
    await screen.findByRole('heading', { name: 'No objective yet' });
    expect(screen.queryAllByRole('button')).toEqual([]);
  });

  it('says what failed and loads again', async () => {
    const listObjectives = jest
      .fn()
      .mockRejectedValueOnce(await responseError(503, 'Try again shortly'))
      .mockResolvedValue(objectiveList([objective()]));
    open({ listObjectives });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Try again shortly',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByRole('link', { name: 'Recipients are at home' });
  });

  it('keeps the words of the author when somebody else wrote the vision meanwhile', async () => {
    const vision = { version: 1, markdown: 'Ours', source: 'portal' };
    const theirs = { ...vision, version: 2, markdown: 'Theirs' };
    const getVision = jest
      .fn()
      .mockResolvedValueOnce(vision)
      .mockResolvedValue(theirs);
    const writeVision = jest
      .fn()
      .mockRejectedValueOnce(await responseError(409, 'stale'))
      .mockResolvedValue({ ...vision, version: 3 });
    open({ getVision, writeVision });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Edit the vision' }),
    );
    const dialog = await screen.findByRole('dialog');
    const text = within(dialog).getByLabelText(/^Vision/);
    await userEvent.clear(text);
    await userEvent.type(text, 'Mine');
    const save = within(dialog).getByRole('button', { name: /^Save/ });
    await userEvent.click(save);
    expect(await within(dialog).findByRole('alert')).toHaveTextContent(
      'Theirs',
    );
    expect(text).toHaveValue('Mine');
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Save mine' }),
    );
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    expect(writeVision.mock.calls).toEqual([
      [1, { markdown: 'Mine' }],
      [2, { markdown: 'Mine' }],
    ]);
  });
});

describe('ObjectivePage', () => {
  it('shows the metric as a chart and as a table, and what serves it', async () => {
    open(
      { getObjective: jest.fn(async () => objective()) },
      { path: '/objectives/OB-1' },
    );
    const panel = await screen.findByRole('region', {
      name: 'At home at the first try',
    });
    expect(
      within(panel).getByRole('img', {
        name: 'At home at the first try, reading by reading',
      }),
    ).toHaveAccessibleDescription(
      'It is to go from 71 % to 78 %. 74.5 % on 21 Nov 2026, 50 % of the way.',
    );
    const rows = within(within(panel).getByRole('table')).getAllByRole('row');
    expect(rows.slice(1).map(row => row.textContent)).toEqual([
      expect.stringContaining('21 Nov 202674.5 %50 % of the wayPartly met'),
      expect.stringContaining('1 Oct 202671.7 %10 % of the wayBefore'),
    ]);
    expect(
      screen.getByRole('link', { name: 'Narrow delivery windows' }),
    ).toHaveAttribute('href', '/roadmap/items/RM-1');
  });

  it('keeps a reading that somebody enters', async () => {
    const addReading = jest.fn(async () => metric());
    open(
      { addReading, getObjective: jest.fn(async () => objective()) },
      { path: '/objectives/OB-1' },
    );
    const form = await screen.findByRole('form', { name: /^New reading of/ });
    await userEvent.type(
      within(form).getByRole('textbox', { name: /^Value in %/ }),
      '76',
    );
    await userEvent.tab();
    await userEvent.click(
      within(form).getByRole('button', { name: 'Keep reading' }),
    );
    await waitFor(() =>
      expect(addReading).toHaveBeenCalledWith('m1', {
        readOn: new Date().toISOString().slice(0, 10),
        value: 76,
      }),
    );
  });

  it('says when there is no such objective', async () => {
    const getObjective = jest
      .fn()
      .mockRejectedValue(
        await responseError(404, `There is no objective 'OB-9'`),
      );
    open({ getObjective }, { path: '/objectives/OB-9' });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      `There is no objective 'OB-9'`,
    );
  });
});
