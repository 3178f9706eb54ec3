import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { z } from 'zod';
import type { Operations } from './openapi.ts';
import type { Settings } from './settings.ts';

/** What a part, such as a queue, adds to the server. */
export interface Part {
  /** Adds hooks and plugins, before any operation is added. */
  register?(app: FastifyInstance): Promise<void>;
  /** Throws, with the reason, while the part cannot work. `/readyz` asks. */
  check?(): Promise<void>;
  /** Begins its work, once the server listens. */
  start?(): Promise<void>;
  /** Finishes what it began; called once, after the server stopped. */
  stop?(): Promise<void>;
}

/** The service as `src/service.ts` describes it. */
export interface Service<Shape extends z.ZodRawShape> {
  /** The settings that it needs beside those of every service. */
  settings: Shape;
  build(settings: Settings<Shape>, logger: Logger): Promise<Built>;
}

/** What a service is made of. */
export interface Built {
  parts: Part[];
  operations: Operations;
}
