import { mockCredentials } from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import type { JsonObject } from '@backstage/types';
import {
  countStates,
  type ObjectiveQuery,
  type ObjectiveSummary,
} from '@stagecraft/backstage-plugin-sla-common';
import { createListAtRiskObjectivesAction } from './createListAtRiskObjectivesAction';

const summary = (state: string) =>
  ({
    objective: `slo:default/${state}/default`,
    title: state,
    entityRef: `component:default/${state}`,
    ownerRef: 'group:default/parcels',
    state,
    targetPpm: 999_500,
    attainmentPpm: 999_000,
    remainingBudget: -1,
    window: '28d',
    sample: true,
  } as ObjectiveSummary);

describe('list-at-risk-objectives', () => {
  const asked: ObjectiveQuery[] = [];
  const actions = actionsRegistryServiceMock();
  createListAtRiskObjectivesAction({
    actions,
    objectives: {
      async list(query) {
        asked.push(query);
        const items = [summary(query.state ?? '')];
        return {
          items,
          totalItems: 1,
          states: countStates(items),
          owners: [],
        };
      },
    },
  });
  const invoke = (input: JsonObject) =>
    actions.invoke({
      id: 'test:list-at-risk-objectives',
      input,
      credentials: mockCredentials.user(),
    });

  it('answers in percent, the broken first', async () => {
    const { output } = await invoke({ ownerRef: 'group:default/parcels' });
    expect(output).toMatchObject({
      totalItems: 2,
      objectives: [
        {
          state: 'broken',
          targetPercent: 99.95,
          attainmentPercent: 99.9,
          remainingBudgetPercent: -100,
          drawnFromSampleData: true,
        },
        { state: 'at-risk' },
      ],
    });
    expect(asked).toMatchObject([
      { state: 'broken', ownerRef: ['group:default/parcels'] },
      { state: 'at-risk', ownerRef: ['group:default/parcels'] },
    ]);
  });

  it.each(['parcels', 'group:default/a\u0000'])(
    'asks the database nothing about an owner such as %j',
    async ownerRef => {
      const before = asked.length;
      await expect(invoke({ ownerRef })).rejects.toThrow('ownerRef');
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
