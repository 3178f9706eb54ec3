import { InputError, NotFoundError } from '@backstage/errors';
import { existsSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { changes } from './changes';
import { OutputFolder } from './OutputFolder';
import {
  type Arguments,
  parseArguments,
  USAGE,
  UsageError,
} from './parseArguments';
import { renderTemplate, withPaths } from './renderTemplate';

/** What a command touches of the outside. */
export interface Surroundings {
  /** Folder that relative paths start from. */
  cwd: string;
  /** Ends the watching. */
  signal: AbortSignal;
  out(text: string): void;
  err(text: string): void;
}

/** Exit codes: everything in order, could not be rendered, used wrongly. */
export const EXIT = { ok: 0, problems: 1, usage: 2 } as const;

/**
 * Runs one command.
 *
 * @param args - after the program's name: `dev templates/node-service-auth`
 * @returns the exit code
 */
export async function run(
  args: string[],
  surroundings: Surroundings,
): Promise<number> {
  const { cwd, signal, out, err } = surroundings;
  try {
    const asked = parseArguments(args);
    if (asked.help) {
      out(USAGE);
      return EXIT.ok;
    }
    const folder = resolve(cwd, asked.template);
    if (!existsSync(join(folder, 'template.yaml'))) {
      throw new UsageError(`There is no ${asked.template}/template.yaml.`);
    }
    const isRight = await render(folder, asked, surroundings);
    if (asked.once) return isRight ? EXIT.ok : EXIT.problems;
    for await (const _ of changes([dirname(folder)], signal)) {
      await render(folder, asked, surroundings);
    }
    return EXIT.ok;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    err(`${error.message}\n\n${USAGE}`);
    return EXIT.usage;
  }
}

/** Renders once, and says how it went; what was there stays when it goes wrong. */
async function render(
  folder: string,
  { out: target, answers }: Arguments,
  { cwd, out, err }: Surroundings,
): Promise<boolean> {
  const start = performance.now();
  const root = dirname(dirname(folder));
  const path = target
    ? resolve(cwd, target)
    : join(root, '.data', 'templates', basename(folder));
  try {
    const { files, layers } = await renderTemplate(folder, answers, cwd);
    const { written, removed } = await new OutputFolder(path).update(files);
    const took = Math.round(performance.now() - start);
    out(
      `${layers.join(' + ')}: ${
        files.length
      } files in ${took} ms, ${written} changed, ${removed} removed, in ${
        relative(cwd, path) || '.'
      }`,
    );
    return true;
  } catch (error) {
    const isExpected =
      error instanceof InputError || error instanceof NotFoundError;
    if (!isExpected) throw error;
    err(withPaths(error.message, folder, cwd));
    return false;
  }
}
