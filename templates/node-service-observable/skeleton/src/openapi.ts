import { readFileSync } from 'node:fs';
import type { FastifyInstance, FastifyRequest, HTTPMethods } from 'fastify';
import { parse } from 'yaml';

/** Answers one operation; what it returns is the body of the 200 answer. */
export type Operation = (request: FastifyRequest) => unknown;

interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required?: boolean;
  schema: object;
}

interface Content {
  content?: { 'application/json'?: { schema: object } };
}

interface Described {
  operationId: string;
  parameters?: Parameter[];
  requestBody?: Content;
  responses: Record<string, Content>;
}

interface Document {
  paths: Record<string, Record<string, Described>>;
}

/** Reads the interface of this service. */
export function readDocument(): Document {
  const file = new URL('../openapi.yaml', import.meta.url);
  return parse(readFileSync(file, 'utf8')) as Document;
}

/** Serves each described operation, with its parameters and bodies checked. */
export function serveOperations(
  app: FastifyInstance,
  document: Document,
  operations: Record<string, Operation>,
): void {
  for (const [path, methods] of Object.entries(document.paths)) {
    for (const [method, described] of Object.entries(methods)) {
      const operation = operations[described.operationId];
      if (!operation) {
        throw new Error(
          `openapi.yaml describes the operation ${described.operationId}, but src/operations.ts has no function of that name`,
        );
      }
      app.route({
        method: method.toUpperCase() as HTTPMethods,
        url: path.replace(/\{(\w+)\}/g, ':$1'),
        schema: toSchema(described),
        handler: async request => operation(request),
      });
    }
  }
}

function toSchema({ parameters = [], requestBody, responses }: Described) {
  const answer = responses['200']?.content?.['application/json'];
  const body = requestBody?.content?.['application/json'];
  return {
    params: toObject(parameters.filter(parameter => parameter.in === 'path')),
    querystring: toObject(parameters.filter(parameter => parameter.in === 'query')),
    ...(body && { body: body.schema }),
    ...(answer && { response: { 200: answer.schema } }),
  };
}

function toObject(parameters: Parameter[]) {
  return {
    type: 'object',
    additionalProperties: false,
    required: parameters.filter(({ required }) => required).map(({ name }) => name),
    properties: Object.fromEntries(
      parameters.map(({ name, schema }) => [name, schema]),
    ),
  };
}
