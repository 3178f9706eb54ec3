/** Whether an error, or what caused it, is the refusal of a missing right. */
export function isNotAllowed(error: unknown): boolean {
  return hasName(error, 'NotAllowedError');
}

/** Whether an error, or what caused it, says that something is absent or unseen. */
export function isNotFound(error: unknown): boolean {
  return hasName(error, 'NotFoundError');
}

function hasName(error: unknown, name: string): boolean {
  if (!(error instanceof Error)) {
    return false;
  }
  return error.name === name || hasName(error.cause, name);
}
