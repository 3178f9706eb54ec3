import { parseArgs } from 'node:util';

/** How the command is used. */
export const USAGE = `Usage:
  npm run template -- dev TEMPLATE [--out FOLDER] [--answer NAME=VALUE]… [--once]
      renders the template of a folder, such as templates/node-service-auth, and
      again whenever a file of it or of its layers is saved; into
      .data/templates/<name> unless --out names another folder. Answers that are
      not given are those that the form suggests.
Exit code: 0 in order, 1 it could not be rendered, 2 used wrongly.`;

/** The command was used in a way that it does not know. */
export class UsageError extends Error {}

/** What was asked for. */
export interface Arguments {
  template: string;
  out?: string;
  /** As they were typed; the form says of which type they are. */
  answers: Record<string, string>;
  once: boolean;
  help: boolean;
}

/** @throws UsageError if there is no such command or option */
export function parseArguments(args: string[]): Arguments {
  const { values, positionals } = parse(args);
  const { out, once = false, help = false, answer = [] } = values;
  const [command, template, ...rest] = positionals;
  if (help) return { template: '', answers: {}, once, help };
  if (command !== 'dev') {
    throw new UsageError(
      command === undefined
        ? 'Say what to do: dev.'
        : `There is no command '${command}'; there is dev.`,
    );
  }
  if (!template || rest.length > 0) {
    throw new UsageError('dev needs the folder of one template.');
  }
  return { template, out, answers: toAnswers(answer), once, help };
}

function toAnswers(given: string[]): Record<string, string> {
  const pairs = given.map(text => {
    const [, name, value] = /^(\w+)=(.*)$/s.exec(text) ?? [];
    if (!name) {
      throw new UsageError(`--answer takes NAME=VALUE, got '${text}'.`);
    }
    return [name, value];
  });
  return Object.fromEntries(pairs);
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        answer: { type: 'string', multiple: true },
        once: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
