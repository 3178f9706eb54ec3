import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { metric, objective, reading } from '../../__fixtures__/objectives';
import {
  fakeObjectivesApi,
  fakeRoadmapApi,
  renderRoadmap,
  responseError,
} from '../../__fixtures__/renderRoadmap';

const sla = {
  type: 'sla',
  title: 'Service level',
  queryHint: 'The key of an objective',
  unit: '%',
};
const prometheus = {
  type: 'prometheus',
  title: 'Prometheus',
  queryHint: 'A PromQL query',
};

async function openForm(answers: Parameters<typeof fakeObjectivesApi>[0]) {
  const objectives = fakeObjectivesApi({
    getObjective: jest.fn(async () => objective({ metrics: [] })),
    ...answers,
  });
  renderRoadmap(fakeRoadmapApi({}), { path: '/objectives/OB-1', objectives });
  await userEvent.click(
    await screen.findByRole('button', { name: 'Add a metric' }),
  );
  const dialog = await screen.findByRole('dialog');
  await userEvent.type(
    within(dialog).getByLabelText(/^What is measured/),
    'Availability',
  );
  return { dialog, objectives };
}

async function choose(dialog: HTMLElement, source: string) {
  await userEvent.click(
    await within(dialog).findByRole('button', { name: /Read from/ }),
  );
  await userEvent.click(await screen.findByRole('option', { name: source }));
}

describe('MetricDialog', () => {
  it('asks for the query of a source, and sets its unit', async () => {
    const addMetric = jest.fn(async () => metric());
    const listMetricSources = jest.fn(async () => [sla, prometheus]);
    const { dialog } = await openForm({ addMetric, listMetricSources });
    const unit = within(dialog).getByLabelText(/^Unit/);
    await userEvent.clear(unit);
    await userEvent.type(unit, 'minutes');
    await choose(dialog, 'Service level');
    expect(unit).toHaveValue('%');
    const query = within(dialog).getByLabelText(/^Query/);
    expect(query).toHaveAccessibleDescription('The key of an objective');
    const save = within(dialog).getByRole('button', { name: 'Add metric' });
    expect(save).toBeDisabled();
    expect(within(dialog).getByRole('status')).toHaveTextContent(
      `Query: must say what 'sla' is to read.`,
    );
    await userEvent.type(query, ' slo:default/x/default ');
    await userEvent.click(save);
    await waitFor(() =>
      expect(addMetric).toHaveBeenCalledWith(
        expect.objectContaining({
          objectiveKey: 'OB-1',
          unit: '%',
          sourceType: 'sla',
          sourceQuery: 'slo:default/x/default',
        }),
      ),
    );
  });

  it('keeps what was written when the backend finds the query bad', async () => {
    const message =
      '/body/sourceQuery: must be the key of a service level objective';
    const addMetric = jest
      .fn()
      .mockRejectedValue(await responseError(400, message));
    const listMetricSources = jest.fn(async () => [sla]);
    const { dialog } = await openForm({ addMetric, listMetricSources });
    await choose(dialog, 'Service level');
    await userEvent.type(within(dialog).getByLabelText(/^Query/), 'x');
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Add metric' }),
    );
    expect(await within(dialog).findByRole('alert')).toHaveTextContent(
      'must be the key of a service level objective',
    );
    expect(within(dialog).getByLabelText(/^Query/)).toHaveValue('x');
  });

  it('asks nothing where only people read, and sends no query', async () => {
    const addMetric = jest.fn(async () => metric());
    const { dialog, objectives } = await openForm({ addMetric });
    expect(objectives.listMetricSources).toHaveBeenCalled();
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Add metric' }),
    );
    await waitFor(() => expect(addMetric).toHaveBeenCalled());
    expect(within(dialog).queryByLabelText(/^Query/)).not.toBeInTheDocument();
    expect(addMetric.mock.calls[0]).toEqual([
      expect.not.objectContaining({ sourceQuery: expect.anything() }),
    ]);
  });

  it('says that the sources could not be loaded, and still takes a metric', async () => {
    const listMetricSources = jest
      .fn()
      .mockRejectedValue(await responseError(503, 'Try again shortly'));
    const { dialog } = await openForm({ listMetricSources });
    await within(dialog).findByText(/could not be loaded; people can always/);
    expect(
      within(dialog).getByRole('button', { name: 'Add metric' }),
    ).toBeEnabled();
  });
});

describe('a metric that was not judged yet', () => {
  const unread = metric({
    sourceType: 'sla',
    sourceQuery: 'slo:default/y/default',
    latest: undefined,
    readings: [],
  });

  async function openEditing(answers: Parameters<typeof fakeObjectivesApi>[0]) {
    const objectives = fakeObjectivesApi({
      getObjective: jest.fn(async () => objective({ metrics: [unread] })),
      ...answers,
    });
    renderRoadmap(fakeRoadmapApi({}), { path: '/objectives/OB-1', objectives });
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Edit At home at the first try',
      }),
    );
    return screen.findByRole('dialog');
  }

  it('can be corrected, from the revision that was read', async () => {
    const redefineMetric = jest.fn(async () => unread);
    const listMetricSources = jest.fn(async () => [sla]);
    const dialog = await openEditing({ redefineMetric, listMetricSources });
    const query = within(dialog).getByLabelText(/^Query/);
    await userEvent.clear(query);
    await userEvent.type(query, 'slo:default/x/default');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
    const { name, unit, direction, baseline, target, checkOn } = unread;
    await waitFor(() =>
      expect(redefineMetric).toHaveBeenCalledWith('m1', 1, {
        ...{ name, unit, direction, baseline, target, checkOn },
        sourceType: 'sla',
        sourceQuery: 'slo:default/x/default',
      }),
    );
  });

  it('keeps its source where that is not installed any more, and says so', async () => {
    const dialog = await openEditing({});
    expect(
      await within(dialog).findByRole('button', { name: /Read from/ }),
    ).toHaveTextContent('sla');
    expect(within(dialog).getByRole('status')).toHaveTextContent(
      'Read from: must be one of hand.',
    );
  });

  it('is not offered for correction once it was judged', async () => {
    renderRoadmap(fakeRoadmapApi({}), {
      path: '/objectives/OB-1',
      objectives: fakeObjectivesApi({
        getObjective: jest.fn(async () => objective()),
      }),
    });
    await screen.findByRole('region', { name: 'At home at the first try' });
    expect(
      screen.queryByRole('button', { name: /^Edit At home/ }),
    ).not.toBeInTheDocument();
  });
});

describe('a metric that a source reads', () => {
  async function show(fields: Parameters<typeof metric>[0]) {
    const read = metric({
      sourceType: 'sla',
      sourceQuery: 'slo:default/x/default',
      readings: [reading({ readBy: 'source:sla' })],
      ...fields,
    });
    const getObjective = jest.fn(async () => objective({ metrics: [read] }));
    renderRoadmap(fakeRoadmapApi({}), {
      path: '/objectives/OB-1',
      objectives: fakeObjectivesApi({ getObjective }),
    });
    return screen.findByRole('region', { name: 'At home at the first try' });
  }
  const at = '2026-11-24T08:10:00.000Z';

  it('says so, and by what', async () => {
    const panel = await show({});
    expect(panel).toHaveTextContent(
      'Read once a day from sla: slo:default/x/default',
    );
    expect(within(panel).getByRole('table')).toHaveTextContent(
      'the source sla',
    );
    expect(panel).not.toHaveTextContent('Could not be read');
  });

  it.each([
    [
      { sourceError: { message: 'It is away', at } },
      'Could not be read from sla on 24 Nov 2026, 08:10 UTC: It is away',
    ],
    [
      { noFigure: { message: 'Nothing was measured', at } },
      'No figure from sla yet, asked on 24 Nov 2026, 08:10 UTC: Nothing was measured',
    ],
  ])('shows %j', async (fields, words) => {
    expect(await show(fields)).toHaveTextContent(words);
  });
});
