import { InputError } from '@backstage/errors';
import { ANNOTATION_LOCATION } from '@backstage/catalog-model';
import {
  type ActionContext,
  createTemplateAction,
} from '@backstage/plugin-scaffolder-node';
import type { JsonObject } from '@backstage/types';
import type { AnswerValue } from '@stagecraft/backstage-plugin-golden-paths-common';
import {
  renderProject,
  type TemplateReader,
} from '@stagecraft/backstage-plugin-golden-paths-node';
import { writeWorkspace } from '../workspace/workspace';
import type { OwnerGuard } from './OwnerGuard';

/** Shorter secrets are found in innocent text by chance. */
const SHORTEST_SECRET = 6;

/** What authors of templates read about its inputs. */
const ABOUT = {
  layers:
    "Names of the folders beside the template's whose skeletons are laid over each other, in this order, such as [base, node-service-auth]",
  values:
    'Answers of the form, in skeletons values.…; they are written into the project, so no secrets',
  owner:
    'The team that the project is for, such as group:default/parcel-tracking; refused unless it exists and who runs this belongs to it, or may create for others',
};

/** What rendering needs. */
export interface RenderParts {
  templates: TemplateReader;
  owners: OwnerGuard;
  /** Those of `scaffolder.defaultEnvironment`, by name. */
  environmentSecrets?: Record<string, string>;
}

/** Renders the layers of a golden path into the workspace, with its provenance. */
export function createRenderAction(parts: RenderParts) {
  return createTemplateAction({
    id: 'golden-path:render',
    description:
      'Renders the layers of a golden path into the workspace, and writes down in .platform/answers.yaml what they were rendered from.',
    supportsDryRun: true,
    schema: {
      input: {
        layers: z =>
          z
            .array(z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/))
            .min(1)
            .describe(ABOUT.layers),
        values: z => z.record(z.string(), z.any()).describe(ABOUT.values),
        owner: z => z.string().optional().describe(ABOUT.owner),
        copyWithoutTemplating: z =>
          z
            .array(z.string())
            .optional()
            .describe('Globs of files whose content is copied as it is'),
      },
      output: {
        template: z => z.string().describe('Name of the golden path'),
        tag: z => z.string().optional().describe('Its release, such as v1.2.0'),
        commit: z =>
          z.string().optional().describe('The commit of the release'),
        files: z => z.number().describe('How many files were written'),
      },
    },
    handler: ctx => render(ctx, parts),
  });
}

type Input = {
  layers: string[];
  values: JsonObject;
  owner?: string;
  copyWithoutTemplating?: string[];
};

type Output = {
  template: string;
  tag: string | undefined;
  commit: string | undefined;
  files: number;
};

async function render(
  ctx: ActionContext<Input, Output>,
  { templates, owners, environmentSecrets }: RenderParts,
) {
  const { layers: names, owner, copyWithoutTemplating } = ctx.input;
  const values = answersIn(ctx.input.values);
  // Task and environment may each have one of the same name.
  refuseSecrets(values, environmentSecrets);
  refuseSecrets(values, ctx.secrets);
  if (owner !== undefined) {
    await owners.require(owner, await ctx.getInitiatorCredentials());
  }
  const { layers, version } = await templates.read(addressOf(ctx), names);
  const { template, tag, commit } = version;
  const release = tag ?? commit ?? 'a folder';
  ctx.logger.info(`Rendering ${names.join(' + ')} of ${release}`);
  const rendering = { layers, version, values, copyWithoutTemplating };
  const files = renderProject(rendering);
  await writeWorkspace(ctx.workspacePath, files);
  ctx.logger.info(`Wrote ${files.length} files`);
  ctx.output('template', template);
  ctx.output('tag', tag ?? undefined);
  ctx.output('commit', commit ?? undefined);
  ctx.output('files', files.length);
}

/** A dry run has the template in a folder of its own; the catalog knows where it is from. */
function addressOf({
  isDryRun,
  templateInfo,
}: ActionContext<any, any>): string {
  const location =
    templateInfo?.entity?.metadata.annotations?.[ANNOTATION_LOCATION];
  const address = isDryRun
    ? location?.replace(/^(url|file):/, '')
    : templateInfo?.baseUrl;
  if (address) return address;
  throw new InputError(
    'golden-path:render must know where the template is from: run it from the catalog, or give a dry run the annotation backstage.io/managed-by-location',
  );
}

// Answers that were not given are undefined, which is no YAML.
function answersIn(values: object): Record<string, AnswerValue> {
  return JSON.parse(JSON.stringify(values));
}

function refuseSecrets(
  values: Record<string, AnswerValue>,
  secrets: Record<string, string> = {},
) {
  const written = Object.entries(values).map(
    ([name, value]) => [name, JSON.stringify(value)] as const,
  );
  for (const [secretName, secret] of Object.entries(secrets)) {
    if (typeof secret !== 'string' || secret.length < SHORTEST_SECRET) continue;
    const quoted = JSON.stringify(secret).slice(1, -1);
    const found = written.find(([, text]) => text.includes(quoted));
    if (found) {
      throw new InputError(
        `values.${found[0]} holds the secret ${secretName}, which would be written into the repository: give secrets to the step that needs them`,
      );
    }
  }
}
