import { readSteps } from './readSteps.ts';

/**
 * The commands that a document gives below one of its headings.
 *
 * @param markdown - the document, whose blocks of commands are marked `sh`
 * @param heading - the beginning of the heading, such as `5. Run it`
 * @throws Error when there is no such heading, or no command below it
 */
export function commandsBelow(markdown: string, heading: string): string[] {
  const section = markdown
    .split(/^## /m)
    .find(part => part.startsWith(heading));
  if (!section) throw new Error(`The document has no heading "${heading}"`);
  const commands = readSteps(section).flatMap(step =>
    step.do === 'run' ? step.commands : [],
  );
  if (commands.length > 0) return commands;
  throw new Error(`There are no commands below "${heading}"`);
}
