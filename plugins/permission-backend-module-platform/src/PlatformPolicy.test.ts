import {
  AuthorizeResult,
  createPermission,
  Permission,
} from '@backstage/plugin-permission-common';
import { PolicyQueryUser } from '@backstage/plugin-permission-node';
import { PlatformPolicy } from './PlatformPolicy';

const policy = new PlatformPolicy({
  platformTeam: new Set(['group:default/platform-engineering']),
  readers: new Set(['group:default/business-insights']),
  guests: new Set(['group:default/guests']),
});

const people = {
  priya: ['user:default/priya', 'group:default/platform-engineering'],
  devon: ['user:default/devon', 'group:default/parcel-tracking'],
  rita: ['user:default/rita', 'group:default/business-insights'],
  guest: ['user:default/guest', 'group:default/guests'],
  nobody: ['user:default/nobody'],
};

type Action = 'create' | 'read' | 'update' | 'delete';

const permission = (name: string, action?: Action): Permission =>
  createPermission({ name, attributes: { action } });

const as = (person: keyof typeof people) =>
  ({ info: { ownershipEntityRefs: people[person] } } as PolicyQueryUser);

const { ALLOW, DENY, CONDITIONAL } = AuthorizeResult;

describe('PlatformPolicy', () => {
  it.each<[string, Action | undefined, AuthorizeResult[]]>([
    // permission, action, [priya, devon, rita, guest, nobody]
    ['catalog.entity.read', 'read', [ALLOW, ALLOW, ALLOW, ALLOW, ALLOW]],
    [
      'roadmap.item.read',
      'read',
      [ALLOW, CONDITIONAL, CONDITIONAL, CONDITIONAL, CONDITIONAL],
    ],
    ['roadmap.item.create', 'create', [ALLOW, ALLOW, DENY, DENY, DENY]],
    ['roadmap.item.update', 'update', [ALLOW, CONDITIONAL, DENY, DENY, DENY]],
    ['roadmap.objective.create', 'create', [ALLOW, ALLOW, DENY, DENY, DENY]],
    [
      'roadmap.objective.update',
      'update',
      [ALLOW, CONDITIONAL, DENY, DENY, DENY],
    ],
    ['roadmap.vision.update', 'update', [ALLOW, DENY, DENY, DENY, DENY]],
    ['roadmap.vote.create', 'create', [ALLOW, ALLOW, ALLOW, DENY, DENY]],
    ['roadmap.comment.create', 'create', [ALLOW, ALLOW, ALLOW, DENY, DENY]],
    ['roadmap.request.create', 'create', [ALLOW, ALLOW, ALLOW, DENY, DENY]],
    ['roadmap.request.triage', 'update', [ALLOW, DENY, DENY, DENY, DENY]],
    ['roadmap.source.remove', 'delete', [ALLOW, DENY, DENY, DENY, DENY]],
    ['sla.sample.create', 'create', [ALLOW, DENY, DENY, DENY, DENY]],
    ['sla.source.remove', 'delete', [ALLOW, DENY, DENY, DENY, DENY]],
    ['sla.incident.create', 'create', [ALLOW, ALLOW, DENY, DENY, DENY]],
    ['sla.maintenance.manage', 'update', [ALLOW, ALLOW, DENY, DENY, DENY]],
    ['scaffolder.task.create', 'create', [ALLOW, ALLOW, DENY, DENY, DENY]],
    ['scaffolder.action.execute', undefined, [ALLOW, ALLOW, DENY, DENY, DENY]],
    ['golden-paths.project.assign', 'create', [ALLOW, DENY, DENY, DENY, DENY]],
    ['catalog.location.create', 'create', [ALLOW, ALLOW, DENY, DENY, DENY]],
    ['catalog.location.delete', 'delete', [ALLOW, DENY, DENY, DENY, DENY]],
    ['catalog.entity.delete', 'delete', [ALLOW, CONDITIONAL, DENY, DENY, DENY]],
    ['some.new.permission', 'update', [ALLOW, DENY, DENY, DENY, DENY]],
  ])('decides %s (%s)', async (name, action, expected) => {
    const decisions = await Promise.all(
      (Object.keys(people) as (keyof typeof people)[]).map(person =>
        policy.handle({ permission: permission(name, action) }, as(person)),
      ),
    );
    expect(decisions.map(decision => decision.result)).toEqual(expected);
  });

  it('refuses who is not signed in', async () => {
    expect(
      await policy.handle({
        permission: permission('catalog.entity.read', 'read'),
      }),
    ).toEqual({ result: DENY });
  });

  it('limits a developer to items of the own teams', async () => {
    expect(
      await policy.handle(
        { permission: permission('roadmap.item.update', 'update') },
        as('devon'),
      ),
    ).toMatchObject({
      pluginId: 'roadmap',
      conditions: { rule: 'IS_ITEM_OWNER', params: { claims: people.devon } },
    });
  });

  it.each<[keyof typeof people, string[]]>([
    ['devon', ['public', 'internal']],
    ['rita', ['public', 'internal']],
    ['guest', ['public']],
    ['nobody', ['public']],
  ])('shows %s the roadmap as far as it is %j', async (person, visible) => {
    expect(
      await policy.handle(
        { permission: permission('roadmap.item.read', 'read') },
        as(person),
      ),
    ).toMatchObject({
      pluginId: 'roadmap',
      conditions: {
        anyOf: [
          { rule: 'HAS_VISIBILITY', params: { visibilities: visible } },
          { rule: 'IS_ITEM_OWNER', params: { claims: people[person] } },
        ],
      },
    });
  });

  it('takes the membership that may do more', async () => {
    const both = {
      info: { ownershipEntityRefs: [...people.rita, ...people.devon] },
    } as PolicyQueryUser;
    expect(
      await policy.handle(
        { permission: permission('roadmap.item.create', 'create') },
        both,
      ),
    ).toEqual({ result: ALLOW });
  });
});
