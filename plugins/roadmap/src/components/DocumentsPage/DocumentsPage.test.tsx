import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { DocumentPlan } from '@stagecraft/backstage-plugin-roadmap-common';
import type { RoadmapDocumentsApi } from '@stagecraft/backstage-plugin-roadmap-common/client';
import {
  fakeRoadmapApi,
  renderRoadmap,
  responseError,
} from '../../__fixtures__/renderRoadmap';

const change: DocumentPlan = {
  basis: 'first',
  problems: [],
  items: [
    {
      id: 'labels',
      key: 'RM-1',
      version: 2,
      title: 'Faster labels',
      state: 'committed',
      line: 4,
      action: 'change',
      fields: [{ field: 'title', before: 'Labels', after: 'Faster labels' }],
      promises: [
        {
          revision: 2,
          due: '2027-05-31',
          previousDue: '2027-03-15',
          confidence: 0.6,
          reasonCode: 'dependency',
          reason: 'Scanners come late',
        },
      ],
    },
    {
      id: 'b',
      title: 'Unchanged',
      state: 'proposed',
      line: 9,
      action: 'unchanged',
      fields: [],
      promises: [],
    },
  ],
};

const wrong: DocumentPlan = {
  basis: 'wrong',
  items: [],
  problems: [
    {
      kind: 'error',
      line: 7,
      column: 5,
      field: 'items[0].owner',
      id: 'labels',
      message: 'must be in the catalog, got group:default/nobody',
    },
  ],
};

const file = (text = 'kind: Roadmap', name = 'roadmap.yaml') => {
  const made = new File([text], name);
  // jsdom's files cannot read themselves.
  made.text = async () => text;
  return made;
};

async function open(
  answers: Partial<Record<keyof RoadmapDocumentsApi, jest.Mock>>,
) {
  const documents = {
    write: jest.fn(async () => 'kind: Roadmap\n'),
    plan: jest.fn(async () => change),
    apply: jest.fn(async () => change),
    ...answers,
  };
  renderRoadmap(fakeRoadmapApi({}), { path: '/documents', documents });
  const input = await screen.findByLabelText('Roadmap document');
  return { documents, choose: (it: File) => userEvent.upload(input, it) };
}

describe('DocumentsPage', () => {
  it('shows what a file would change, and applies exactly that', async () => {
    const { documents, choose } = await open({});
    await choose(file());
    const plan = await screen.findByRole('region', {
      name: 'What roadmap.yaml would change',
    });
    expect(plan).toHaveTextContent('1 changed, 1 as they are');
    expect(within(plan).getByLabelText('before: Labels')).toBeVisible();
    expect(within(plan).getByLabelText('after: Faster labels')).toBeVisible();
    expect(plan).toHaveTextContent('Scanners come late');
    expect(documents.apply).not.toHaveBeenCalled();

    await userEvent.click(
      screen.getByRole('button', { name: 'Apply 1 change' }),
    );
    expect(await screen.findByText('1 item applied')).toBeVisible();
    // Nothing but what the backend takes.
    expect(documents.apply).toHaveBeenCalledWith(
      { text: 'kind: Roadmap', format: 'yaml' },
      'first',
    );
    expect(screen.getByRole('link', { name: 'RM-1' })).toBeVisible();
  });

  it('says each problem at its line, and offers no change', async () => {
    const { choose, documents } = await open({
      plan: jest.fn(async () => wrong),
    });
    await choose(file('id,title,owner', 'roadmap.csv'));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'roadmap.csv:7:5 labels items[0].owner',
    );
    expect(screen.queryByRole('button', { name: /Apply/ })).toBeNull();
    expect(documents.plan).toHaveBeenCalledWith({
      text: 'id,title,owner',
      format: 'csv',
    });
  });

  it('shows the new plan when the roadmap changed meanwhile', async () => {
    const stale = await responseError(409, 'Plan it again');
    const { choose, documents } = await open({
      apply: jest.fn(async () => Promise.reject(stale)),
    });
    await choose(file());
    await userEvent.click(
      await screen.findByRole('button', { name: 'Apply 1 change' }),
    );
    expect(
      await screen.findByText('The roadmap has changed meanwhile'),
    ).toBeVisible();
    expect(documents.plan).toHaveBeenCalledTimes(2);
    expect(
      screen.getByRole('button', { name: 'Apply 1 change' }),
    ).toBeVisible();
  });

  it('keeps the plan when applying fails', async () => {
    const failure = await responseError(503, 'The database is away');
    const { choose } = await open({
      apply: jest.fn(async () => Promise.reject(failure)),
    });
    await choose(file());
    await userEvent.click(
      await screen.findByRole('button', { name: 'Apply 1 change' }),
    );
    expect(await screen.findByText('The database is away')).toBeVisible();
    expect(
      screen.getByRole('button', { name: 'Apply 1 change' }),
    ).toBeVisible();
  });

  it('hands out the roadmap as a file', async () => {
    const create = jest.fn(() => 'blob:roadmap');
    Object.assign(URL, { createObjectURL: create, revokeObjectURL: jest.fn() });
    const { documents } = await open({});
    await userEvent.click(screen.getByRole('button', { name: 'Download CSV' }));
    await waitFor(() => expect(create).toHaveBeenCalled());
    expect(documents.write).toHaveBeenCalledWith({}, 'csv');
  });
});
