import fs from 'node:fs';
import path from 'node:path';
import { NotAllowedError } from '@backstage/errors';

/**
 * The folder of a site that is being written. It holds only what was written
 * here, so that no symbolic link can lead out of it.
 */
export class Output {
  readonly written = new Set<string>();
  readonly #folder: string;
  readonly #made = new Set<string>();

  constructor(folder: string) {
    this.#folder = path.resolve(folder);
  }

  write(file: string, content: string | Buffer): void {
    const target = this.#place(file);
    if (this.written.has(file)) {
      fs.rmSync(target, { force: true }); // It may be linked to.
    }
    fs.writeFileSync(target, content);
    this.written.add(file);
  }

  /**
   * Places a file that lies elsewhere on the same disk, without copying it.
   *
   * @returns false if that cannot be done
   */
  link(file: string, source: string): boolean {
    const target = this.#place(file);
    try {
      fs.linkSync(source, target);
    } catch {
      return false;
    }
    this.written.add(file);
    return true;
  }

  /** Keeps a written file under another name, if the disk allows it. */
  keep(file: string, name: string): void {
    try {
      fs.mkdirSync(path.dirname(name), { recursive: true });
      fs.linkSync(this.#place(file), name);
    } catch {
      // Then it is written again next time.
    }
  }

  #place(file: string) {
    const target = path.join(this.#folder, file);
    if (!target.startsWith(this.#folder + path.sep)) {
      throw new NotAllowedError(`${file} lies outside of the site`);
    }
    const parent = path.dirname(target);
    if (!this.#made.has(parent)) {
      fs.mkdirSync(parent, { recursive: true });
      this.#made.add(parent);
    }
    return target;
  }
}
