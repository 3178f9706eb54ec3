import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildApp } from '../src/server/buildApp.ts';
import { createLogger } from '../src/server/logger.ts';
import { readDocument } from '../src/server/openapi.ts';
import { operations } from '../src/operations.ts';

const described = Object.values(readDocument().paths).flatMap(methods =>
  Object.values(methods),
);

test('each described operation has a function, and each function a description', () => {
  assert.deepEqual(
    described.map(({ operationId }) => operationId).toSorted(),
    Object.keys(operations).toSorted(),
  );
});

test('each operation says what it answers, and how it refuses', () => {
  for (const { operationId, responses } of described) {
    const statuses = Object.keys(responses);
    assert.ok(
      statuses.some(status => status.startsWith('2')),
      operationId,
    );
    assert.ok(
      statuses.some(status => status === 'default'),
      operationId,
    );
  }
});

test('the interface is served as it is written', async () => {
  const logger = createLogger({ service: 'trial', level: 'silent' });
  const app = await buildApp({ parts: [], operations }, logger);
  const answer = await app.inject('/openapi.json');
  assert.deepEqual(answer.json(), readDocument());
  await app.close();
});
