/** What a caller may be told about a failure, without any of its internals. */
export interface PublicAnswer {
  statusCode: number;
  name: string;
  message: string;
  /** Whole seconds after which the caller may try again. */
  retryAfter?: number;
}

const refusedValue: PublicAnswer = {
  statusCode: 400,
  name: 'InputError',
  message: 'A value is outside of what can be stored; check ranges and formats',
};
const duplicate: PublicAnswer = {
  statusCode: 409,
  name: 'ConflictError',
  message: 'This exists already; read it again before you change it',
};
const stillUsed: PublicAnswer = {
  statusCode: 409,
  name: 'ConflictError',
  message: 'Something else still refers to this; remove that first',
};
const parentMissing: PublicAnswer = {
  statusCode: 404,
  name: 'NotFoundError',
  message: 'Something that this refers to does not exist',
};

/** The answer whenever a service behind us cannot serve for now. */
export const unavailable: PublicAnswer = {
  statusCode: 503,
  name: 'ServiceUnavailableError',
  message: 'The service cannot answer right now; try again shortly',
  retryAfter: 5,
};

const STATES: Record<string, PublicAnswer> = {
  '23505': duplicate,
  '23514': refusedValue,
  '23P01': duplicate,
  '25006': unavailable,
  '40001': unavailable,
  '40P01': unavailable,
  '55P03': unavailable,
  '57014': unavailable,
  '57P01': unavailable,
  '57P02': unavailable,
  '57P03': unavailable,
};
const STATE_CLASSES: Record<string, PublicAnswer> = {
  '08': unavailable,
  '22': refusedValue,
  '53': unavailable,
};
const NETWORK_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EPIPE',
  'ETIMEDOUT',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_SOCKET',
]);
// pg reports a lost or never-made connection without any code, and knex puts
// the statement in front of what pg says.
const LOST_CONNECTION =
  /(^| - )(Connection terminated|Client has encountered a connection error|Client was closed|timeout expired|Unable to acquire a connection)/;

interface Fault {
  code?: unknown;
  name?: unknown;
  message?: unknown;
  detail?: unknown;
  cause?: unknown;
}

function foreignKeyAnswer(fault: Fault): PublicAnswer {
  const detail = String(fault.detail ?? '');
  return detail.includes('still referenced') ? stillUsed : parentMissing;
}

function answerOf(fault: Fault): PublicAnswer | undefined {
  const code = typeof fault.code === 'string' ? fault.code : '';
  if (code === '23503') return foreignKeyAnswer(fault);
  if (/^[0-9A-Z]{5}$/.test(code)) {
    const known = STATES[code] ?? STATE_CLASSES[code.slice(0, 2)];
    if (known) return known;
  }
  const lost =
    NETWORK_CODES.has(code) ||
    fault.name === 'KnexTimeoutError' ||
    (fault.name === 'Error' && LOST_CONNECTION.test(String(fault.message)));
  return lost ? unavailable : undefined;
}

/**
 * Translates a failure of PostgreSQL, of knex's pool or of a connection into
 * an answer, looking through `cause`. Undefined for every other error.
 */
export function databaseFault(error: unknown): PublicAnswer | undefined {
  let current = error;
  for (let depth = 0; depth < 5; depth++) {
    if (typeof current !== 'object' || current === null) return undefined;
    const answer = answerOf(current);
    if (answer) return answer;
    current = (current as Fault).cause;
  }
  return undefined;
}
