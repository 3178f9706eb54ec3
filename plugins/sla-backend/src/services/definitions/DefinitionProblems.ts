import type { PermissionsService } from '@backstage/backend-plugin-api';
import {
  slaObjectiveReadPermission,
  validationReport,
  type DefinitionText,
  type ReportedProblem,
  type ValidationReport,
} from '@stagecraft/backstage-plugin-sla-common';
import type { ProblemStore } from '../../database/ProblemStore';
import type { CallOptions } from '../CallOptions';
import { requirePermission } from '../requirePermission';

/** Processing tells of a failing document every few minutes; silence means that it is gone. */
const PROCESSING_MEMORY_MS = 6 * 3_600_000;

/** What problems of definitions work with. */
export interface DefinitionProblemsOptions {
  clock: () => Date;
  permissions: PermissionsService;
  problems: ProblemStore;
}

/** Tells those who may read objectives what is wrong with definitions. */
export class DefinitionProblems {
  readonly #options: DefinitionProblemsOptions;

  constructor(options: DefinitionProblemsOptions) {
    this.#options = options;
  }

  /** By document. */
  async list(options: CallOptions): Promise<ReportedProblem[]> {
    const { clock, permissions, problems } = this.#options;
    await requirePermission(permissions, slaObjectiveReadPermission, options);
    return problems.list(new Date(clock().getTime() - PROCESSING_MEMORY_MS));
  }

  /** What is wrong with a text that is nowhere yet; keeps nothing. */
  async validate(
    text: DefinitionText,
    options: CallOptions,
  ): Promise<ValidationReport> {
    const { permissions } = this.#options;
    await requirePermission(permissions, slaObjectiveReadPermission, options);
    return validationReport([text]);
  }
}
