import { mockCredentials } from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import type { JsonObject } from '@backstage/types';
import type {
  ObjectiveDetail,
  ObjectiveWindow,
  ObjectiveWindowQuery,
} from '@stagecraft/backstage-plugin-sla-common';
import { createExplainObjectiveAction } from './createExplainObjectiveAction';

const KEY = 'slo:default/tracking/default';

const detail = {
  objective: KEY,
  sloRef: 'slo:default/tracking',
  objectiveId: 'default',
  title: 'Tracking answers',
  entityRef: 'component:default/tracking',
  state: 'at-risk',
  targetPpm: 990_000,
  window: '28d',
  good: 992,
  total: 1000,
  attainmentPpm: 992_000,
  remainingBudget: 0.2,
  sample: false,
} as ObjectiveDetail;

const working = [
  {
    label: 'Attainment',
    formula: 'good ÷ total',
    substituted: '992 ÷ 1000',
    result: '99.2%',
  },
];

describe('explain-objective', () => {
  const asked: string[] = [];
  const queries: ObjectiveWindowQuery[] = [];
  let answer = detail;
  const actions = actionsRegistryServiceMock();
  createExplainObjectiveAction({
    actions,
    objectives: {
      async get(objective) {
        asked.push(objective);
        return answer;
      },
      async getWindow(_, query) {
        queries.push(query);
        return { working } as ObjectiveWindow;
      },
    },
  });
  const invoke = async (input: JsonObject) =>
    (
      await actions.invoke({
        id: 'test:explain-objective',
        input,
        credentials: mockCredentials.user(),
      })
    ).output as { steps: string[] };

  it('tells all that is needed to compute it again', async () => {
    expect(await invoke({ objective: KEY })).toEqual({
      objective: KEY,
      title: 'Tracking answers',
      state: 'at-risk',
      drawnFromSampleData: false,
      page: '/service-levels/objectives/default/tracking/default',
      steps: [
        'The target is 99% over 28d, measured on component:default/tracking.',
        'Attainment: good ÷ total; 992 ÷ 1000; that is 99.2%.',
      ],
    });
  });

  it('asks for another window and a past date', async () => {
    const query = { window: '7d', at: '2026-11-01T00:00:00Z' };
    await invoke({ objective: KEY, ...query });
    expect(queries.at(-1)).toEqual(query);
    await expect(invoke({ objective: KEY, window: 'long' })).rejects.toThrow(
      'window',
    );
  });

  it('makes no figure of what is not computed', async () => {
    answer = { ...detail, notComputed: 'composites are not computed yet' };
    expect((await invoke({ objective: KEY })).steps.at(-1)).toBe(
      'Nothing is computed: composites are not computed yet',
    );
  });

  it.each(['tracking', `${KEY}\u0000`, 'slo:default/tracking'])(
    'asks the database nothing about %j',
    async objective => {
      const before = asked.length;
      await expect(invoke({ objective })).rejects.toThrow('objective');
      expect(asked).toHaveLength(before);
    },
  );

  it('only reads', () => {
    const [action] = [...actions.actions.values()];
    expect(action.attributes).toEqual({
      readOnly: true,
      idempotent: true,
      destructive: false,
    });
    expect(action.visibilityPermission?.name).toBe('sla.objective.read');
  });
});
