import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import type { TemplateAction } from '@backstage/plugin-scaffolder-node';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Makes an empty workspace; the caller removes it. */
export function makeWorkspace(): string {
  return mkdtempSync(join(tmpdir(), 'workspace '));
}

/** Runs an action as a task would, and returns what it put out. */
export async function runAction(
  action: TemplateAction<any, any, any>,
  input: object,
  more: object = {},
): Promise<Record<string, any>> {
  const output: Record<string, unknown> = {};
  await action.handler({
    input,
    logger: mockServices.rootLogger(),
    getInitiatorCredentials: async () => mockCredentials.user(),
    checkpoint: makeCheckpoints(),
    output: (name: string, value: unknown) => {
      output[name] = value;
    },
    ...more,
  } as never);
  return output;
}

/** What a task keeps of a step, for a run of it in another portal. */
export function makeCheckpoints() {
  const kept = new Map<string, unknown>();
  return async ({ key, fn }: { key: string; fn: () => Promise<unknown> }) => {
    if (!kept.has(key)) kept.set(key, await fn());
    return kept.get(key);
  };
}
