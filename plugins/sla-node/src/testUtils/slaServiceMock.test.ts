import { mockCredentials } from '@backstage/backend-test-utils';
import type { ObjectiveSummary } from '@stagecraft/backstage-plugin-sla-common';
import { slaServiceMock } from './slaServiceMock';

const objective = (name: string, state: ObjectiveSummary['state']) =>
  ({
    objective: `slo:default/${name}/default`,
    entityRef: `component:default/${name}`,
    state,
  } as ObjectiveSummary);

describe('slaServiceMock', () => {
  const credentials = mockCredentials.service();
  const mock = slaServiceMock({
    objectives: [objective('a', 'kept'), objective('b', 'broken')],
  });

  it('narrows lists and groups by entity', async () => {
    const page = await mock.listObjectives(
      { state: 'broken' },
      { credentials },
    );
    expect(page).toMatchObject({
      items: [{ objective: 'slo:default/b/default' }],
      totalItems: 1,
    });
    const key = 'slo:default/a/default';
    expect(await mock.getObjective(key, { credentials })).toMatchObject({
      state: 'kept',
      days: [],
    });
    await expect(mock.getObjective('x', { credentials })).rejects.toThrow(
      `No objective 'x'`,
    );
    expect(
      await mock.getObjectivesByEntities(['component:default/z'], {
        credentials,
      }),
    ).toEqual([{ entityRef: 'component:default/z', objectives: [] }]);
  });

  it('remembers samples and refuses unknown objectives', async () => {
    const sample = { minute: '2026-11-24T10:00:00Z', good: 1, total: 1 };
    const push = (name: string) =>
      mock.createSamples(
        {
          source: 'ci',
          samples: [{ ...sample, objective: `slo:default/${name}/default` }],
        },
        { credentials },
      );
    await push('a');
    await expect(push('nobody')).rejects.toThrow('/body/samples/0/objective');
    expect(mock.samples).toHaveLength(1);
  });
});
