import {
  initiative,
  request,
} from '@stagecraft/backstage-plugin-roadmap-common';
import type { News } from '../../database/NewsStore';
import { newsMessage, recipientsOf } from './newsMessage';

const news = (fields: Partial<News> = {}): News => ({
  id: '7',
  topic: 'state',
  attempts: 1,
  itemId: 'i',
  key: 'RM-1',
  kind: 'initiative',
  title: 'Tracking without delay',
  ownerRef: 'group:default/tracking',
  visibility: 'internal',
  entityRefs: [],
  actor: 'user:default/priya',
  before: {},
  after: {},
  gone: false,
  followers: [],
  unfollowers: [],
  voters: [],
  ...fields,
});

describe('newsMessage', () => {
  it.each<[Partial<News>, string]>([
    [
      { after: { state: 'in-progress' } },
      'RM-1 is in progress: Tracking without delay',
    ],
    [
      { topic: 'promise', after: { dueOn: '2026-12-01' } },
      'RM-1 is promised for 2026-12-01: Tracking without delay',
    ],
    [
      {
        topic: 'promise',
        before: { dueOn: '2026-12-01' },
        after: { dueOn: '2027-02-01' },
      },
      'RM-1 is promised for 2027-02-01 instead of 2026-12-01: Tracking without delay',
    ],
    [
      { topic: 'comment' },
      'RM-1 has a comment by priya: Tracking without delay',
    ],
    [
      { topic: 'comment', actor: undefined },
      'RM-1 has a comment by somebody: Tracking without delay',
    ],
  ])('of %j says "%s"', (fields, title) => {
    expect(newsMessage(news(fields)).title).toBe(title);
  });

  it('says a state as people do, of kinds that are known', () => {
    const asked = news({ after: { state: 'asked' } });
    expect(newsMessage(asked, request.states.asked).title).toBe(
      'RM-1 is waiting for an answer: Tracking without delay',
    );
    expect(newsMessage(asked).title).toContain('RM-1 is asked:');
  });

  it('has one scope for one topic of one item, and says why', () => {
    const first = newsMessage(news({ reason: 'Two more regions' }));
    const later = newsMessage(news({ id: '8' }));
    expect(first.scope).toBe(later.scope);
    expect(first.scope).not.toBe(newsMessage(news({ topic: 'promise' })).scope);
    expect(first).toMatchObject({
      description: 'Two more regions',
      link: '/roadmap/items/RM-1',
      topic: 'roadmap.state',
    });
    expect(first.metadata?.idempotencyKey).not.toBe(
      later.metadata?.idempotencyKey,
    );
  });

  it('fits what the portal keeps', () => {
    const long = newsMessage(
      news({ title: 'x'.repeat(300), reason: 'y'.repeat(2000) }),
    );
    expect(long.title).toHaveLength(255);
    expect(long.description).toHaveLength(1000);
  });
});

describe('recipientsOf', () => {
  const parts = {
    followers: ['user:default/a', 'user:default/priya'],
    unfollowers: ['user:default/b'],
    voters: ['user:default/v', 'user:default/a'],
  };

  it('are owner, followers by choice and by catalog; never the actor, nor who unfollowed', () => {
    expect(
      recipientsOf(news(parts), ['group:default/shops', 'user:default/b']),
    ).toEqual({
      entityRef: [
        'group:default/tracking',
        'user:default/a',
        'group:default/shops',
      ],
      excludeEntityRef: ['user:default/b', 'user:default/priya'],
    });
  });

  it('of what is for its team only is the team alone', () => {
    const hidden = news({ ...parts, visibility: 'team' });
    expect(
      recipientsOf(hidden, ['group:default/shops'], initiative.states.withdrawn)
        .entityRef,
    ).toEqual(['group:default/tracking']);
  });

  it.each([
    ['withdrawn', initiative, true],
    ['shipped', initiative, false],
    ['declined', request, true],
    ['accepted', request, false],
  ] as const)('of what is %s are also those who voted', (to, kind, told) => {
    const { entityRef } = recipientsOf(news(parts), [], kind.states[to]);
    expect(entityRef.includes('user:default/v')).toBe(told);
  });
});
