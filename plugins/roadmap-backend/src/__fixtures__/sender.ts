import type { Express } from 'express';
import request from 'supertest';
import { basePath, roles } from './roadmapApp';

type Verb = 'get' | 'post' | 'put' | 'delete';

/** Sends requests to the app, as the planner unless the headers say otherwise. */
export function sender(app: () => Express) {
  return (
    verb: Verb,
    path: string,
    body?: object,
    headers: Record<string, string> = {},
  ) => {
    const call = request(app())
      [verb](`${basePath}${path}`)
      .set({ Authorization: roles.planner, ...headers });
    return body ? call.send(body) : call;
  };
}
