import { mockCredentials } from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import type { JsonObject } from '@backstage/types';
import type { ObjectiveDetail } from '@stagecraft/backstage-plugin-sla-common';
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
  working: {
    formula: 'attainment = good ÷ total',
    from: '2026-10-27T10:00:00.000Z',
    to: '2026-11-24T10:00:00.000Z',
    good: 992,
    total: 1000,
    targetPpm: 990_000,
    coverageMinutes: 1000,
    windowMinutes: 40_320,
  },
} as ObjectiveDetail;

describe('explain-objective', () => {
  const asked: string[] = [];
  let answer = detail;
  const actions = actionsRegistryServiceMock();
  createExplainObjectiveAction({
    actions,
    objectives: {
      async get(objective) {
        asked.push(objective);
        return answer;
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
        'The window runs from 2026-10-27T10:00:00.000Z to 2026-11-24T10:00:00.000Z, the end not included.',
        '992 of 1000 events were good; 8 were not.',
        'Of 40320 minutes 1000 hold a measurement.',
        'The rule is: attainment = good ÷ total.',
        'That is an attainment of 99.2%, cut off and never rounded up.',
        '10 events may fail, so the error budget is: 20% left.',
        'The state is at-risk.',
      ],
    });
  });

  it('makes no figure of what was never measured or is not computed', async () => {
    const none = { attainmentPpm: null, remainingBudget: null };
    answer = { ...detail, ...none, state: 'no-data' };
    expect((await invoke({ objective: KEY })).steps.at(-1)).toBe(
      'Nothing was measured, so there is no figure.',
    );
    answer = { ...detail, notComputed: 'composites are not computed yet' };
    expect((await invoke({ objective: KEY })).steps.at(-1)).toBe(
      'Nothing is computed: composites are not computed yet',
    );
    answer = { ...detail, working: undefined };
    expect((await invoke({ objective: KEY })).steps.at(-1)).toBe(
      'Nothing has been judged yet.',
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
