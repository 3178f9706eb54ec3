import fs from 'node:fs';
import path from 'node:path';
import { NotAllowedError } from '@backstage/errors';

/** Systems take some thousand pieces in one call. */
const PIECES_AT_ONCE = 500;

function writeAll(opened: number, pieces: Buffer[]): void {
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const written = fs.writevSync(opened, pieces);
  // A disk that is full, for one, takes a part only and then says why.
  if (written < length) {
    fs.writeFileSync(opened, Buffer.concat(pieces).subarray(written));
  }
}

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
    fs.writeFileSync(this.#newFile(file), content);
  }

  /** Writes pieces one after the other, without a copy of them all. */
  writePieces(file: string, pieces: Buffer[]): void {
    const opened = fs.openSync(this.#newFile(file), 'w');
    try {
      for (let from = 0; from < pieces.length; from += PIECES_AT_ONCE) {
        writeAll(opened, pieces.slice(from, from + PIECES_AT_ONCE));
      }
    } finally {
      fs.closeSync(opened);
    }
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
      this.#makeFolder(path.dirname(name));
      fs.linkSync(this.#place(file), name);
    } catch {
      // Then it is written again next time.
    }
  }

  #newFile(file: string) {
    const target = this.#place(file);
    if (this.written.has(file)) {
      fs.rmSync(target, { force: true }); // It may be linked to.
    }
    this.written.add(file);
    return target;
  }

  #place(file: string) {
    const target = path.join(this.#folder, file);
    if (!target.startsWith(this.#folder + path.sep)) {
      throw new NotAllowedError(`${file} lies outside of the site`);
    }
    this.#makeFolder(path.dirname(target));
    return target;
  }

  #makeFolder(folder: string) {
    if (this.#made.has(folder)) return;
    fs.mkdirSync(folder, { recursive: true });
    this.#made.add(folder);
  }
}
