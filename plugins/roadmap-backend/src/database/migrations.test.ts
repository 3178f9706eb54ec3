import { TestDatabases } from '@backstage/backend-test-utils';
import { migrateDatabase } from '@stagecraft/backstage-backend-http';
import { roundTripMigrations } from '@stagecraft/backstage-backend-http/testUtils';
import knexFactory, { type Knex } from 'knex';
import { fillRoadmap, fills } from './__fixtures__/migrationFills';
import { newItem, priya, viewpoint } from './__fixtures__/samples';
import { DatabaseRoadmapStore } from './DatabaseRoadmapStore';
import { migrationsDir } from './openDatabase';

jest.setTimeout(60_000);

describe('migrations', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });

  it('go up, down and up again over data', async () => {
    const db = await databases.init('POSTGRES_18');
    const fill = (filled: Knex, name: string) => fills[name](filled);
    await expect(roundTripMigrations(db, migrationsDir, fill)).resolves.toEqual(
      Object.keys(fills),
    );
  });

  it('do not go back to where everybody sees what is for a team', async () => {
    const db = await databases.init('POSTGRES_18');
    await db.migrate.latest({ directory: migrationsDir });
    await fillRoadmap(db);
    await db('items').update({ visibility: 'team' });
    const back = () =>
      db.migrate.down({
        directory: migrationsDir,
        name: '20261126142000_limit_who_sees_items.js',
      } as Knex.MigratorConfig);
    await expect(back()).rejects.toThrow(/1 roadmap items are for their teams/);
    await db('items').update({ visibility: 'internal' });
    await back();
    expect(await db.schema.hasColumn('items', 'visibility')).toBe(false);
  });

  it('say what to do where the extension cannot be made', async () => {
    const db = await databases.init('POSTGRES_18');
    const [{ name }] = await db.select(db.raw('current_database() as name'));
    const role = `limited_${name}`;
    await db.raw(`CREATE ROLE ?? LOGIN PASSWORD 'limited'`, [role]);
    await db.raw('CREATE SCHEMA mine AUTHORIZATION ??', [role]);
    const limited = knexFactory({
      client: 'pg',
      searchPath: ['mine'],
      connection: {
        ...db.client.config.connection,
        user: role,
        password: 'limited',
      },
    });
    try {
      const migrate = () => migrateDatabase(limited, migrationsDir);
      await expect(migrate()).rejects.toThrow(
        `run in the database "${name}": CREATE EXTENSION pg_trgm;`,
      );
      await expect(migrate()).rejects.toThrow(
        `GRANT CREATE ON DATABASE "${name}" TO "${role}"`,
      );
      // An administrator makes it, in a schema that the roadmap does not look into.
      await db.raw('CREATE EXTENSION pg_trgm');
      await migrate();
      const store = new DatabaseRoadmapStore(limited);
      await store.create(newItem({ title: 'Labels in colour' }), priya);
      const found = await store.findSimilar(
        { text: 'Label in color', kinds: ['initiative'], limit: 5 },
        viewpoint,
      );
      expect(found).toMatchObject([{ title: 'Labels in colour' }]);
    } finally {
      await limited.destroy();
      await db.raw('DROP OWNED BY ?? CASCADE', [role]);
      await db.raw('DROP ROLE ??', [role]);
    }
  });
});
