const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const SECONDS_BETWEEN_LINES = 10;
const TITLE_WIDTH = 58;

/** Seconds with one decimal, such as `3.2 s`. */
export function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

/**
 * Prints what a command is doing: one line for each finished step with its
 * time, and meanwhile a moving line in a terminal or a line every ten seconds
 * elsewhere. Steps may run at the same time.
 */
export class Steps {
  #stream;
  #active = new Set();
  #timer;
  #frame = 0;
  #started = performance.now();
  timings = [];

  constructor(stream = process.stdout) {
    this.#stream = stream;
  }

  /** Milliseconds since these steps began. */
  get elapsed() {
    return performance.now() - this.#started;
  }

  /**
   * Runs `work(step)`. `step.progress(text)` says how far it is,
   * `step.done(text)` replaces the title of the finished line, and
   * `step.failed()` marks work that came to its end but found something wrong.
   */
  async run(title, work) {
    const step = this.#begin(title);
    try {
      const result = await work(step);
      this.#end(step, step.mark);
      return result;
    } catch (error) {
      this.#end(step, '✖');
      throw error;
    }
  }

  line(text = '') {
    this.#clear();
    this.#stream.write(`${text}\n`);
    this.#draw();
  }

  #begin(title) {
    const step = {
      title,
      detail: '',
      mark: '✔',
      since: performance.now(),
      spokeAt: performance.now(),
      progress: text => {
        step.detail = text;
      },
      done: text => {
        step.title = text;
      },
      failed: () => {
        step.mark = '✖';
      },
    };
    this.#active.add(step);
    this.#timer ??= setInterval(() => this.#tick(), 100).unref();
    return step;
  }

  #end(step, mark) {
    this.#active.delete(step);
    const took = performance.now() - step.since;
    this.timings.push({ title: step.title, milliseconds: took });
    this.line(`  ${mark} ${step.title.padEnd(TITLE_WIDTH)} ${seconds(took)}`);
    if (this.#active.size === 0) {
      clearInterval(this.#timer);
      this.#timer = undefined;
    }
  }

  #tick() {
    if (this.#stream.isTTY) {
      this.#frame = (this.#frame + 1) % FRAMES.length;
      this.#clear();
      this.#draw();
      return;
    }
    for (const step of this.#active) {
      if (performance.now() - step.spokeAt > SECONDS_BETWEEN_LINES * 1000) {
        step.spokeAt = performance.now();
        this.#stream.write(`  … ${describe(step)}\n`);
      }
    }
  }

  #clear() {
    if (this.#stream.isTTY) this.#stream.write('\r\x1b[2K');
  }

  #draw() {
    if (!this.#stream.isTTY || this.#active.size === 0) return;
    const text = [...this.#active].map(describe).join(' · ');
    // Some terminals say that they are 0 columns wide.
    const width = (this.#stream.columns || 80) - 5;
    this.#stream.write(`  ${FRAMES[this.#frame]} ${text.slice(0, width)}`);
  }
}

function describe({ title, detail, since }) {
  const time = Math.round((performance.now() - since) / 1000);
  return `${title}${detail && `: ${detail}`} (${time} s)`;
}
