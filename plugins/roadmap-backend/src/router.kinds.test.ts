import { TestDatabases } from '@backstage/backend-test-utils';
import type { Express } from 'express';
import type request from 'supertest';
import { emptyDatabase } from './database/__fixtures__/emptyDatabase';
import { bodies, edit, importedItem, version } from './__fixtures__/requests';
import { roadmapApp, roles } from './__fixtures__/roadmapApp';
import { sender } from './__fixtures__/sender';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
let app: Express;

const send = sender(() => app);
const messageOf = (answer: request.Response) => answer.body.error.message;
const make = (body: object, role: keyof typeof roles = 'planner') =>
  send('post', '/v1/items', body, { Authorization: roles[role]! });
const move = (
  key: string,
  from: number,
  body: object,
  role: keyof typeof roles = 'planner',
) =>
  send('post', `/v1/items/${key}/transitions`, body, {
    ...version(from),
    Authorization: roles[role]!,
  });

beforeEach(async () => {
  app = await roadmapApp(await emptyDatabase(databases));
});

describe('kinds', () => {
  it('are told with their states and the schema of their attributes', async () => {
    const { body } = await send('get', '/v1/kinds').expect(200);
    expect(body.kinds.map(({ kind }: { kind: string }) => kind)).toEqual([
      'initiative',
      'request',
      'debt',
      'risk',
    ]);
    expect(body.kinds[2]).toMatchObject({
      title: 'Debt',
      initialState: 'open',
      attributes: {
        properties: { principalHours: { type: 'number' } },
        required: ['principalHours', 'interestHoursPerWeek'],
      },
    });
    expect(body.kinds[1].states).toContainEqual({
      state: 'declined',
      title: 'Declined',
      next: ['open'],
      promisable: false,
      settled: true,
      needsReason: true,
    });
  });

  it('stay apart in lists: without a kind there are initiatives', async () => {
    for (const body of [bodies.item, bodies.debt, bodies.risk]) {
      await make(body).expect(201);
    }
    const kindsOf = async (query: string) =>
      (await send('get', `/v1/items${query}`).expect(200)).body.items
        .map(({ kind }: { kind: string }) => kind)
        .sort();
    expect(await kindsOf('')).toEqual(['initiative']);
    expect(await kindsOf('?kind=debt,risk')).toEqual(['debt', 'risk']);
    expect(await kindsOf('?kind=request')).toEqual([]);
    const about = 'entityRef=component:default/tracking-api';
    expect(await kindsOf(`?kind=debt,risk&${about}`)).toEqual(['debt']);
  });
});

describe('a new item', () => {
  it.each([
    [{ ...bodies.debt, kind: 'wish' }, `there is no kind 'wish'; use one of`],
    [{ ...bodies.debt, attributes: {} }, '/body/attributes/principalHours'],
    [
      { ...bodies.debt, attributes: { ...bodies.debt.attributes, evil: 1 } },
      '/body/attributes',
    ],
    [{ ...bodies.item, attributes: { any: 1 } }, '/body/attributes'],
    [
      { ...bodies.request, commitment: bodies.commitment },
      '/body/commitment: nothing can be promised',
    ],
    [
      { ...bodies.request, attributes: { acceptedInto: 'RM-99' } },
      `/body/attributes/acceptedInto: there is no item 'RM-99'`,
    ],
  ])('such as %j is refused with its field', async (body, expected) => {
    expect(messageOf(await make(body).expect(400))).toContain(expected);
  });

  it('begins as its kind has it', async () => {
    const { body } = await make(bodies.debt).expect(201);
    expect(body).toMatchObject({
      kind: 'debt',
      attributes: bodies.debt.attributes,
      state: 'open',
      nextStates: ['paying', 'accepted', 'sunset', 'withdrawn'],
      promisable: false,
    });
  });
});

describe('a move', () => {
  it('takes what changes with it, and leaves the rest', async () => {
    await make(bodies.debt);
    const { body } = await move('RM-1', 1, {
      to: 'accepted',
      attributes: { reviewOn: '2027-05-01' },
      reason: 'The scanners are replaced in summer',
    }).expect(200);
    expect(body).toMatchObject({
      title: bodies.debt.title,
      state: 'accepted',
      attributes: { ...bodies.debt.attributes, reviewOn: '2027-05-01' },
      version: 2,
    });
    expect(body.events.slice(1)).toMatchObject([
      { type: 'edited', after: { attributes: { reviewOn: '2027-05-01' } } },
      {
        type: 'state-changed',
        after: { state: 'accepted' },
        reason: 'The scanners are replaced in summer',
      },
    ]);
  });

  it('needs the version that was read', async () => {
    await make(bodies.debt);
    const path = '/v1/items/RM-1/transitions';
    await send('post', path, { to: 'withdrawn' }).expect(428);
    await move('RM-1', 2, { to: 'withdrawn' }).expect(409);
  });

  it.each([
    [bodies.debt, 'paid', 'allowed: paying, accepted, sunset, withdrawn'],
    [bodies.risk, 'resolved', 'allowed: mitigating, withdrawn'],
    [bodies.request, 'nowhere', 'allowed: asked, accepted, declined'],
    [bodies.item, 'committed', 'allowed: withdrawn'],
    [bodies.item, 'constructor', 'allowed: withdrawn'],
  ])(
    'of %j to %s answers 409 with what is allowed',
    async (body, to, expected) => {
      await make(body).expect(201);
      const answer = await move('RM-1', 1, { to }).expect(409);
      expect(messageOf(answer)).toContain(expected);
      const whole = { ...body, state: to, kind: undefined };
      const edited = await send('put', '/v1/items/RM-1', whole, version(1));
      expect([edited.status, messageOf(edited)]).toEqual([
        409,
        expect.stringContaining(expected),
      ]);
    },
  );

  it.each([
    [bodies.debt, { to: 'accepted' }, '/body/attributes/reviewOn'],
    [
      bodies.debt,
      { to: 'paying', attributes: { reviewOn: '2027-11-25' } },
      'not after 2027-11-24',
    ],
    [bodies.request, { to: 'declined' }, '/body/reason: must say why'],
    [
      bodies.request,
      { to: 'declined', reason: ' ' },
      '/body/reason: must say why',
    ],
    [
      bodies.request,
      { to: 'accepted' },
      '/body/attributes/acceptedInto: must name the item',
    ],
    [
      bodies.request,
      { to: 'accepted', attributes: { acceptedInto: 'RM-9' } },
      `there is no item 'RM-9'`,
    ],
  ])('of %j with %j is refused', async (body, wanted, expected) => {
    await make(body).expect(201);
    const answer = await move('RM-1', 1, wanted).expect(400);
    expect(messageOf(answer)).toContain(expected);
  });

  it('accepts a risk for somebody other than who reported it, until a day', async () => {
    await make(bodies.risk, 'owner').expect(201);
    const until = (acceptedUntil: string) => ({
      to: 'accepted',
      attributes: { acceptedUntil },
    });
    const own = await move('RM-1', 1, until('2027-01-31'), 'owner').expect(409);
    expect(messageOf(own)).toContain('somebody other than who reported it');
    await move('RM-1', 1, { to: 'accepted' }).expect(400);
    await move('RM-1', 1, until('2027-01-31')).expect(200);
    const longer = await move('RM-1', 2, until('2027-06-30'), 'owner');
    expect(longer.status).toBe(409);
    const { body } = await send('get', '/v1/items/RM-1', undefined, {
      Authorization: roles.owner,
    });
    expect(body.nextStates).toEqual(['mitigating', 'resolved', 'open']);
  });
});

describe('an edit', () => {
  it('leaves attributes that it does not name, and keeps what it changes', async () => {
    await make(bodies.debt);
    const { kind, attributes, ...rest } = bodies.debt;
    const whole = { ...rest, state: 'open', title: 'Three ways' };
    const first = await send('put', '/v1/items/RM-1', whole, version(1));
    expect(first.body).toMatchObject({ kind, attributes, title: 'Three ways' });
    const dearer = { ...attributes, principalHours: 200 };
    const second = await send(
      'put',
      '/v1/items/RM-1',
      { ...whole, attributes: dearer },
      version(2),
    ).expect(200);
    expect(second.body.events.at(-1)).toMatchObject({
      type: 'edited',
      before: { attributes },
      after: { attributes: dearer },
    });
  });

  it('cannot make another kind of an item', async () => {
    await make(bodies.item);
    const body = { ...edit(), kind: 'debt' };
    await send('put', '/v1/items/RM-1', body, version(1)).expect(400);
  });
});

describe('a promise', () => {
  it('is not made for what has none', async () => {
    await make(bodies.debt);
    const path = '/v1/items/RM-1/commitments';
    const answer = await send('post', path, bodies.commitment, version(1));
    expect([answer.status, messageOf(answer)]).toEqual([
      409,
      `RM-1 is of the kind 'debt', for which nothing is promised`,
    ]);
  });
});

describe('an import', () => {
  const send1 = (fields: object) =>
    send('post', '/v1/imports', {
      source: 'sample',
      items: [{ ...importedItem, ...fields }],
    });

  it('brings items of any kind', async () => {
    const { kind, attributes } = bodies.risk;
    await send1({
      kind,
      attributes,
      state: 'mitigating',
      commitments: [],
    }).expect(200);
    const { body } = await send('get', '/v1/items?kind=risk').expect(200);
    expect(body.items).toMatchObject([{ attributes, state: 'mitigating' }]);
  });

  it.each([
    [{ kind: 'wish' }, `/body/items/0/kind: there is no kind 'wish'`],
    [{ kind: 'risk' }, '/body/items/0/attributes/area'],
    [{ state: 'open' }, `/body/items/0/state: 'open' is no state of the kind`],
    [{ state: 'constructor' }, '/body/items/0/state'],
    [
      { kind: 'request', state: 'open' },
      '/body/items/0/commitments: nothing is promised',
    ],
  ])('of %j is refused with its field', async (fields, expected) => {
    expect(messageOf(await send1(fields).expect(400))).toContain(expected);
  });
});
