import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fastify } from 'fastify';
import { readDocument, serveOperations } from '../src/openapi.ts';
import { operations } from '../src/operations.ts';

test('each described operation has a function, and each function a description', () => {
  const described = Object.values(readDocument().paths).flatMap(methods =>
    Object.values(methods).map(({ operationId }) => operationId),
  );
  assert.deepEqual(described.sort(), Object.keys(operations).sort());
});

test('a described operation without a function stops the start', () => {
  assert.throws(
    () => serveOperations(fastify(), readDocument(), {}),
    /operation greet, but src\/operations.ts has no function/,
  );
});
