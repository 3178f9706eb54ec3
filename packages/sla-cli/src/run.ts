import { parseArguments, USAGE, UsageError } from './parseArguments';
import { readTexts } from './readTexts';
import { reportPromises } from './reportPromises';
import { reportValidation } from './reportValidation';

/** What a command touches of the outside. */
export interface Surroundings {
  /** Folder that relative paths start from. */
  cwd: string;
  stdin: NodeJS.ReadableStream;
  out(text: string): void;
  err(text: string): void;
}

/** Exit codes: everything in order, something wrong, used wrongly. */
export const EXIT = { ok: 0, problems: 1, usage: 2 } as const;

/**
 * Runs one command.
 *
 * @param args - after the program's name: `validate slo.yaml`
 * @returns the exit code
 */
export async function run(
  args: string[],
  surroundings: Surroundings,
): Promise<number> {
  const { out, err } = surroundings;
  try {
    const { command, format, help, paths } = parseArguments(args);
    if (help) {
      out(USAGE);
      return EXIT.ok;
    }
    const texts = await readTexts(paths, surroundings);
    const { report, isRight } =
      command === 'validate'
        ? reportValidation(texts, format)
        : reportPromises(texts, format);
    out(report);
    return isRight ? EXIT.ok : EXIT.problems;
  } catch (error) {
    if (error instanceof UsageError) {
      err(`${error.message}\n\n${USAGE}`);
      return EXIT.usage;
    }
    throw error;
  }
}
