/** The head of a CGI answer: status and headers. */
export interface CgiHead {
  status: number;
  headers: [name: string, value: string][];
  /** The bytes after the head that came with it. */
  rest: Buffer;
}

const END = Buffer.from('\r\n\r\n');

/**
 * Reads the head from what a CGI program wrote so far.
 *
 * @returns undefined while the head is incomplete
 */
export function readCgiHead(written: Buffer): CgiHead | undefined {
  const end = written.indexOf(END);
  if (end < 0) return undefined;
  const lines = written.subarray(0, end).toString('latin1').split('\r\n');
  const pairs = lines.map((line): [string, string] => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon), line.slice(colon + 1).trim()];
  });
  const status = pairs.find(([name]) => name.toLowerCase() === 'status');
  return {
    status: status ? parseInt(status[1], 10) : 200,
    headers: pairs.filter(pair => pair !== status),
    rest: written.subarray(end + END.length),
  };
}
