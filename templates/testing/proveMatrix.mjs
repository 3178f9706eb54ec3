import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { checkProject } from './checkProject.mjs';
import { pairwise } from './pairwise.mjs';
import { Project } from './Project.mjs';
import { runProject } from './proveTemplate.mjs';
import {
  closePortal,
  dryRun,
  freeServicePort,
  openPortal,
  workshop,
} from './trialPortal.mjs';

/** Parameters that every form has; names and texts as short and as long as may be. */
const COMMON = {
  name: ['x1', `${'as-long-as-may-be-'.repeat(3).slice(0, 48)}1`],
  description: ['Short.', `"${'long '.repeat(39)}':#`],
  system: [undefined, 'system:default/tracking'],
  availability: ['99', '99.5', '99.9'],
};

/**
 * Makes, installs, checks, tests, starts and asks a project for each row of a
 * pairwise table of the parameters: those of every form and `trial.parameters`.
 */
export function proveMatrix(trial) {
  before(() => openPortal());
  after(closePortal);
  const rows = pairwise({ ...COMMON, ...trial.parameters });
  for (const [index, row] of rows.entries()) {
    test(`${index + 1} of ${rows.length}: ${JSON.stringify(row)}`, async () => {
      const port = await freeServicePort();
      const filled = { ...trial.answers, ...row, port };
      const files = await dryRun(trial.name, filled);
      await checkProject(files, filled);
      const folder = join(workshop, `row-${index}`);
      const project = Project.write(folder, files);
      await project.prove();
      await runProject({ ...trial, project, filled });
      assert.ok(files.size > 40);
    });
  }
}
