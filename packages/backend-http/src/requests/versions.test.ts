import { mockServices } from '@backstage/backend-test-utils';
import express from 'express';
import request from 'supertest';
import { createStrictRouter, etagOf, versionOf } from '../index';
import { spec } from '../__testUtils__/parcelsDocument';

const logger = mockServices.logger.mock();
const app = express().use(
  '/api/parcels',
  createStrictRouter(spec, { logger }, routes => {
    routes.put('/v1/parcels/:id', async (req, res) => {
      res.set('ETag', etagOf(versionOf(req) + 1));
      res.json({ id: req.params.id, label: 'a', grams: 1 });
    });
  }),
);

describe('versions', () => {
  const put = (ifMatch?: string) => {
    const sent = request(app).put('/api/parcels/v1/parcels/a');
    if (ifMatch !== undefined) sent.set('If-Match', ifMatch);
    return sent.send({ label: 'vase', grams: 900 });
  };

  it('needs If-Match and gives the next ETag', async () => {
    expect((await put()).status).toBe(428);
    const answer = await put('"3"');
    expect(answer.status).toBe(200);
    expect(answer.headers.etag).toBe('"4"');
  });

  it.each(['3', 'W/"3"', '*', '"x"', '"-1"', '"99999999999"', '"1","2"', ''])(
    'answers 400 to If-Match %s',
    async ifMatch => {
      expect((await put(ifMatch)).status).toBe(400);
    },
  );
});
