import { parseArgs } from 'node:util';

/** How the command is used. */
export const USAGE = `Usage:
  npm run --silent sla -- validate [FILE or FOLDER…] [--format text|json]
      checks OpenSLO documents and agreements; - or nothing reads standard input
  npm run --silent sla -- promises FILE or FOLDER… [--format text|json]
      checks agreements against the promises that they depend on
Exit code: 0 in order, 1 something is wrong, 2 used wrongly.`;

/** The command was used in a way that it does not know. */
export class UsageError extends Error {}

const COMMANDS = ['validate', 'promises'] as const;
const FORMATS = ['text', 'json'] as const;

/** What was asked for. */
export interface Arguments {
  command: (typeof COMMANDS)[number];
  format: (typeof FORMATS)[number];
  help: boolean;
  paths: string[];
}

/** @throws UsageError if there is no such command or option */
export function parseArguments(args: string[]): Arguments {
  const { values, positionals } = parse(args);
  const [name, ...paths] = positionals;
  const help = values.help === true;
  const command = COMMANDS.find(known => known === name);
  if (!command && !help) {
    throw new UsageError(
      name === undefined
        ? 'Say what to do: validate or promises.'
        : `There is no command '${name}'; there are ${COMMANDS.join(', ')}.`,
    );
  }
  const format = FORMATS.find(known => known === values.format);
  if (!format) {
    throw new UsageError(
      `--format must be one of ${FORMATS.join(', ')}, got '${values.format}'.`,
    );
  }
  if (command === 'promises' && paths.length === 0 && !help) {
    throw new UsageError('promises needs the files or folders of a catalog.');
  }
  return { command: command ?? 'validate', format, help, paths };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'text' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
