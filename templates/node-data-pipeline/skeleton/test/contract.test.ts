import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { openDatabase } from '../src/pipeline/database.ts';
import { fileSource } from '../src/pipeline/source.ts';
import { parcel, validate } from '../src/pipeline/validate.ts';
import { makeSurroundings } from './surroundings.ts';

const file = (path: string) =>
  fileURLToPath(new URL(`../${path}`, import.meta.url));
const contract = parse(readFileSync(file('contract.yaml'), 'utf8'));
const surroundings = await makeSurroundings();
after(() => surroundings.remove());

interface Property {
  name: string;
  physicalType: string;
  required: boolean;
  primaryKey?: boolean;
}
const [table]: [{ name: string; properties: Property[] }] = contract.schema;

test('the table is as the contract says', async () => {
  const pool = await openDatabase(surroundings.settings.DATABASE_URL!);
  // A second start finds the tables there.
  await (await openDatabase(surroundings.settings.DATABASE_URL!)).end();
  const { rows } = await pool.query(
    `select column_name as name, data_type as "physicalType", is_nullable = 'NO' as required
     from information_schema.columns where table_name = $1 order by ordinal_position`,
    [table.name],
  );
  await pool.end();
  assert.deepEqual(
    rows,
    table.properties.map(({ name, physicalType, required }) => ({
      name,
      physicalType,
      required,
    })),
  );
});

test('what is checked is what the contract describes', () => {
  const toColumn = (name: string) =>
    name.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`);
  assert.deepEqual(
    Object.keys(parcel.shape).map(toColumn),
    table.properties.map(({ name }) => name),
  );
});

test('the sample holds one record that is wrong, to show what becomes of it', async () => {
  const records = await fileSource(file('data/parcels.jsonl')).readAfter(
    0,
    1_000,
  );
  const { valid, rejected } = validate(records);
  assert.ok(valid.length > 20);
  assert.deepEqual(
    rejected.map(({ position }) => position),
    [7],
  );
});

for (const [what, changes] of [
  ['an empty id', { id: '' }],
  ['a date that does not exist', { changedAt: '2026-02-30T00:00:00Z' }],
  ['a time without a zone', { changedAt: '2026-02-03T00:00:00' }],
  ['a weight of half a gram', { weightGrams: 0.5 }],
  ['a weight as text', { weightGrams: '5' }],
  ['a weight beyond a ton', { weightGrams: 1_000_001 }],
  ['a depot of four letters', { destination: 'AMST' }],
  ['no depot', { destination: undefined }],
] as const) {
  test(`${what} is rejected`, () => {
    const good = {
      id: 'P-1',
      changedAt: '2026-02-03T00:00:00Z',
      destination: 'AMS',
      weightGrams: 5,
    };
    const check = (record: object) =>
      validate([{ position: 1, record }]).rejected.length;
    assert.equal(check(good), 0);
    assert.equal(check({ ...good, ...changes }), 1);
  });
}
