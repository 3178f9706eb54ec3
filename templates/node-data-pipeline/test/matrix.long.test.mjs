import { proveMatrix } from '../../testing/proveMatrix.mjs';
import { trial } from './trial.mjs';

proveMatrix(trial);
