/** What a how-to asks its reader to do, in order. */
export type Step =
  | { do: 'run'; commands: string[]; fails?: true }
  /** What the commands before print; `…` stands for anything. */
  | { do: 'see'; lines: string[] }
  | { do: 'create' | 'add'; file: string; text: string };

const FENCE = /^```(\w*)$/;
const SEES = /You see:$/;
const FAILS = /\bfails:$/;
/** A picture asks nothing of the reader. */
const PICTURE = 'mermaid';
const PLACE = /.*(Add to|Create) `([^`]+)`.*:$/;

/**
 * Reads the commands and file blocks of a document. The paragraph above a file
 * block must end by naming its place: "Create `x`:" or "Add to `x`:". What is
 * printed stands below "You see:", and commands that fail below "… fails:".
 */
export function readSteps(markdown: string): Step[] {
  const lines = markdown.split('\n');
  const steps: Step[] = [];
  let paragraph = '';
  for (let index = 0; index < lines.length; index += 1) {
    const fence = FENCE.exec(lines[index]);
    if (!fence) {
      if (lines[index].trim()) paragraph = lines[index].trim();
      continue;
    }
    const end = lines.indexOf('```', index + 1);
    if (end < 0) throw new Error(`line ${index + 1}: this block never ends`);
    const text = lines.slice(index + 1, end).join('\n');
    if (fence[1] !== PICTURE) {
      steps.push(readStep(fence[1], text, paragraph, index + 1));
    }
    paragraph = '';
    index = end;
  }
  return steps;
}

function readStep(
  language: string,
  text: string,
  paragraph: string,
  line: number,
): Step {
  const lines = text.split('\n');
  if (language === 'sh') {
    const fails = FAILS.test(paragraph);
    return { do: 'run', commands: lines, ...(fails && { fails }) };
  }
  if (SEES.test(paragraph)) return { do: 'see', lines };
  const place = PLACE.exec(paragraph);
  if (!place) {
    throw new Error(
      `line ${line}: nobody can tell where this block goes; end the line above it with "Create \`file\`:" or "Add to \`file\`:"`,
    );
  }
  const [, verb, file] = place;
  return { do: verb === 'Create' ? 'create' : 'add', file, text };
}
