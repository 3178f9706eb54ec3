import { createMockDirectory } from '@backstage/backend-test-utils';
import { execFile } from 'node:child_process';
import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';

const script = join(__dirname, '../scripts/generate-openapi.mjs');
const DOCUMENT = `
openapi: 3.1.0
info: { title: parcels, version: '1' }
paths:
  /v1/parcels:
    get:
      operationId: listParcels
      responses:
        '200':
          description: the parcels
          content:
            application/json:
              schema: { type: array, items: { type: string } }
`;

function run(cwd: string, ...options: string[]) {
  return new Promise<{ code: number; said: string }>(done => {
    const argv = [script, ...options];
    execFile(process.execPath, argv, { cwd }, (error, out, said) =>
      done({ code: Number(error?.code ?? 0), said: out + said }),
    );
  });
}

// Each run starts a Node process that loads the TypeScript compiler.
jest.setTimeout(60_000);

describe('generate-openapi', () => {
  const folder = createMockDirectory();
  const common = ['--common', '../parcels-common'];
  let plugin: string;

  beforeEach(() => {
    folder.setContent({
      'parcels-backend/src/schema/openapi.yaml': DOCUMENT,
      'parcels-common': {},
    });
    plugin = folder.resolve('parcels-backend');
  });

  it('writes the document for the router and types for the client', async () => {
    expect((await run(plugin, ...common)).code).toBe(0);
    const content = folder.content() as any;
    const { 'openapi.generated.ts': document } =
      content['parcels-backend'].src.schema;
    expect(document).toMatch(/export const spec = \{[^]+\} as const;\n$/);
    const types = content['parcels-common'].src.client['schema.generated.ts'];
    expect(types).toContain('"/v1/parcels"');
    expect((await run(plugin, ...common, '--check')).code).toBe(0);
  });

  it('finds a document that ran ahead, and a file edited by hand', async () => {
    await run(plugin, ...common);
    const types = 'parcels-common/src/client/schema.generated.ts';
    await appendFile(folder.resolve(types), '// by hand\n');
    const edited = await run(plugin, ...common, '--check');
    expect(edited.code).toBe(1);
    expect(edited.said).toContain('schema.generated.ts is not in step');
    const yaml = join(plugin, 'src/schema/openapi.yaml');
    await appendFile(yaml, 'tags: [{ name: new }]\n');
    const ahead = await run(plugin, '--check');
    expect(ahead.code).toBe(1);
    expect(ahead.said).toContain('openapi.generated.ts is not in step');
  });

  it.each([
    ['a broken document', 'openapi: [', 'openapi.yaml: '],
    ['another version', 'openapi: 3.0.3', 'must be 3.1.x'],
    ['a key given twice', `${DOCUMENT}info: {}\n`, 'unique'],
  ])('refuses %s', async (_what, text, said) => {
    folder.setContent({ 'parcels-backend/src/schema/openapi.yaml': text });
    const refused = await run(plugin);
    expect(refused.code).toBe(2);
    expect(refused.said).toContain(said);
  });
});
