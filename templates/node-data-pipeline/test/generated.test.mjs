import { proveTemplate } from '../../testing/proveTemplate.mjs';
import { trial } from './trial.mjs';

proveTemplate(trial);
