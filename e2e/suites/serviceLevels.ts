import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Stage } from '../all.test.ts';
import { Visitor } from '../Visitor.ts';
import { agreements } from './serviceLevels/agreements.ts';
import { badges } from './serviceLevels/badges.ts';
import { entities } from './serviceLevels/entities.ts';
import { failures } from './serviceLevels/failures.ts';
import { live } from './serviceLevels/live.ts';
import { objective } from './serviceLevels/objective.ts';
import { overview } from './serviceLevels/overview.ts';
import { promises } from './serviceLevels/promises.ts';
import { status } from './serviceLevels/status.ts';

/** Who looks at service levels; filled before the first test. */
export interface Readers {
  /** May tell of incidents and maintenance. */
  devon: Visitor;
  /** May only read. */
  rita: Visitor;
}

/** Each page of service levels as its reader uses it: by mouse, and by keyboard alone. */
export const serviceLevels = (stage: Stage) =>
  describe('service levels', () => {
    const readers = {} as Readers;

    before(async () => {
      readers.devon = await Visitor.signIn(stage, 'devon');
      readers.rita = await Visitor.signIn(stage, 'rita');
    });
    after(async () => {
      await readers.devon?.leave();
      await readers.rita?.leave();
    });

    overview(readers);
    objective(readers);
    agreements(readers);
    promises(readers);
    entities(readers);
    status(readers);
    badges(stage, readers);
    live(stage, readers);

    it('met no error on the way', () => {
      for (const { complaints } of Object.values(readers)) {
        assert.deepEqual(complaints, { errors: [], failedRequests: [] });
      }
    });

    // Last, since these fail on purpose.
    failures(readers);
  });
