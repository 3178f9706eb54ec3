import { FakeSlaApi, objectiveFixture } from '../testUtils';
import { EntityObjectivesBatcher } from './EntityObjectivesBatcher';

const tracking = objectiveFixture();

describe('EntityObjectivesBatcher', () => {
  it('asks once for all that is asked for in one tick, each entity once', async () => {
    const api = new FakeSlaApi({ objectives: [tracking] });
    const batcher = EntityObjectivesBatcher.of(api);
    const [first, other, again] = await Promise.all([
      batcher.load('component:default/tracking-api'),
      batcher.load('component:default/unmeasured'),
      batcher.load('component:default/tracking-api'),
    ]);
    expect(first).toEqual([tracking]);
    expect(again).toEqual([tracking]);
    expect(other).toEqual([]);
    expect(api.batches).toEqual([
      ['component:default/tracking-api', 'component:default/unmeasured'],
    ]);
  });

  it('splits what is more than one request may carry', async () => {
    const api = new FakeSlaApi();
    const batcher = EntityObjectivesBatcher.of(api);
    await Promise.all(
      Array.from({ length: 501 }, (_, n) =>
        batcher.load(`component:default/c${n}`),
      ),
    );
    expect(api.batches.map(batch => batch.length)).toEqual([500, 1]);
  });

  it('rejects all of a failed batch, and the next batch works again', async () => {
    const api = new FakeSlaApi({ failure: new Error('gone') });
    const batcher = EntityObjectivesBatcher.of(api);
    const lost = ['a', 'b'].map(name =>
      batcher.load(`component:default/${name}`),
    );
    const results = await Promise.allSettled(lost);
    expect(results.map(({ status }) => status)).toEqual([
      'rejected',
      'rejected',
    ]);
    api.content = { objectives: [tracking] };
    await expect(
      batcher.load('component:default/tracking-api'),
    ).resolves.toEqual([tracking]);
  });

  it('answers again without asking, until the answer is old', async () => {
    const api = new FakeSlaApi({ objectives: [tracking] });
    let now = 0;
    const batcher = new EntityObjectivesBatcher(api, () => now);
    await batcher.load(tracking.entityRef);
    now = 19_999;
    await expect(batcher.load(tracking.entityRef)).resolves.toEqual([tracking]);
    expect(api.batches).toHaveLength(1);
    now = 20_000;
    await batcher.load(tracking.entityRef);
    expect(api.batches).toHaveLength(2);
  });

  it('asks again for what failed', async () => {
    const api = new FakeSlaApi({ failure: new Error('gone') });
    const batcher = EntityObjectivesBatcher.of(api);
    await expect(batcher.load(tracking.entityRef)).rejects.toThrow('gone');
    api.content = { objectives: [tracking] };
    await expect(batcher.load(tracking.entityRef)).resolves.toEqual([tracking]);
  });

  it('is shared by everything that uses one API', () => {
    const api = new FakeSlaApi();
    expect(EntityObjectivesBatcher.of(api)).toBe(
      EntityObjectivesBatcher.of(api),
    );
    expect(EntityObjectivesBatcher.of(new FakeSlaApi())).not.toBe(
      EntityObjectivesBatcher.of(api),
    );
  });
});
