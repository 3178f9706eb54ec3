import { setTimeout as pause } from 'node:timers/promises';

/** How a request ended that was not accepted. */
export interface Refusal {
  /** 0 without an answer. */
  status: number;
  retryAfter?: string;
  /** Why there was no answer. */
  reason?: string;
  waitedMs: number;
}

/**
 * Sends one request and resolves with its answer, if there is one. What is
 * refused or not answered takes a moment more, so that nobody hammers.
 */
export type Attempt = (
  send: () => Promise<Response>,
) => Promise<Response | undefined>;

/** One piece of work, from its first request to the end of its last. */
export type Work = (attempt: Attempt) => Promise<void>;

const RETRY_MS = 50;
const LONGEST_MS = 60_000;

/** Clients that write all the time, each its pieces of work one after the other. */
export class Writers {
  readonly refusals: Refusal[] = [];
  readonly #work: Work[];
  #stopped = false;
  #running: Promise<void>[] = [];
  /** Requests that were answered with 2xx. */
  accepted = 0;

  /** @param work - for each client, what it does again and again */
  constructor(work: Work[]) {
    this.#work = work;
  }

  start(): void {
    this.#stopped = false;
    this.#running = this.#work.map(work => this.#write(work));
  }

  /** Resolves when every piece of work that was begun is at its end. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await Promise.all(this.#running);
  }

  /**
   * Resolves with the milliseconds until `requests` more are accepted.
   *
   * @throws when that takes longer than a minute
   */
  async untilAccepted(requests: number): Promise<number> {
    const from = performance.now();
    const wanted = this.accepted + requests;
    while (this.accepted < wanted) {
      if (performance.now() - from > LONGEST_MS) {
        throw new Error(
          `Nothing was accepted for a minute, the last answer was ${JSON.stringify(
            this.refusals.at(-1),
          )}`,
        );
      }
      await pause(2);
    }
    return performance.now() - from;
  }

  async #write(work: Work) {
    while (!this.#stopped) await work(send => this.#attempt(send));
  }

  async #attempt(send: () => Promise<Response>): Promise<Response | undefined> {
    const from = performance.now();
    try {
      const answer = await send();
      if (answer.ok) this.accepted += 1;
      else await this.#refuse(from, refusalOf(answer));
      return answer;
    } catch (error) {
      const reason = `${error} ${(error as Error).cause ?? ''}`;
      await this.#refuse(from, { status: 0, reason });
      return undefined;
    }
  }

  async #refuse(from: number, refusal: Omit<Refusal, 'waitedMs'>) {
    this.refusals.push({ ...refusal, waitedMs: performance.now() - from });
    await pause(RETRY_MS);
  }
}

function refusalOf({ status, headers }: Response) {
  return { status, retryAfter: headers.get('retry-after') ?? undefined };
}
