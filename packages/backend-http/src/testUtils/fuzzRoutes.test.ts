import { mockCredentials } from '@backstage/backend-test-utils';
import type { RequestListener } from 'node:http';
import express from 'express';
import { parcelsApp } from '../__testUtils__/parcelsApp';
import { spec } from '../__testUtils__/parcelsDocument';
import { answerProblem, fuzzRoute, fuzzRoutes } from './fuzzRoutes';

const clerk = {
  Authorization: mockCredentials.user.header('user:default/devon'),
};
const options = {
  spec,
  basePath: '/api/parcels',
  headers: clerk,
  known: { id: ['a'] },
};

fuzzRoutes({ ...options, app: parcelsApp });

describe('fuzzRoutes can fail', () => {
  const fuzz = (name: string, app: RequestListener) =>
    fuzzRoute(name, { ...options, app: () => app, runs: 1000, seed: 7 });

  it('goes deep: it sees good answers as well as refusals', async () => {
    const seen = await fuzz('PUT /v1/parcels/{id}', parcelsApp());
    expect(seen[200]).toBeGreaterThan(50);
    expect(seen[400]).toBeGreaterThan(200);
    expect(seen[404]).toBeGreaterThan(5);
    expect(seen[415]).toBeGreaterThan(5);
    expect(seen[428]).toBeGreaterThan(5);
  });

  it('finds a handler that only some text breaks', async () => {
    const app = parcelsApp({
      beforeCreate: async labels => {
        if (labels.some(it => it.startsWith('='))) throw new Error('formula');
      },
    });
    await expect(fuzz('POST /v1/parcels', app)).rejects.toThrow(
      /seed: 7[^]*answered 500/,
    );
  });

  it('finds an answer that the document does not know', async () => {
    const app = parcelsApp({ listed: limit => [{ surprise: limit }] });
    await expect(fuzz('GET /v1/parcels', app)).rejects.toThrow('answered 500');
  });

  it('finds a router without a schema', async () => {
    const app = express().use(express.json(), (req, res) => {
      res.json({ n: req.body.parcels.length });
    });
    await expect(fuzz('POST /v1/parcels', app)).rejects.toThrow(/500|leaks/);
  });

  it.each([
    [500, '{}', 'answered 500'],
    [400, '{"error":"insert into \\"a\\""}', 'leaks "insert into"'],
    [400, '{"error":"connect 127.0.0.1:5432"}', 'leaks "127.0.0.1:5"'],
    [400, 'Error\n    at run (/x/y.js:1:2)', 'leaks "at run (/x/y.js:1:2"'],
    [400, `no: ${'canary'.repeat(9)}`, 'quotes the request body'],
    [404, '{"error":{}}', 'is not an error body'],
  ])('refuses %i %s', (status, text, problem) => {
    const body = 'canary'.repeat(9);
    const answer = { status, text, type: 'application/json' };
    expect(answerProblem({ body }, answer)).toBe(problem);
  });

  it('accepts an honest refusal', () => {
    const text =
      '{"error":{"name":"InputError","message":"no"},"response":{"statusCode":400}}';
    const answer = { status: 400, text, type: 'application/json' };
    expect(answerProblem({}, answer)).toBeUndefined();
  });
});
