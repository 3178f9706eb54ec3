import type { FieldPath } from '@stagecraft/backstage-yaml-documents';

export type { FieldPath };

/** How much a finding weighs: an error refuses the document, a warning does not. */
export type Severity = 'error' | 'warning';

/** A finding about one field, before it is known where the field was written. */
export interface Finding {
  severity: Severity;
  path: FieldPath;
  /** Starts with "must …" where it can, so that it reads on after the field. */
  message: string;
}

const LONGEST_ECHO = 60;

/**
 * One field of a document together with where it stands. The rules read through
 * it, so that each finding carries its path without the rules having to say so.
 */
export class Field {
  constructor(
    readonly value: unknown,
    readonly path: FieldPath,
    private readonly findings: Finding[],
  ) {}

  /** Whether something was written here. */
  get present(): boolean {
    return this.value !== undefined && this.value !== null;
  }

  /** Whether this is a mapping. */
  get isMapping(): boolean {
    return (
      typeof this.value === 'object' &&
      this.present &&
      !Array.isArray(this.value)
    );
  }

  error(message: string): void {
    this.findings.push({ severity: 'error', path: this.path, message });
  }

  warn(message: string): void {
    this.findings.push({ severity: 'warning', path: this.path, message });
  }

  /** The field below `key`; reads own properties only. */
  at(key: string | number): Field {
    const owner = this.value as Record<string | number, unknown> | undefined;
    const own =
      this.present && typeof owner === 'object' && Object.hasOwn(owner, key);
    return new Field(
      own ? owner[key] : undefined,
      [...this.path, key],
      this.findings,
    );
  }

  /** The same place, for what its text says in a notation of its own. */
  holding(value: unknown): Field {
    return new Field(value, this.path, this.findings);
  }

  /** Keys of a mapping. */
  keys(): string[] {
    return this.isMapping ? Object.keys(this.value as object) : [];
  }

  /** Refuses a missing field; true when it is there. */
  required(what: string): boolean {
    if (!this.present) {
      this.error(`must be given: ${what}`);
    }
    return this.present;
  }

  /** Refuses anything but a mapping; absent is fine. */
  mapping(): boolean {
    if (this.present && !this.isMapping) {
      this.error(`must be a mapping of fields, got ${echo(this.value)}`);
    }
    return this.isMapping;
  }

  /** Says which keys are unknown, as an error or a warning. */
  onlyKeys(known: readonly string[], severity: Severity): void {
    for (const key of this.keys().filter(k => !known.includes(k))) {
      const message = `is not a known field here and has no effect; known are ${known.join(
        ', ',
      )}`;
      const field = this.at(key);
      if (severity === 'error') {
        field.error(message);
      } else {
        field.warn(message);
      }
    }
  }

  /** The items of a list; refuses anything else; absent is an empty list. */
  items(): Field[] {
    if (this.present && !Array.isArray(this.value)) {
      this.error(`must be a list, got ${echo(this.value)}`);
    }
    return Array.isArray(this.value)
      ? this.value.map((_, index) => this.at(index))
      : [];
  }

  /** The text, or undefined after refusing what is no text; absent is fine. */
  text(maxLength = Infinity): string | undefined {
    if (!this.present) {
      return undefined;
    }
    if (typeof this.value !== 'string') {
      this.error(`must be text, got ${echo(this.value)}`);
      return undefined;
    }
    const length = [...this.value].length;
    if (length > maxLength) {
      this.error(`must be at most ${maxLength} characters, got ${length}`);
    }
    return this.value;
  }

  /** The text if it matches; `what` says what would be right. */
  matching(pattern: RegExp, what: string): string | undefined {
    const text = this.text();
    if (text !== undefined && !pattern.test(text)) {
      this.error(`must be ${what}, got ${echo(text)}`);
      return undefined;
    }
    return text;
  }

  /** The value if it is one of those. */
  oneOf<T extends string>(allowed: readonly T[]): T | undefined {
    if (!this.present || allowed.includes(this.value as T)) {
      return this.value as T | undefined;
    }
    this.error(`must be one of ${allowed.join(', ')}, got ${echo(this.value)}`);
    return undefined;
  }

  /** The finite number, or undefined after refusing what is none; absent is fine. */
  number(): number | undefined {
    if (!this.present) {
      return undefined;
    }
    if (typeof this.value === 'number' && Number.isFinite(this.value)) {
      return this.value;
    }
    this.error(`must be a number, got ${echo(this.value)}`);
    return undefined;
  }

  /** Refuses what is neither true nor false; absent is fine. */
  flag(): boolean | undefined {
    if (this.present && typeof this.value !== 'boolean') {
      this.error(`must be true or false, got ${echo(this.value)}`);
    }
    return this.value === true;
  }

  /** Runs a parser that throws; its message becomes the finding. */
  parsed<T>(parse: () => T): T | undefined {
    try {
      return parse();
    } catch (error) {
      this.error((error as Error).message);
      return undefined;
    }
  }

  /** Which of several fields are there; refuses unless it is exactly one. */
  exactlyOne(...keys: string[]): string | undefined {
    const written = keys.filter(key => this.at(key).present);
    if (written.length !== 1) {
      const got = written.length ? written.join(' and ') : 'none';
      this.error(`must have exactly one of ${keys.join(', ')}, got ${got}`);
    }
    return written.length === 1 ? written[0] : undefined;
  }
}

/** A value as it may be repeated in a message: short and on one line. */
export function echo(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'bigint') {
    return String(value);
  }
  if (typeof value === 'string') {
    const text = [...value].slice(0, LONGEST_ECHO).join('');
    return JSON.stringify(text + (text.length < value.length ? '…' : ''));
  }
  if (Array.isArray(value)) {
    return 'a list';
  }
  return typeof value === 'object' && value ? 'a mapping' : String(value);
}
