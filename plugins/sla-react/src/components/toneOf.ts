import { ObjectiveState } from '@stagecraft/backstage-plugin-sla-common';
import tones from './tones.module.css';

/** Class that sets the colours of a state as `--sla-tone…` properties. */
export function toneOf(state: ObjectiveState): string {
  return tones[state];
}
