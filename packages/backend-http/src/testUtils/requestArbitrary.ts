import fc, { type Arbitrary } from 'fast-check';
import type { OpenApiDocument } from '../createStrictRouter';
import {
  arbitraryOf,
  KnownValues,
  namedArbitrary,
  spoiled,
} from './arbitraryOf';
import type { DocumentedRoute, Parameter } from './documentedRoutes';
import { hostileBodies, hostileStrings } from './hostileStrings';

/** A request as it goes over the wire. */
export interface FuzzRequest {
  method: string;
  path: string;
  headers: Record<string, string>;
  body?: string;
}

// Most parts of a request must be good for one bad part to be noticed.
function mostly<A, B>(good: Arbitrary<A>, bad: Arbitrary<B>): Arbitrary<A | B> {
  return fc.oneof(
    { weight: 9, arbitrary: good },
    { weight: 1, arbitrary: bad },
  );
}

interface Body {
  type?: string;
  text?: string;
}

interface Context {
  spec: OpenApiDocument;
  known: KnownValues;
}

// What encodeURIComponent refuses is sent as the bytes that it would be.
function encoded(value: unknown): string {
  return encodeURIComponent(String(value).replace(/\p{Cs}/gu, '\uFFFD'));
}

const hostileSegment = fc.oneof(
  fc
    .constantFrom(...hostileStrings.filter(text => text.length > 0))
    .map(encoded),
  fc.constantFrom('%00', '%zz', '%ed%a0%80', '%2e%2e%2f', '%252e', '..%2f..'),
);

function valueOf(parameter: Parameter, context: Context): Arbitrary<string> {
  const { name, schema } = parameter;
  const good = namedArbitrary(name, schema, { ...context, depth: 0 });
  return good.map(encoded).map(text => text || '-');
}

function pathOf(route: DocumentedRoute, context: Context): Arbitrary<string> {
  const parts = route.template.split(/\{([^}]+)\}/);
  return fc
    .tuple(
      ...parts.map((part, index) => {
        if (index % 2 === 0) return fc.constant(part);
        const parameter = route.parameters.find(it => it.name === part);
        if (!parameter) return hostileSegment;
        const good = valueOf(parameter, context);
        return mostly(good, hostileSegment);
      }),
    )
    .map(all => all.join(''));
}

const strayQuery = fc.constantFrom(
  'surprise=1',
  '__proto__=1',
  'constructor[prototype]=1',
  'limit=1&limit=2',
  '%00=1',
  'a=%zz',
  'limit[]=1',
);

function queryOf(route: DocumentedRoute, context: Context): Arbitrary<string> {
  const pairs = route.parameters
    .filter(parameter => parameter.in === 'query')
    .map(parameter =>
      fc
        .oneof(
          { weight: 5, arbitrary: valueOf(parameter, context) },
          { weight: 1, arbitrary: hostileSegment },
        )
        .map(value => `${encoded(parameter.name)}=${value}`),
    );
  const chosen = fc.tuple(...pairs.map(pair => fc.option(pair, { nil: '' })));
  const stray = mostly(fc.constant(''), strayQuery);
  return fc
    .tuple(chosen, stray)
    .map(([all, extra]) => [...all, extra].filter(Boolean).join('&'));
}

function bodyOf(route: DocumentedRoute, context: Context): Arbitrary<Body> {
  const none: Arbitrary<Body> = fc.constant({});
  const raw: Arbitrary<Body> = fc.constantFrom(...hostileBodies);
  if (!route.body) {
    return mostly(none, raw);
  }
  const good = arbitraryOf(route.body, { ...context, depth: 0 });
  const asJson = (value: unknown): Body => ({
    type: 'application/json',
    text: JSON.stringify(value),
  });
  return fc.oneof(
    { weight: 5, arbitrary: good.map(asJson) },
    { weight: 4, arbitrary: spoiled(good).map(asJson) },
    { weight: 1, arbitrary: raw },
    { weight: 1, arbitrary: none },
  );
}

const ifMatch: Arbitrary<string | undefined> = mostly(
  fc.integer({ min: 0, max: 3 }).map(version => `"${version}"`),
  fc.constantFrom(
    undefined,
    '*',
    'W/"1"',
    '"99999999999999"',
    '""',
    'x',
    '"-1"',
  ),
);

/** Requests to a route: about half as documented, the others spoiled somewhere. */
export function requestArbitrary(
  route: DocumentedRoute,
  context: Context,
): Arbitrary<FuzzRequest> {
  return fc
    .record({
      path: pathOf(route, context),
      query: queryOf(route, context),
      body: bodyOf(route, context),
      version: ifMatch,
    })
    .map(({ path, query, body, version }) => ({
      method: route.method,
      path: query ? `${path}?${query}` : path,
      headers: {
        ...(version !== undefined && { 'If-Match': version }),
        ...(body.type !== undefined && { 'Content-Type': body.type }),
        // Node would announce no body for GET and DELETE, and send it anyway.
        ...(body.text !== undefined && {
          'Content-Length': String(Buffer.byteLength(body.text)),
        }),
      },
      body: body.text,
    }));
}
