import assert from 'node:assert/strict';
import pg from 'pg';

const VARIABLE = 'BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING';

function address(): string {
  const text = process.env[VARIABLE];
  assert.ok(text, `${VARIABLE} is not set; npm run test:long sets it`);
  return text;
}

/** The tests' own PostgreSQL, as variables that a Backstage configuration reads. */
export function databaseVariables(): Record<string, string> {
  const { hostname, port, username, password } = new URL(address());
  return {
    POSTGRES_HOST: hostname,
    POSTGRES_PORT: port,
    POSTGRES_USER: decodeURIComponent(username),
    POSTGRES_PASSWORD: decodeURIComponent(password),
  };
}

/** Makes an empty database and says where it is. */
export async function createDatabase(name: string): Promise<string> {
  const client = new pg.Client({ connectionString: address() });
  await client.connect();
  try {
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
  const url = new URL(address());
  url.pathname = `/${name}`;
  return `${url}`;
}

/** Drops the databases whose names begin with `prefix`. */
export async function dropDatabases(prefix: string): Promise<void> {
  const client = new pg.Client({ connectionString: address() });
  await client.connect();
  try {
    const { rows } = await client.query<{ datname: string }>(
      'SELECT datname FROM pg_database WHERE starts_with(datname, $1)',
      [prefix],
    );
    for (const { datname } of rows) {
      const name = client.escapeIdentifier(datname);
      await client.query(`DROP DATABASE ${name} WITH (FORCE)`);
    }
  } finally {
    await client.end();
  }
}
