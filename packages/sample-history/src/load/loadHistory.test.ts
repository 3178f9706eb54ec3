import path from 'node:path';
import { readObjectives } from '../measurements';
import { loadHistory, removeHistory } from '.';

const NOW = Date.parse('2026-11-24T09:07:31Z');
const EXAMPLES = path.resolve(__dirname, '../../../../examples');

/** A portal that remembers what it was told. */
async function setup(lastSampleAt: string | null = null, unknownFor = 0) {
  const objectives = await readObjectives(EXAMPLES);
  const calls: { method: string; path: string; body?: any }[] = [];
  const said: string[] = [];
  let asked = 0;
  const client = {
    async call(method: string, route: string, body?: unknown): Promise<any> {
      if (method === 'GET') {
        asked += 1;
        const sources = [{ source: 'sample', lastSampleAt }];
        const items = objectives.map(o => ({ ...o, sources }));
        return { items: asked <= unknownFor ? items.slice(0, 3) : items };
      }
      calls.push({ method, path: route, body });
      return { created: 3, skipped: 0, accepted: 0, ignored: 0 };
    },
  };
  const options = {
    client,
    objectives,
    now: NOW,
    say: (line: string) => said.push(line),
    sleep: async () => {},
  };
  return { options, calls, said, asked: () => asked };
}

const posts = (calls: { path: string; body?: any }[], route: string) =>
  calls.filter(call => call.path === route).map(call => call.body);

describe('loadHistory', () => {
  it('loads everything as sample, in batches, after what was there is gone', async () => {
    const { options, calls } = await setup();

    await loadHistory(options);

    expect(calls[0]).toMatchObject({
      method: 'DELETE',
      path: 'sla/v1/sources/sample',
    });
    const batches = posts(calls, 'sla/v1/samples');
    expect(batches.length).toBeGreaterThan(10);
    const sizes = batches.map(b => b.samples.length);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(10_000);
    expect(Math.min(...sizes)).toBeGreaterThan(0);
    const incidents = posts(calls, 'sla/v1/incidents');
    expect(incidents.length).toBeGreaterThanOrEqual(8);
    expect(incidents.filter(i => i.entityRefs.length === 0)).toEqual([]);
    expect(new Set(incidents.map(i => i.externalId)).size).toBe(
      incidents.length,
    );
    const imports = posts(calls, 'roadmap/v1/imports');
    expect(imports).toHaveLength(1);
    const sources = [...batches, ...incidents, ...imports].map(b => b.source);
    expect(new Set(sources)).toEqual(new Set(['sample']));
    // The roadmap takes bodies of 2 MB.
    expect(JSON.stringify(imports[0]).length).toBeLessThan(500_000);
  });

  it('measures every example objective and no other', async () => {
    const { options, calls } = await setup();

    await loadHistory(options);

    const measured = posts(calls, 'sla/v1/samples').flatMap(body =>
      body.samples.map((s: { objective: string }) => s.objective),
    );
    expect([...new Set(measured)].sort()).toEqual(
      options.objectives.map(o => o.objective).sort(),
    );
  });

  it('puts each objective into one batch, so that batches do not wait for each other', async () => {
    const { options, calls } = await setup();

    await loadHistory(options);

    const objectives = posts(calls, 'sla/v1/samples').flatMap(({ samples }) => [
      ...new Set(samples.map((s: { objective: string }) => s.objective)),
    ]);
    expect(objectives).toHaveLength(options.objectives.length);
    expect(new Set(objectives).size).toBe(objectives.length);
  });

  it('leaves measurements alone that are younger than a day', async () => {
    const { options, calls, said } = await setup('2026-11-24T00:00:00Z');

    await loadHistory(options);

    expect(calls.map(call => call.path)).toEqual(['roadmap/v1/imports']);
    expect(said).toContain('Sample measurements are there already');
  });

  it('moves older ones to today', async () => {
    const { options, calls } = await setup('2026-11-22T00:00:00Z');

    await loadHistory(options);

    expect(posts(calls, 'sla/v1/samples').length).toBeGreaterThan(10);
  });

  it('waits until the portal knows the objectives', async () => {
    const { options, calls, said, asked } = await setup(null, 7);

    await loadHistory(options);

    expect(asked()).toBe(8);
    expect(calls[0].path).toContain('/reconcile-definitions/trigger');
    expect(said).toContain(
      `The portal knows 3 of ${options.objectives.length} objectives; waiting`,
    );
  });

  it('names what is missing when it waited long enough', async () => {
    const { options } = await setup(null, 10_000);

    await expect(loadHistory(options)).rejects.toThrow(
      /does not know these objectives.*catalog locations/s,
    );
  });
});

describe('removeHistory', () => {
  it('removes its own source from both, and nothing else', async () => {
    const { options, calls } = await setup();

    await removeHistory(options.client);

    expect(
      calls.map(({ method, path: route }) => `${method} ${route}`),
    ).toEqual([
      'DELETE sla/v1/sources/sample',
      'DELETE roadmap/v1/sources/sample',
    ]);
  });
});
