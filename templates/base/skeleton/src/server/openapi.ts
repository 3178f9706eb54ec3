import { readFileSync } from 'node:fs';
import type {
  FastifyInstance,
  FastifyReply,
  FastifyRequest,
  HTTPMethods,
} from 'fastify';
import { parse } from 'yaml';

/** Answers one operation; what it returns is the body of the answer. */
export type Operation = (
  request: FastifyRequest,
  reply: FastifyReply,
) => unknown;

/** One function for each `operationId`. */
export type Operations = Record<string, Operation>;

/** An operation as openapi.yaml describes it. */
export interface Described {
  operationId: string;
  parameters?: Parameter[];
  requestBody?: Content;
  responses: Record<string, Content>;
  security?: Record<string, string[]>[];
}

interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required?: boolean;
  schema: object;
}

interface Content {
  content?: { 'application/json'?: { schema: object } };
}

/** The interface of this service. */
export interface Document {
  paths: Record<string, Record<string, Described>>;
  components?: { schemas?: Record<string, object> };
  security?: Record<string, string[]>[];
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The description of the operation that a route serves. */
    operation?: Described;
    /** Routes that machines call all the time; nothing is logged for them. */
    isProbe?: boolean;
  }
}

/** Reads openapi.yaml. */
export function readDocument(): Document {
  const file = new URL('../../openapi.yaml', import.meta.url);
  return parse(readFileSync(file, 'utf8')) as Document;
}

/** Serves each described operation, with its parameters and bodies checked. */
export function serveOperations(
  app: FastifyInstance,
  document: Document,
  operations: Operations,
): void {
  for (const [name, schema] of Object.entries(
    document.components?.schemas ?? {},
  )) {
    app.addSchema({ $id: name, ...pointed(schema) });
  }
  app.get('/openapi.json', async () => document);
  for (const [path, methods] of Object.entries(document.paths)) {
    for (const [method, described] of Object.entries(methods)) {
      const operation = operations[described.operationId];
      if (!operation) {
        throw new Error(
          `openapi.yaml describes the operation ${described.operationId}, but src/operations.ts has no function of that name`,
        );
      }
      const status = Object.keys(described.responses).find(isSuccess) ?? '200';
      app.route({
        method: method.toUpperCase() as HTTPMethods,
        url: path.replace(/\{(\w+)\}/g, ':$1'),
        schema: pointed(toSchema(described)),
        config: { operation: described },
        handler: async (request, reply) => {
          reply.code(Number(status));
          return operation(request, reply);
        },
      });
    }
  }
}

const isSuccess = (status: string) => status.startsWith('2');

/** The same with its `$ref`s led to where the server keeps shared schemas. */
function pointed<T extends object>(schema: T): T {
  const text = JSON.stringify(schema);
  const ref = /"\$ref":"#\/components\/schemas\/(\w+)"/g;
  return JSON.parse(text.replace(ref, '"$ref":"$1#"')) as T;
}

function toSchema({ parameters = [], requestBody, responses }: Described) {
  const body = requestBody?.content?.['application/json'];
  const answers = Object.entries(responses).flatMap(([status, { content }]) => {
    const schema = content?.['application/json']?.schema;
    return schema && isSuccess(status) ? [[status, schema]] : [];
  });
  return {
    params: toObject(parameters.filter(parameter => parameter.in === 'path')),
    querystring: toObject(
      parameters.filter(parameter => parameter.in === 'query'),
    ),
    ...(body && { body: body.schema }),
    response: Object.fromEntries(answers),
  };
}

function toObject(parameters: Parameter[]) {
  return {
    type: 'object',
    additionalProperties: false,
    required: parameters
      .filter(({ required }) => required)
      .map(({ name }) => name),
    properties: Object.fromEntries(
      parameters.map(({ name, schema }) => [name, schema]),
    ),
  };
}
