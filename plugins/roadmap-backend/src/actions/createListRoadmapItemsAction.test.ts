import { mockCredentials } from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import { NotAllowedError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import type {
  ItemQuery,
  RoadmapItem,
} from '@stagecraft/backstage-plugin-roadmap-common';
import type { RoadmapItems } from '../services/RoadmapItems';
import { createListRoadmapItemsAction } from './createListRoadmapItemsAction';

const item = {
  key: 'RM-3',
  title: 'Labels without delay',
  state: 'committed',
  lane: 'next',
  ownerRef: 'group:default/labels',
  entities: [{ entityRef: 'api:default/labels', role: 'affects' }],
  commitment: { dueOn: '2027-02-15', confidence: 0.29 },
  firstCommitment: { dueOn: '2026-12-15', confidence: 0.9 },
  votes: 4,
  source: 'sample',
} as RoadmapItem;

describe('list-roadmap-items', () => {
  const asked: ItemQuery[] = [];
  const answering: RoadmapItems['list'] = async query => {
    asked.push(query);
    return { items: [item], totalItems: 7 };
  };
  const register = (list: RoadmapItems['list']) => {
    const actions = actionsRegistryServiceMock();
    createListRoadmapItemsAction({ actions, items: { list } });
    return actions;
  };
  const invoke = (input: JsonObject, list = answering) =>
    register(list).invoke({
      id: 'test:list-roadmap-items',
      input,
      credentials: mockCredentials.user(),
    });

  beforeEach(() => asked.splice(0));

  it('answers with the promise of today and the first', async () => {
    const { output } = await invoke({ entityRef: 'api:default/labels' });
    expect(output).toEqual({
      totalItems: 7,
      items: [
        {
          key: 'RM-3',
          title: 'Labels without delay',
          state: 'committed',
          lane: 'next',
          ownerRef: 'group:default/labels',
          entityRefs: ['api:default/labels'],
          dueOn: '2027-02-15',
          firstDueOn: '2026-12-15',
          confidencePercent: 29,
          votes: 4,
          source: 'sample',
        },
      ],
    });
    expect(asked).toEqual([
      { entityRef: 'api:default/labels', sort: 'due', limit: 100 },
    ]);
  });

  it('asks for what slipped, the longest slip first', async () => {
    await invoke({ promise: 'slipped' });
    expect(asked).toEqual([{ promise: 'slipped', sort: 'slip', limit: 100 }]);
  });

  it.each(['labels', 'api:default/a\u0000', `api:default/${'a'.repeat(200)}`])(
    'asks the database nothing about a ref such as %j',
    async entityRef => {
      await expect(invoke({ entityRef })).rejects.toThrow('entityRef');
      expect(asked).toEqual([]);
    },
  );

  it('passes a refusal on', async () => {
    const refusing = async () => {
      throw new NotAllowedError('no');
    };
    await expect(invoke({}, refusing)).rejects.toThrow('no');
  });

  it('only reads', () => {
    const [action] = [...register(answering).actions.values()];
    expect(action.attributes).toEqual({
      readOnly: true,
      idempotent: true,
      destructive: false,
    });
  });
});
