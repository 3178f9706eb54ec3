import {
  mockCredentials,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import type { JsonObject } from '@backstage/types';
import {
  countAudits,
  recordingAuditor,
} from '@stagecraft/backstage-backend-http/testUtils';
import { emptyDatabase } from '../database/__fixtures__/emptyDatabase';
import { roadmapOn } from '../__fixtures__/roadmapApp';
import { registerActions } from './registerActions';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
const PROPOSAL = {
  title: 'Labels in colour',
  ownerRef: 'group:default/parcel-tracking',
  entityRefs: ['component:default/tracking-api'],
};

describe('what agents can do', () => {
  let auditor: ReturnType<typeof recordingAuditor>;
  let actions: ReturnType<typeof actionsRegistryServiceMock>;
  let roadmap: Awaited<ReturnType<typeof roadmapOn>>;

  beforeEach(async () => {
    auditor = recordingAuditor();
    actions = actionsRegistryServiceMock();
    roadmap = await roadmapOn(await emptyDatabase(databases));
    const auth = mockServices.auth();
    registerActions({ actions, auditor, auth, ...roadmap });
  });

  const invoke = (
    name: string,
    input: JsonObject,
    credentials = mockCredentials.user('user:default/devon') as ReturnType<
      typeof mockCredentials.user | typeof mockCredentials.service
    >,
  ) => actions.invoke({ id: `test:${name}`, input, credentials });
  const read = () =>
    roadmap.items.get('RM-1', {
      credentials: mockCredentials.user('user:default/devon'),
    });

  it('is to propose, vote and comment as the caller, each under one audit event', async () => {
    const audits = await countAudits(auditor, async () => {
      const { output } = await invoke('propose-roadmap-item', PROPOSAL);
      expect(output).toEqual({
        key: 'RM-1',
        state: 'proposed',
        page: '/roadmap/items/RM-1',
      });
      const key = { key: 'RM-1' };
      await invoke('vote-for-roadmap-item', key);
      const again = await invoke('vote-for-roadmap-item', key);
      expect(again.output).toEqual({ key: 'RM-1', votes: 1 });
      await invoke('comment-on-roadmap-item', { ...key, body: 'Please' });
    });
    expect(audits).toEqual({ succeeded: 4, failed: 0, open: 0 });
    const item = await read();
    expect(item).toMatchObject({ ...{ title: 'Labels in colour' }, votes: 1 });
    expect(item.entities).toEqual([
      { entityRef: 'component:default/tracking-api', role: 'affects' },
    ]);
    const { comments } = await roadmap.comments.list(
      'RM-1',
      {},
      { credentials: mockCredentials.user('user:default/devon') },
    );
    expect(comments).toMatchObject([
      { author: 'user:default/devon', body: 'Please' },
    ]);
  });

  it.each([
    ['propose-roadmap-item', { ...PROPOSAL, title: ' ' }, 'title'],
    ['propose-roadmap-item', { ...PROPOSAL, title: 'a\u0000bc' }, 'NUL'],
    ['propose-roadmap-item', { ...PROPOSAL, ownerRef: 'api:a/b' }, 'ownerRef'],
    ['propose-roadmap-item', { ...PROPOSAL, entityRefs: ['x'] }, 'entityRefs'],
    [
      'propose-roadmap-item',
      { ...PROPOSAL, entityRefs: ['component:default/unheard'] },
      'Not in the catalog',
    ],
    ['propose-roadmap-item', { ...PROPOSAL, dueOn: '2027-01-01' }, 'dueOn'],
    ['vote-for-roadmap-item', { key: 'RM-01' }, 'key'],
    ['vote-for-roadmap-item', { key: 'RM-7' }, 'no roadmap item'],
    ['comment-on-roadmap-item', { key: 'RM-7', body: 'x' }, 'no roadmap item'],
    ['comment-on-roadmap-item', { key: 'RM-7', body: ' ' }, 'body'],
  ] as [string, JsonObject, string][])(
    '%s refuses %j and names %s',
    async (name, input, named) => {
      await expect(invoke(name, input)).rejects.toThrow(named);
      await expect(read()).rejects.toThrow('no roadmap item');
    },
  );

  it('is refused to those who may not, and that is on record', async () => {
    const audits = await countAudits(auditor, async () => {
      const rita = mockCredentials.user('user:default/rita');
      const refused = invoke('propose-roadmap-item', PROPOSAL, rita);
      await expect(refused).rejects.toThrow('roadmap.item.create');
    });
    expect(audits).toEqual({ succeeded: 0, failed: 1, open: 0 });
  });

  it('is for people', async () => {
    const machine = mockCredentials.service();
    const refused = invoke('propose-roadmap-item', PROPOSAL, machine);
    await expect(refused).rejects.toThrow('Only people');
  });

  it('destroys nothing, and is shown to those who may do it', () => {
    const shown = [...actions.actions.values()].map(action => [
      action.name,
      action.visibilityPermission?.name,
      action.attributes?.destructive,
    ]);
    expect(shown).toEqual([
      // What a reader may see differs from item to item, so the list itself decides.
      ['list-roadmap-items', undefined, false],
      ['propose-roadmap-item', 'roadmap.item.create', false],
      ['vote-for-roadmap-item', 'roadmap.vote.create', false],
      ['comment-on-roadmap-item', 'roadmap.comment.create', false],
    ]);
  });
});
