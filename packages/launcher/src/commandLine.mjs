import { parseArgs } from 'node:util';
import { Complaint } from './console/Complaint.mjs';

const OPTIONS = {
  dev: { type: 'boolean', default: false },
  config: { type: 'string', multiple: true, default: [] },
  help: { type: 'boolean', short: 'h', default: false },
};

export const START_HELP = `npm start                        the whole portal on this computer
npm start -- --dev               with hot reload, for work on Stagecraft itself
npm start -- --config <file>     app-config.yaml and then the files named, such as
                                 app-config.production.yaml

STAGECRAFT_PORT, STAGECRAFT_DATABASE_PORT, STAGECRAFT_FORGE_PORT and
STAGECRAFT_ISSUER_PORT choose other ports, STAGECRAFT_DATA another data folder.
With POSTGRES_HOST (and _PORT, _USER, _PASSWORD) set, that server is used.
With a git host under 'integrations' in app-config.local.yaml, the local one stays out.`;

/** What `npm start -- …` was asked for. */
export function parseStartArguments(args) {
  try {
    const { values } = parseArgs({ args, options: OPTIONS });
    return { dev: values.dev, configFiles: values.config, help: values.help };
  } catch (error) {
    throw new Complaint(error.message.split('. ')[0], START_HELP);
  }
}
