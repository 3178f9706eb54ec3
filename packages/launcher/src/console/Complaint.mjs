/**
 * Something that stops a command and that a person can mend. `message` says
 * what is wrong, `remedy` what to do; neither needs a stack trace.
 */
export class Complaint extends Error {
  constructor(message, remedy, options) {
    super(message, options);
    this.name = 'Complaint';
    this.remedy = remedy;
  }
}

/** The text a person sees for any error; a bug of ours keeps its stack. */
export function describeError(error) {
  if (!(error instanceof Complaint)) {
    return `✖ ${error?.stack ?? error}`;
  }
  const remedy = error.remedy
    .split('\n')
    .map(line => `    ${line}`)
    .join('\n');
  return `✖ ${error.message}\n  What to do:\n${remedy}`;
}

const DISK = ['ENOSPC', 'EDQUOT'];
const FULL_DISK = /ENOSPC|No space left on device|EDQUOT|disk quota exceeded/i;

/** Turns a full disk, wherever it was noticed, into a complaint; other errors pass. */
export function explainDiskErrors(error, folder) {
  const isFull =
    DISK.includes(error?.code) || FULL_DISK.test(error?.output ?? '');
  return isFull
    ? new Complaint(
        `The disk that holds ${folder} is full.`,
        'Free some space (a first start needs about 3 GB), then start again; what was half done is done anew.',
        { cause: error },
      )
    : error;
}
