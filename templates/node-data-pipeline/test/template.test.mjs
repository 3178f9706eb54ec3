import { checkTemplate } from '../../testing/checkTemplate.mjs';
import { trial } from './trial.mjs';

checkTemplate(trial);
