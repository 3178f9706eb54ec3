import fs from 'node:fs/promises';
import path from 'node:path';
import { isChildPath } from '@backstage/backend-plugin-api';
import { InputError, NotAllowedError, toError } from '@backstage/errors';
import { LRUCache } from 'lru-cache';
import { type Document, LineCounter, isNode, parseDocument } from 'yaml';

/** What a site's `mkdocs.yml` says, as far as this generator honours it. */
export interface SiteConfig {
  siteName: string;
  siteDescription: string;
  /** Where the sources can be looked at, and how pages are edited there. */
  repoUrl?: string;
  editUri?: string;
  /** Absolute path of the documents folder. It may be missing. */
  docsDir: string;
  /** The `nav` as written; unset when the order of files decides. */
  nav?: unknown;
  /** Where a part of the nav stands, for messages: `mkdocs.yml:7`. */
  locate(navPath: (string | number)[]): string;
}

const MAX_CONFIG_LENGTH = 500_000;
const NAMES = ['mkdocs.yml', 'mkdocs.yaml'];

/**
 * Reads `mkdocs.yml` without writing anything into the folder. A folder
 * without one is a site with default settings.
 *
 * @param inputDir - real path of the folder that holds the site
 * @param defaultName - name of a site that does not say its own
 * @throws InputError naming file, line and what would be right
 * @throws NotAllowedError if file or `docs_dir` lie outside the folder
 */
export async function readSiteConfig(
  inputDir: string,
  defaultName: string,
): Promise<SiteConfig> {
  const file = await findConfig(inputDir);
  const { document, lines, values } = parsed(file);
  return {
    siteName: text(values, 'site_name', file.name) ?? defaultName,
    siteDescription: text(values, 'site_description', file.name) ?? '',
    repoUrl: webAddress(values, 'repo_url', file.name),
    editUri: text(values, 'edit_uri', file.name),
    docsDir: await docsDirOf(inputDir, values, file.name),
    nav: values.nav ?? undefined,
    locate: navPath => locate(document, lines, file.name, navPath),
  };
}

interface ConfigFile {
  name: string;
  content: string;
}

async function findConfig(inputDir: string): Promise<ConfigFile> {
  for (const name of NAMES) {
    const file = path.join(inputDir, name);
    const real = await fs.realpath(file).catch(() => undefined);
    if (real && !isChildPath(inputDir, real)) {
      throw new NotAllowedError(`${name} is a symbolic link out of the folder`);
    }
    if (real) {
      return { name, content: await fs.readFile(real, 'utf8') };
    }
  }
  return { name: NAMES[0], content: '' };
}

interface ParsedConfig {
  document: Document;
  lines: LineCounter;
  values: Record<string, unknown>;
}

/** Large navigations take long to parse, and rarely change between two builds. */
const PARSED = new LRUCache<string, ParsedConfig>({ max: 50 });

function parsed({ name, content }: ConfigFile): ParsedConfig {
  if (content.length > MAX_CONFIG_LENGTH) {
    throw new InputError(
      `${name} is larger than ${MAX_CONFIG_LENGTH} characters`,
    );
  }
  const key = `${name}\n${content}`;
  const known = PARSED.get(key);
  if (known) return known;
  const lines = new LineCounter();
  const document = parse({ name, content }, lines);
  const found = { document, lines, values: valuesOf(document, name) };
  PARSED.set(key, found);
  return found;
}

function parse({ name, content }: ConfigFile, lineCounter: LineCounter) {
  // Tags such as !!python/name are warnings and stay plain text.
  const document = parseDocument(content, { lineCounter, logLevel: 'error' });
  const [error] = document.errors;
  if (error) {
    const { line } = lineCounter.linePos(error.pos[0]);
    throw new InputError(
      `${name}:${line} is not valid YAML: ${error.message.split('\n')[0]}`,
    );
  }
  return document;
}

function valuesOf(document: Document, file: string) {
  let values: unknown;
  try {
    values = document.toJS() ?? {};
  } catch (error) {
    // An alias of aliases of aliases, which would fill the memory.
    throw new InputError(`${file} cannot be read: ${toError(error).message}`);
  }
  if (typeof values !== 'object' || Array.isArray(values)) {
    throw new InputError(`${file} must hold settings such as site_name: …`);
  }
  return values as Record<string, unknown>;
}

function webAddress(
  values: Record<string, unknown>,
  key: string,
  file: string,
) {
  const value = text(values, key, file);
  if (!value || (/^https?:\/\//i.test(value) && URL.canParse(value))) {
    return value || undefined;
  }
  throw new InputError(
    `${file}: ${key} must be a web address such as https://github.com/my-org/my-service`,
  );
}

function text(values: Record<string, unknown>, key: string, file: string) {
  const value = values[key] ?? undefined;
  if (value === undefined || typeof value === 'string') {
    return value;
  }
  throw new InputError(`${file}: ${key} must be a text`);
}

async function docsDirOf(
  inputDir: string,
  values: Record<string, unknown>,
  file: string,
) {
  const docsDir = path.resolve(
    inputDir,
    text(values, 'docs_dir', file) ?? 'docs',
  );
  const real = await fs.realpath(docsDir).catch(() => docsDir);
  if (!isChildPath(inputDir, docsDir) || !isChildPath(inputDir, real)) {
    throw new NotAllowedError(
      `${file}: docs_dir must be a folder next to ${file}, not one outside it`,
    );
  }
  return docsDir;
}

function locate(
  document: Document,
  lines: LineCounter,
  file: string,
  navPath: (string | number)[],
) {
  const node = document.getIn(['nav', ...navPath], true);
  return isNode(node) && node.range
    ? `${file}:${lines.linePos(node.range[0]).line}`
    : file;
}
