import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { readFolder } from '../../plugins/golden-paths-node/src';
import type * as TrialPortal from '../../templates/testing/trialPortal.mjs';
import {
  builtInSteps,
  flatSkeleton,
  type GoldenPath,
  renamed,
} from './builtInTemplate.ts';
import { HostedTemplates } from './HostedTemplates.ts';

const run = promisify(execFile);
const TEMPLATE = 'node-service-observable';
const templates = path.join(__dirname, '../../templates');
const teams = path.join(templates, '../examples/organisation/groups.yaml');
const OPEN = 'status=open&status=processing';
/** How often a task is asked for, in ms. */
const ASK_EVERY = 10;

/** Names in the catalog: the golden path, and the same with built-in actions. */
export type Side = 'golden-path' | 'built-in';

/** Backstage's scaffolder and catalog, the local git host as a process, and both templates there. */
export class TaskPortal {
  readonly #portal: typeof TrialPortal;
  #made = 0;

  private constructor(portal: typeof TrialPortal) {
    this.#portal = portal;
  }

  static async open(portal: typeof TrialPortal): Promise<TaskPortal> {
    await portal.openPortal({
      features: ['@backstage/plugin-scaffolder-backend-module-gitea'],
      sources: [{ url: `${portal.forgeUrl}/meridian/golden-paths` }],
      // Nothing is read again while others are measured, and of files only the teams.
      config: {
        catalog: {
          locations: [{ type: 'file', target: teams }],
          processingInterval: { hours: 6 },
        },
      },
      // As the portal is configured.
      scaffolder: { taskRecovery: { enabled: true } },
    });
    const tasks = new TaskPortal(portal);
    await tasks.#publishTemplates();
    return tasks;
  }

  /** Starts as many tasks at once, and waits until the last is done; returns their names. */
  async run(side: Side, count: number): Promise<string[]> {
    const names = Array.from({ length: count }, () => this.#nextName());
    const ids = await Promise.all(names.map(name => this.#start(side, name)));
    await this.#untilDone(ids);
    return names;
  }

  /** Until the catalog has processed what tasks registered, and is idle. */
  async settle(): Promise<void> {
    const query = 'limit=0&filter=kind=servicelevelagreement';
    await this.#portal.eventually(
      () => this.#portal.call(`/catalog/entities/by-query?${query}`),
      ({ body }) => body.totalItems === this.#made,
      300,
    );
  }

  /** The files of a published service, with one name in the place of its own. */
  async published(name: string): Promise<Map<string, string>> {
    const { forgeUrl, workshop } = this.#portal;
    const folder = path.join(workshop, `clone-${name}`);
    const url = `${forgeUrl}/meridian/${name}.git`;
    await run('git', ['clone', '-q', url, folder]);
    await run('rm', ['-rf', path.join(folder, '.git')]);
    const files = await readFolder(folder);
    return new Map(
      files
        .map(file => ({ ...file, text: file.content.toString() }))
        .sort((a, b) => (a.path < b.path ? -1 : 1))
        .map(file => [file.path, file.text.replaceAll(name, 'the-service')]),
    );
  }

  close(): Promise<void> {
    return this.#portal.closePortal();
  }

  async #publishTemplates() {
    const { account, forgeUrl, workshop } = this.#portal;
    const forge = { url: forgeUrl, ...account };
    const make = (name: string) =>
      HostedTemplates.create(name, forge, workshop);
    const ours = await make('golden-paths');
    const file = path.join(templates, TEMPLATE, 'template.yaml');
    const text = await readFile(file, 'utf8');
    for (const layer of ['base', TEMPLATE]) {
      await ours.copy(path.join(templates, layer), layer);
    }
    const own = renamed(text, 'golden-path');
    await ours.write(`${TEMPLATE}/template.yaml`, own);
    const tag = 'v1.0.0';
    const commit = await ours.release(tag);
    const version = { template: TEMPLATE, repository: ours.url, tag, commit };
    const theirs = await make('built-in');
    await this.#writeBuiltIn(theirs, { templates, text, version });
    await theirs.release(tag);
    await this.#register(`${ours.url}/src/tag/${tag}/${TEMPLATE}`);
    await this.#register(`${theirs.url}/src/tag/${tag}/${TEMPLATE}`);
  }

  async #writeBuiltIn(theirs: HostedTemplates, golden: GoldenPath) {
    const steps = builtInSteps(golden.text, 'built-in');
    await theirs.write(`${TEMPLATE}/template.yaml`, steps);
    for (const [file, content] of await flatSkeleton(golden)) {
      await theirs.write(`${TEMPLATE}/skeleton/${file}`, content);
    }
  }

  async #register(folder: string) {
    const location = { type: 'url', target: `${folder}/template.yaml` };
    const added = await this.#portal.call('/catalog/locations', location);
    if (added.status !== 201) throw new Error(JSON.stringify(added.body));
    const side = folder.includes('/built-in/') ? 'built-in' : 'golden-path';
    await this.#portal.eventually(
      () =>
        this.#portal.call(`/catalog/entities/by-name/template/default/${side}`),
      ({ status }) => status === 200,
      300,
    );
  }

  #nextName(): string {
    this.#made += 1;
    return `bench-${String(this.#made).padStart(5, '0')}`;
  }

  async #start(side: Side, name: string): Promise<string> {
    const { status, body } = await this.#portal.call('/scaffolder/v2/tasks', {
      templateRef: `template:default/${side}`,
      values: {
        name,
        description: 'Plans who unloads at which dock',
        owner: 'group:default/parcel-tracking',
        system: 'system:default/tracking',
        port: 3100,
        availability: '99.5',
      },
    });
    if (status !== 201) throw new Error(`${side}: ${JSON.stringify(body)}`);
    return body.id;
  }

  async #untilDone(ids: string[]) {
    const { call } = this.#portal;
    const address =
      ids.length === 1
        ? `/scaffolder/v2/tasks/${ids[0]}`
        : `/scaffolder/v2/tasks?limit=1&${OPEN}`;
    for (;;) {
      const { body } = await call(address);
      const isOpen =
        ids.length === 1
          ? ['open', 'processing'].includes(body.status)
          : body.totalTasks > 0;
      if (!isOpen) break;
      await sleep(ASK_EVERY * Math.min(ids.length, 10));
    }
    const { body: failed } = await call(
      '/scaffolder/v2/tasks?limit=1&status=failed',
    );
    if (failed.totalTasks === 0) return;
    const { id } = failed.tasks[0];
    const events = await call(`/scaffolder/v2/tasks/${id}/events?after=0`);
    const log = events.body.map((it: any) => it.body.message).join('\n');
    throw new Error(`A task failed:\n${log}`);
  }
}
