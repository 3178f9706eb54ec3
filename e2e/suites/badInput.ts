import { after, before, describe } from 'node:test';
import type { Stage } from '../all.test.ts';
import { Visitor } from '../Visitor.ts';
import { definitions } from './badInput/definitions.ts';
import { edits } from './badInput/edits.ts';
import { hostileText } from './badInput/hostileText.ts';
import { samples } from './badInput/samples.ts';

/** Who takes part; filled before the first test. */
export interface Cast {
  priya: Visitor;
  devon: Visitor;
  rita: Visitor;
}

/** What bad input gets: a message that helps, nothing stored, and never a 500. */
export const badInput = (stage: Stage) =>
  describe('bad input', () => {
    const cast = {} as Cast;

    before(async () => {
      for (const person of ['priya', 'devon', 'rita'] as const) {
        cast[person] = await Visitor.signIn(stage, person);
      }
    });
    after(async () => {
      for (const visitor of Object.values(cast)) await visitor.leave();
    });

    // In this order: the samples are for an objective that the definitions bring.
    definitions(stage, cast, () => samples(stage, cast));
    edits(stage, cast);
    hostileText(stage, cast);
  });
