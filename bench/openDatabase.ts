import knexFactory, { type Knex } from 'knex';

/** Where the benchmark's server is, as one address. */
export function serverAddress(): string {
  const { POSTGRES_HOST, POSTGRES_PORT, POSTGRES_USER, POSTGRES_PASSWORD } =
    process.env;
  return `postgresql://${POSTGRES_USER}:${POSTGRES_PASSWORD}@${POSTGRES_HOST}:${POSTGRES_PORT}/postgres`;
}

/** An empty database of that name on the benchmark's server, with a plugin's tables. */
export async function openDatabase(
  name: string,
  migrationsDir: string,
): Promise<Knex> {
  const connection = {
    host: process.env.POSTGRES_HOST,
    port: Number(process.env.POSTGRES_PORT),
    user: process.env.POSTGRES_USER,
    password: process.env.POSTGRES_PASSWORD,
  };
  const admin = knexFactory({
    client: 'pg',
    connection: { ...connection, database: 'postgres' },
  });
  await admin.raw('DROP DATABASE IF EXISTS ??', [name]);
  await admin.raw('CREATE DATABASE ??', [name]);
  await admin.destroy();
  const db = knexFactory({
    client: 'pg',
    connection: { ...connection, database: name },
  });
  await db.migrate.latest({ directory: migrationsDir });
  return db;
}
