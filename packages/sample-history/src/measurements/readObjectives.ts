import fs from 'node:fs/promises';
import path from 'node:path';
import { InputError } from '@backstage/errors';
import { parseAllDocuments } from 'yaml';
import { z } from 'zod';
import type { ExampleObjective } from './types';

const sloSchema = z.object({
  kind: z.literal('SLO'),
  metadata: z.object({
    name: z.string(),
    annotations: z.object({ 'stagecraft.dev/service-ref': z.string() }),
  }),
  spec: z.object({
    objectives: z.array(z.object({ target: z.number() })).length(1),
  }),
});

/**
 * The objectives of the example company, from its OpenSLO documents.
 *
 * @param examples - the folder `examples`
 * @throws InputError naming the file when a document is not as expected
 */
export async function readObjectives(
  examples: string,
): Promise<ExampleObjective[]> {
  const found: ExampleObjective[] = [];
  const entries = await fs.readdir(examples, { withFileTypes: true });
  for (const { name } of entries.filter(entry => entry.isDirectory())) {
    const file = path.join(examples, name, 'objectives.yaml');
    const text = await fs.readFile(file, 'utf8').catch(() => '');
    for (const document of parseAllDocuments(text)) {
      const slo = sloSchema.safeParse(document.toJS());
      if (!slo.success) {
        throw new InputError(`${file}: ${z.prettifyError(slo.error)}`);
      }
      const { metadata, spec } = slo.data;
      found.push({
        name: metadata.name,
        objective: `slo:default/${metadata.name}/default`,
        entityRef: metadata.annotations['stagecraft.dev/service-ref'],
        target: spec.objectives[0].target,
      });
    }
  }
  return found;
}
