import { FakeSlaApi, objectiveFixture } from '../testUtils';
import { EntityBatcher } from './EntityBatcher';
import { entityBatchersOf } from './entityBatchers';

const tracking = objectiveFixture();

describe('EntityBatcher', () => {
  it('asks once for all that is asked for in one tick, each entity once', async () => {
    const api = new FakeSlaApi({ objectives: [tracking] });
    const batcher = entityBatchersOf(api).objectives;
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
    const batcher = entityBatchersOf(api).objectives;
    await Promise.all(
      Array.from({ length: 501 }, (_, n) =>
        batcher.load(`component:default/c${n}`),
      ),
    );
    expect(api.batches.map(batch => batch.length)).toEqual([500, 1]);
  });

  it('rejects all of a failed batch, and the next batch works again', async () => {
    const api = new FakeSlaApi({ failure: new Error('gone') });
    const batcher = entityBatchersOf(api).objectives;
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
    const batcher = new EntityBatcher({
      request: refs => api.getObjectivesByEntities(refs),
      absent: [],
      limit: 500,
      now: () => now,
    });
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
    const batcher = entityBatchersOf(api).objectives;
    await expect(batcher.load(tracking.entityRef)).rejects.toThrow('gone');
    api.content = { objectives: [tracking] };
    await expect(batcher.load(tracking.entityRef)).resolves.toEqual([tracking]);
  });

  it('asks again for what it was told to forget', async () => {
    const api = new FakeSlaApi({ objectives: [tracking] });
    const batcher = entityBatchersOf(api).objectives;
    await batcher.load(tracking.entityRef);
    batcher.forget(tracking.entityRef);
    await batcher.load(tracking.entityRef);
    expect(api.batches).toHaveLength(2);
  });

  it('is shared by everything that uses one API', () => {
    const api = new FakeSlaApi();
    expect(entityBatchersOf(api)).toBe(entityBatchersOf(api));
    expect(entityBatchersOf(new FakeSlaApi())).not.toBe(entityBatchersOf(api));
  });

  it('has summaries of their own, none for an entity without objectives', async () => {
    const api = new FakeSlaApi({ objectives: [tracking] });
    const batcher = entityBatchersOf(api).summaries;
    const [found, none] = await Promise.all([
      batcher.load(tracking.entityRef),
      batcher.load('component:default/unmeasured'),
    ]);
    expect(found).toMatchObject({ state: 'kept', objectives: 1 });
    expect(none).toBeNull();
    expect(api.batches).toHaveLength(1);
  });
});
