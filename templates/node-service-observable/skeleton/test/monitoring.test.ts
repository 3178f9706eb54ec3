import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';

const read = (path: string) =>
  readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

interface Rule {
  record?: string;
  alert?: string;
  expr: string;
  annotations: { budgetShare: string; longWindow: string; shortWindow: string };
}

const groups: { rules: Rule[] }[] = parse(
  read('monitoring/burn-rate.rules.yaml'),
).groups;
const rules = groups.flatMap(group => group.rules);
const recorded = rules.flatMap(({ record }) => record ?? []);
const alerts = rules.filter(({ alert }) => alert);
const target: number = parse(read('slo.yaml')).spec.objectives[0].targetPercent;

const HOURS: Record<string, number> = { m: 1 / 60, h: 1, d: 24 };
const hours = (text: string) => {
  const [, amount, unit = ''] = /^(\d+)([mhd])$/.exec(text) ?? [];
  return Number(amount) * HOURS[unit]!;
};

test('there are two alerts to wake somebody, and two to read in the morning', () => {
  assert.equal(alerts.length, 4);
});

for (const { alert, expr, annotations } of alerts) {
  test(`${alert} has the factor of its share of the budget, and can fire`, () => {
    const long = hours(annotations.longWindow);
    assert.equal(hours(annotations.shortWindow), long / 12);
    const share = parseFloat(annotations.budgetShare) / 100;
    const bounds = [
      ...expr.matchAll(/> \(([\d.]+) \* \(100 - ([\d.]+)\) \/ 100\)/g),
    ];
    assert.equal(bounds.length, 2);
    for (const [, factor, promised] of bounds) {
      const due = (share * 28 * 24) / long;
      assert.ok(
        Math.abs(Number(factor) - due) < 0.0001,
        `${factor}, not ${due}`,
      );
      assert.equal(
        Number(promised),
        target,
        'slo.yaml promises something else',
      );
      assert.ok((Number(factor) * (100 - target)) / 100 < 1);
    }
  });
}

test('rules and dashboard ask for what is measured or recorded, and for nothing else', () => {
  const dashboard = JSON.parse(read('monitoring/grafana-dashboard.json'));
  const queries: string[] = dashboard.panels.flatMap(
    ({ targets }: { targets: { expr: string }[] }) =>
      targets.map(({ expr }) => expr),
  );
  assert.ok(queries.length > 5);
  for (const query of [...queries, ...rules.map(({ expr }) => expr)]) {
    const names = query.match(/\b(http_server_\w+|service:\w+:\w+)/g) ?? [];
    assert.ok(names.length > 0, query);
    for (const name of names) {
      const isMeasured = /^http_server_request_duration_(count|bucket)$/.test(
        name,
      );
      assert.ok(isMeasured || recorded.includes(name), name);
    }
  }
});
