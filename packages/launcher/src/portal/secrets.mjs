import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  mkdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Complaint } from '../console/Complaint.mjs';

const NAMES = [
  'backend',
  'database',
  'forge',
  'issuerClient',
  'sampleHistory',
  'session',
];

/**
 * The secrets of a local start: random, made once, kept in `secrets.json`
 * that only its owner may read.
 */
export function localSecrets(dataDir) {
  const file = join(dataDir, 'secrets.json');
  const known = read(file);
  const missing = NAMES.filter(name => typeof known[name] !== 'string');
  if (missing.length === 0) return known;
  for (const name of missing) known[name] = randomBytes(32).toString('hex');
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(`${file}.new`, `${JSON.stringify(known, null, 2)}\n`, {
    mode: 0o600,
  });
  chmodSync(`${file}.new`, 0o600);
  renameSync(`${file}.new`, file);
  return known;
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return {};
    throw new Complaint(
      `${file} cannot be read (${error.message}).`,
      'Restore it; it holds the password of the local database. To begin anew, move the whole folder away.',
      { cause: error },
    );
  }
}
