import { TestDatabases } from '@backstage/backend-test-utils';
import { withRetry } from './withRetry';

const failing = (times: number, code: string) => {
  let left = times;
  return jest.fn(async () => {
    if (left-- > 0) throw Object.assign(new Error(code), { code });
    return 'done';
  });
};

jest.setTimeout(30_000);

describe('withRetry', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });

  it.each(['40001', '40P01'])('tries again after %s', async code => {
    const work = failing(3, code);
    await expect(withRetry(work)).resolves.toBe('done');
    expect(work).toHaveBeenCalledTimes(4);
  });

  it('gives up after three retries with the last error', async () => {
    const work = failing(9, '40001');
    await expect(withRetry(work)).rejects.toMatchObject({ code: '40001' });
    expect(work).toHaveBeenCalledTimes(4);
  });

  it('does not repeat any other failure', async () => {
    const work = failing(1, '23505');
    await expect(withRetry(work)).rejects.toMatchObject({ code: '23505' });
    expect(work).toHaveBeenCalledTimes(1);
  });

  it('loses no serializable increment, where the naive way does', async () => {
    const db = await databases.init('POSTGRES_18');
    await db.schema.createTable('counter', t => t.integer('n').notNullable());
    await db('counter').insert({ n: 0 });
    const increment = () =>
      db.transaction(
        async tx => {
          const { n } = await tx('counter').first('n');
          // Long enough for the rivals to read the same number.
          await tx.raw('select pg_sleep(0.05)');
          await tx('counter').update({ n: n + 1 });
        },
        { isolationLevel: 'serializable' },
      );
    const naive = await Promise.allSettled([1, 2, 3, 4].map(increment));
    expect(naive.some(({ status }) => status === 'rejected')).toBe(true);
    await db('counter').update({ n: 0 });
    const patient = () => withRetry(increment, { retries: 20 });
    await Promise.all([1, 2, 3, 4].map(patient));
    expect(await db('counter').first('n')).toEqual({ n: 4 });
  });
});
