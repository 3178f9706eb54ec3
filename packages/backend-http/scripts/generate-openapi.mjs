#!/usr/bin/env node
/**
 * Writes what the compiler needs of a plugin's OpenAPI document.
 *
 *   generate-openapi.mjs [--common <folder of the -common package>] [--check]
 *
 * Run in a plugin's folder. Reads src/schema/openapi.yaml and writes
 * src/schema/openapi.generated.ts (the document `as const`, from which the
 * router takes its types) and, with --common, the client's types in
 * <common>/src/client/schema.generated.ts. With --check nothing is written;
 * the exit code is 1 when a file is not in step.
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { pathToFileURL } from 'node:url';

const HEADER = [
  '/* eslint-disable */',
  '// Generated from openapi.yaml by `yarn openapi`; edit the document instead.',
  '',
].join('\n');

async function formatted(text, path) {
  const { default: prettier } = await import('prettier');
  const options = await prettier.resolveConfig(path);
  return prettier.format(text, { ...options, parser: 'typescript' });
}

async function readDocument(path) {
  const { parseDocument } = await import('yaml');
  const parsed = parseDocument(await readFile(path, 'utf8'), {
    uniqueKeys: true,
  });
  const [problem] = parsed.errors;
  if (problem) throw new Error(`${path}: ${problem.message}`);
  const document = parsed.toJS();
  if (!/^3\.1\./.test(document?.openapi ?? '')) {
    throw new Error(`${path}: openapi: must be 3.1.x`);
  }
  return document;
}

async function clientTypes(document) {
  const { default: openapiTS, astToString } = await import(
    'openapi-typescript'
  );
  return astToString(await openapiTS(structuredClone(document)));
}

/**
 * What the files of a plugin ought to hold.
 *
 * @param {string} plugin - folder of the plugin
 * @param {string} [common] - folder of its -common package
 * @returns {Promise<{ path: string, content: string }[]>}
 */
export async function expectedFiles(plugin, common) {
  const document = await readDocument(join(plugin, 'src/schema/openapi.yaml'));
  const router = join(plugin, 'src/schema/openapi.generated.ts');
  const text = `${HEADER}export const spec = ${JSON.stringify(
    document,
  )} as const;\n`;
  const files = [{ path: router, content: await formatted(text, router) }];
  if (common) {
    const path = join(common, 'src/client/schema.generated.ts');
    const types = `${HEADER}${await clientTypes(document)}`;
    files.push({ path, content: await formatted(types, path) });
  }
  return files;
}

/** The paths of the files that are missing or differ from their document. */
export async function filesOutOfStep(plugin, common) {
  const stale = [];
  for (const { path, content } of await expectedFiles(plugin, common)) {
    const actual = existsSync(path) ? await readFile(path, 'utf8') : undefined;
    if (actual !== content) stale.push(path);
  }
  return stale;
}

async function write(files) {
  for (const { path, content } of files) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
    console.log(`wrote ${relative(process.cwd(), path)}`);
  }
}

async function main() {
  const { values } = parseArgs({
    options: { check: { type: 'boolean' }, common: { type: 'string' } },
  });
  const plugin = process.cwd();
  const common = values.common && resolve(plugin, values.common);
  if (!values.check) return write(await expectedFiles(plugin, common));
  const stale = await filesOutOfStep(plugin, common);
  for (const path of stale) {
    console.error(`${relative(plugin, path)} is not in step: run yarn openapi`);
  }
  process.exitCode = stale.length > 0 ? 1 : 0;
  return undefined;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await main().catch(error => {
    console.error(error.message);
    process.exitCode = 2;
  });
}
