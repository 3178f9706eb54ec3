import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { json } from 'node:stream/consumers';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import SwaggerParser from '@apidevtools/swagger-parser';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

const DOCUMENT = path.resolve(
  import.meta.dirname,
  '../../plugins/sla-backend/src/schema/openapi.yaml',
);

/**
 * Takes measurements as the portal does, as far as its OpenAPI document says
 * what it takes; for documents that tell how to send them.
 */
export class SamplesInterface {
  /** Batches that were taken. */
  readonly taken: unknown[] = [];
  readonly #server: Server;

  private constructor(isRight: ValidateFunction) {
    this.#server = createServer(async (request, response) => {
      const body = await json(request).catch(() => undefined);
      const asked = `${request.method} ${request.url}`;
      const allowed =
        asked === 'POST /api/sla/v1/samples' &&
        /^Bearer \S+$/.test(request.headers.authorization ?? '');
      if (allowed && isRight(body)) {
        this.taken.push(body);
        response.end('{}');
        return;
      }
      response.statusCode = 400;
      response.end(JSON.stringify({ asked, errors: isRight.errors }));
    });
  }

  static async listen(): Promise<SamplesInterface> {
    const document: any = await SwaggerParser.dereference(DOCUMENT);
    const { SampleBatch } = document.components.schemas;
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    const samples = new SamplesInterface(ajv.compile(SampleBatch));
    samples.#server.listen(0, '127.0.0.1');
    await once(samples.#server, 'listening');
    return samples;
  }

  get url(): string {
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }
}
