import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Complaint } from '../console/Complaint.mjs';
import { inRoot } from '../root.mjs';
import {
  choosePlan,
  missingVariables,
  namesGitHosts,
  saysWhereToPublish,
} from './choosePlan.mjs';

/** Reads what `choosePlan` needs to know; complains about files that are not there. */
export async function readPlan({ base, configFiles }) {
  for (const file of configFiles) {
    if (existsSync(configPath(file))) continue;
    throw new Complaint(
      `There is no configuration file ${file}.`,
      'Name a file relative to the folder of Stagecraft, or with its whole path.',
    );
  }
  const personal = inRoot('app-config.local.yaml');
  const hasPersonalFile = existsSync(personal);
  const own =
    hasPersonalFile && configFiles.length === 0 ? await read(personal) : {};
  const personalHosts = namesGitHosts(own);
  if (personalHosts && !saysWhereToPublish(own)) throw wherePublish(personal);
  return choosePlan({ configFiles, env: base, hasPersonalFile, personalHosts });
}

async function read(file) {
  const { parse } = await import('yaml');
  try {
    return parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Complaint(
      `${file} is not valid YAML: ${error.message}`,
      'Mend it at the line named above.',
      { cause: error },
    );
  }
}

// Otherwise golden paths would publish to the local git host, which is not started.
function wherePublish(file) {
  return new Complaint(
    `${file} names a git host of its own, but not where golden paths publish.`,
    [
      'Add to it, with your host and organisation:',
      'scaffolder:',
      '  defaultEnvironment:',
      '    parameters: { gitHost: git.example.com, gitOrganization: platform }',
    ].join('\n'),
  );
}

/** Complains about variables that the configuration uses and nobody set. */
export function requireVariables(plan, env) {
  const texts = plan.files.map(file => readFileSync(configPath(file), 'utf8'));
  const embedded = name => plan.database && name.startsWith('POSTGRES_');
  const missing = missingVariables(texts, env).filter(it => !embedded(it));
  if (missing.length === 0) return;
  throw new Complaint(
    `The configuration (${plan.files.join(
      ', ',
    )}) uses variables that are not set: ${missing.join(', ')}.`,
    'Set them in the environment and start again.',
  );
}

/** The whole path of a configuration file that was named on the command line. */
export function configPath(file) {
  return existsSync(inRoot(file)) ? inRoot(file) : resolve(file);
}
