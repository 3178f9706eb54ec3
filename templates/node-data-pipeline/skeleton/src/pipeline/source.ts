import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

/** Something that was read, before anybody looked at it. */
export interface Raw {
  /** Grows with every record; what follows a position never changes. */
  position: number;
  record: unknown;
}

/** Where records come from: a file, a table, a topic. */
export interface Source {
  /** The next records after a position, at most `limit`; none at the end. */
  readAfter(position: number, limit: number): Promise<Raw[]>;
}

/** A file with a JSON object a line, which is only ever appended to. */
export function fileSource(path: string): Source {
  return {
    readAfter: async (position, limit) => {
      const lines = createInterface({ input: createReadStream(path) });
      const found: Raw[] = [];
      let number = 0;
      for await (const line of lines) {
        number += 1;
        if (number <= position) continue;
        found.push({ position: number, record: parse(line) });
        if (found.length === limit) break;
      }
      return found;
    },
  };
}

/** A line that is no JSON stays text, which no check lets through. */
function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return line;
  }
}
