import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { parse } from 'yaml';
import { runCommand } from '../runCommand.ts';
import { SamplesInterface } from './SamplesInterface.ts';
import { Walkthrough } from './Walkthrough.ts';
import { createDatabase, dropDatabases } from './database.ts';
import { readSteps } from './readSteps.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const PREFIX = `walk_${process.pid}_`;

/** Every command and every block of the primitives' documents, page after page. */
for (const name of ['authentication', 'observability', 'data-pipelines']) {
  describe(`the documents of ${name}`, () => {
    const folder = path.join(ROOT, 'examples/platform', name);
    let walk: Walkthrough;
    let samples: SamplesInterface;

    before(async () => {
      samples = await SamplesInterface.listen();
      walk = await Walkthrough.begin({
        DATABASE_URL: await createDatabase(PREFIX + name),
        PORTAL: samples.url,
        TOKEN: 'a-token',
      });
    });
    after(async () => {
      await walk?.end();
      await samples?.close();
      await dropDatabases(PREFIX);
    });

    it('say what it is, how to start, how to go on, and what to do when it fails', async () => {
      assert.deepEqual(await pagesOf(folder), [
        'index.md',
        'start.md',
        'how-to.md',
        'reference.md',
        'when-it-fails.md',
      ]);
    });

    it('can be followed by a stranger in an empty folder', async () => {
      let steps = 0;
      for (const page of await pagesOf(folder)) {
        const text = await readFile(path.join(folder, 'docs', page), 'utf8');
        for (const step of readSteps(text)) {
          await walk.follow(step).catch(error => {
            throw new Error(`${name}/${page}: ${error.message}`);
          });
          steps += 1;
        }
      }
      assert.ok(steps >= 8, `only ${steps} steps were found`);
    });

    it('show definitions that the portal takes', async () => {
      const definitions = walk.files.filter(file => /\.ya?ml$/.test(file));
      for (const file of definitions) {
        const text = await readFile(path.join(walk.folder, file), 'utf8');
        const { apiVersion, kind } = parse(text);
        assert.ok(apiVersion && kind, `${file} is no definition`);
        if (!apiVersion.startsWith('openslo/')) continue;
        const sla = path.join(ROOT, 'packages/launcher/src/sla.mjs');
        const target = path.join(walk.folder, file);
        await runCommand(process.execPath, [sla, 'validate', target], ROOT);
      }
    });

    if (name !== 'authentication') {
      it('send measurements that the portal takes', () =>
        assert.ok(samples.taken.length > 0));
    }
  });
}

/** The pages in the order of the navigation. */
async function pagesOf(folder: string): Promise<string[]> {
  const { nav } = parse(
    await readFile(path.join(folder, 'mkdocs.yml'), 'utf8'),
  );
  return nav.flatMap((entry: Record<string, string>) => Object.values(entry));
}
