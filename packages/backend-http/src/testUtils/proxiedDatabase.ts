import knexFactory, { type Knex } from 'knex';
import { databaseProxy, type DatabaseProxy } from './databaseProxy';

/** A way to a database that can be stopped. */
export interface ProxiedDatabase {
  db: Knex;
  proxy: DatabaseProxy;
  close(): Promise<void>;
}

/** Opens the database of a connection a second time, through a proxy, as Backstage connects a plugin. */
export async function proxiedDatabase(direct: Knex): Promise<ProxiedDatabase> {
  const { host, port, user, password, database } =
    direct.client.config.connection;
  const proxy = await databaseProxy({ host, port: Number(port) });
  const db = knexFactory({
    client: 'pg',
    connection: {
      host: proxy.host,
      port: proxy.port,
      user,
      password,
      database,
    },
    useNullAsDefault: true,
    log: { warn: () => {}, error: () => {} },
  });
  const close = async () => {
    await proxy.close();
    await db.destroy();
  };
  return { db, proxy, close };
}
