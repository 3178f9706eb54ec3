import { z } from 'zod';
import { schemas } from './RoadmapDocument';

/** JSON Schema (2020-12) of a roadmap document in YAML, for editors and other programs. */
export function roadmapJsonSchema(): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(schemas.document, {
    io: 'input',
  });
  return { $schema, title: 'Roadmap', ...schema };
}
