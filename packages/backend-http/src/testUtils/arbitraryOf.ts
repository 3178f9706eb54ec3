import fc, { type Arbitrary } from 'fast-check';
import type { OpenApiDocument } from '../createStrictRouter';
import { resolveRef, type Schema } from './documentedRoutes';
import { hostileStrings, hostileValues } from './hostileStrings';

/** Values that exist, by the name of a property or parameter. */
export type KnownValues = Record<string, readonly unknown[]>;

interface Context {
  spec: OpenApiDocument;
  known: KnownValues;
  depth: number;
}

const MAX_DEPTH = 8;
const MAX_ITEMS = 4;

const FORMATS: Record<string, Arbitrary<string>> = {
  'date-time': fc
    .date({
      min: new Date('1970-01-01T00:00:00Z'),
      max: new Date('9999-12-31T23:59:59Z'),
      noInvalidDate: true,
    })
    .map(date => date.toISOString()),
  date: fc
    .date({
      min: new Date('1970-01-01T00:00:00Z'),
      max: new Date('9999-12-31T00:00:00Z'),
      noInvalidDate: true,
    })
    .map(date => date.toISOString().slice(0, 10)),
  uuid: fc.uuid(),
};

// Hostile text that the schema allows must get through to the handler.
function allowedHostile(minLength: number, maxLength: number) {
  const texts = hostileStrings.filter(
    text => [...text].length >= minLength && [...text].length <= maxLength,
  );
  return texts.length > 0 ? [fc.constantFrom(...texts)] : [];
}

function textOf(schema: Schema): Arbitrary<string> {
  const { format, pattern, minLength = 0, maxLength = 200 } = schema as any;
  if (pattern) return fc.stringMatching(new RegExp(pattern, 'u'));
  if (format in FORMATS) return FORMATS[format];
  const length = { minLength, maxLength };
  return fc.oneof(
    { weight: 4, arbitrary: fc.string({ ...length, unit: 'grapheme' }) },
    { weight: 1, arbitrary: fc.string({ ...length, unit: 'binary' }) },
    ...allowedHostile(minLength, maxLength),
  );
}

function integerOf(schema: Schema): Arbitrary<number> {
  const { minimum = -(2 ** 31), maximum = 2 ** 31 } = schema as any;
  const min = (schema.exclusiveMinimum as number) + 1 || minimum;
  const max = (schema.exclusiveMaximum as number) - 1 || maximum;
  return fc.integer({ min, max });
}

function objectOf(schema: Schema, context: Context): Arbitrary<unknown> {
  const properties = (schema.properties ?? {}) as Record<string, Schema>;
  const required = (schema.required ?? []) as string[];
  const fields = Object.entries(properties).map(
    ([name, child]) => [name, namedArbitrary(name, child, context)] as const,
  );
  return fc.record(Object.fromEntries(fields), {
    requiredKeys: required.filter(name => name in properties),
  });
}

function arrayOf(schema: Schema, context: Context): Arbitrary<unknown[]> {
  const { minItems = 0, maxItems = MAX_ITEMS } = schema as any;
  const item = arbitraryOf((schema.items ?? {}) as Schema, context);
  const maxLength = Math.max(minItems, Math.min(maxItems, MAX_ITEMS));
  return fc.array(item, { minLength: minItems, maxLength });
}

function ofType(schema: Schema, type: unknown, context: Context) {
  switch (type) {
    case 'string':
      return textOf(schema);
    case 'integer':
      return integerOf(schema);
    case 'number': {
      const { minimum: min = -1e6, maximum: max = 1e6 } = schema as any;
      return fc.double({ min, max, noNaN: true });
    }
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array':
      return arrayOf(schema, context);
    default:
      return objectOf(schema, context);
  }
}

/** Values that a JSON schema of the document allows. */
export function arbitraryOf(
  unresolved: Schema,
  outer: Context,
): Arbitrary<unknown> {
  const schema = resolveRef(outer.spec, unresolved);
  const context = { ...outer, depth: outer.depth + 1 };
  if (context.depth > MAX_DEPTH) return fc.constant(null);
  if ('const' in schema) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...(schema.enum as unknown[]));
  const choices = (schema.oneOf ?? schema.anyOf) as Schema[] | undefined;
  if (choices) return fc.oneof(...choices.map(it => arbitraryOf(it, context)));
  if (schema.allOf) {
    const parts = (schema.allOf as Schema[]).map(it =>
      arbitraryOf(it, context),
    );
    return fc.tuple(...parts).map(all => Object.assign({}, ...all));
  }
  const types = [schema.type ?? 'object'].flat();
  return fc.oneof(...types.map(type => ofType(schema, type, context)));
}

/** As {@link arbitraryOf}, preferring values that are known to exist. */
export function namedArbitrary(
  name: string,
  schema: Schema,
  context: Context,
): Arbitrary<unknown> {
  const allowed = arbitraryOf(schema, context);
  const known = context.known[name];
  return known ? fc.oneof(fc.constantFrom(...known), allowed) : allowed;
}

type Path = (string | number)[];

function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inside = Object.entries(value).flatMap(([key, child]) =>
    pathsOf(child, [...path, key]),
  );
  return [path, ...inside];
}

function withValueAt(value: unknown, path: Path, next: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return next;
  const copy: any = Array.isArray(value)
    ? [...value]
    : { ...(value as object) };
  copy[key] = withValueAt(copy[key], rest, next);
  return copy;
}

/** The same value with one place of it, found by chance, made hostile. */
export function spoiled(good: Arbitrary<unknown>): Arbitrary<unknown> {
  return fc
    .tuple(good, fc.nat(), fc.constantFrom(...hostileValues), fc.boolean())
    .map(([value, place, hostile, add]) => {
      const paths = pathsOf(value);
      const path = paths[place % paths.length];
      return withValueAt(value, add ? [...path, 'surprise'] : path, hostile);
    });
}
