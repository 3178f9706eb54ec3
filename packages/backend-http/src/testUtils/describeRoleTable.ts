import supertest from 'supertest';
import type { OpenApiDocument } from '../createStrictRouter';
import { documentedRoutes } from './documentedRoutes';

/** What supertest can call: an express app, a server or an address. */
export type Target = Parameters<typeof supertest>[0];

/** One route's line in the role table. */
export interface RoleRow<Role extends string> {
  /** The filled-in path with its query; needed when the template has parameters. */
  path?: string;
  body?: object;
  headers?: Record<string, string>;
  /** The status that each role gets. */
  answers: Record<Role, number>;
}

/** The table of who gets which status from which route. */
export interface RoleTable<Role extends string> {
  spec: OpenApiDocument;
  /** The Authorization header of each role; undefined for a stranger. */
  roles: Record<Role, string | undefined>;
  /** By method and template, such as `PUT /v1/items/{key}`. */
  rows: Record<string, RoleRow<Role>>;
}

/**
 * What is missing from a role table: routes without a row, rows without a
 * route, roles without a status, rows that leave a path parameter open.
 */
export function roleTableProblems<Role extends string>(
  table: RoleTable<Role>,
): string[] {
  const routes = documentedRoutes(table.spec).map(route => route.name);
  const roles = Object.keys(table.roles) as Role[];
  const problems = routes
    .filter(name => !(name in table.rows))
    .map(name => `${name}: add a row that says what each role gets`);
  for (const [name, row] of Object.entries(table.rows)) {
    if (!routes.includes(name)) problems.push(`${name}: not in the document`);
    if (name.includes('{') && !row.path) problems.push(`${name}: add a path`);
    for (const role of roles) {
      if (row.answers[role] === undefined) {
        problems.push(`${name}: add what ${role} gets`);
      }
    }
  }
  return problems;
}

/** Sends a row's request in a role and returns the status. */
export async function statusFor<Role extends string>(
  table: RoleTable<Role> & { target: Target; basePath?: string },
  name: string,
  role: Role,
): Promise<number> {
  const [method, template] = name.split(' ');
  const row = table.rows[name];
  const path = `${table.basePath ?? ''}${row.path ?? template}`;
  const verb = method.toLowerCase() as 'get';
  const sent = supertest(table.target)
    [verb](path)
    .set(row.headers ?? {});
  const authorization = table.roles[role];
  if (authorization) sent.set('Authorization', authorization);
  return (await (row.body ? sent.send(row.body) : sent)).status;
}

/**
 * Registers one test for each cell of the table and one that fails when a
 * documented route has no row. Reset state in your own `beforeEach`.
 */
export function describeRoleTable<Role extends string>(
  table: RoleTable<Role> & {
    /** Called in each test, so that `beforeEach` may replace the target. */
    target: () => Target;
    /** Where the router is mounted, such as `/api/roadmap`. */
    basePath?: string;
  },
): void {
  describe('who may do what', () => {
    it('has a row for every route of the document', () => {
      expect(roleTableProblems(table)).toEqual([]);
    });

    const cells = Object.entries(table.rows).flatMap(([name, row]) =>
      Object.entries<number>(row.answers).map(
        ([role, status]) => [name, role as Role, status] as const,
      ),
    );
    it.each(cells)('%s answers %s with %i', async (name, role, status) => {
      const target = table.target();
      expect(await statusFor({ ...table, target }, name, role)).toBe(status);
    });
  });
}
