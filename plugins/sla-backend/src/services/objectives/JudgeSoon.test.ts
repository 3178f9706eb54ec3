import { mockServices } from '@backstage/backend-test-utils';
import { JudgeSoon } from './JudgeSoon';

/** An evaluation that ends when a test says so. */
function heldEvaluation() {
  const runs: string[][] = [];
  const ends: { resolve(): void; reject(error: Error): void }[] = [];
  return {
    runs,
    ends,
    run: (objectives: string[] = []) => {
      runs.push(objectives);
      return new Promise<void>((resolve, reject) => {
        ends.push({ resolve, reject });
      });
    },
  };
}

describe('JudgeSoon', () => {
  it('judges together what comes in while a run is under way', async () => {
    const evaluate = heldEvaluation();
    const judging = new JudgeSoon({
      evaluate,
      logger: mockServices.logger.mock(),
    });
    judging.add(['a']);
    judging.add(['b', 'c']);
    judging.add(['c', 'a']);
    expect(evaluate.runs).toEqual([['a']]);
    evaluate.ends[0].resolve();
    await new Promise(setImmediate);
    expect(evaluate.runs).toEqual([['a'], ['b', 'c', 'a']]);
    evaluate.ends[1].resolve();
    await judging.settled();
    judging.add(['d']);
    expect(evaluate.runs[2]).toEqual(['d']);
  });

  it('judges what comes after nothing came', async () => {
    const evaluate = heldEvaluation();
    const judging = new JudgeSoon({
      evaluate,
      logger: mockServices.logger.mock(),
    });
    judging.add([]);
    await judging.settled();
    judging.add(['a']);
    expect(evaluate.runs).toEqual([['a']]);
  });

  it('goes on after a run that failed, and says so in the log', async () => {
    const evaluate = heldEvaluation();
    const logger = mockServices.logger.mock();
    const judging = new JudgeSoon({ evaluate, logger });
    judging.add(['a']);
    judging.add(['b']);
    evaluate.ends[0].reject(new Error('no connection'));
    await new Promise(setImmediate);
    expect(logger.warn).toHaveBeenCalledTimes(1);
    expect(evaluate.runs).toEqual([['a'], ['b']]);
    evaluate.ends[1].resolve();
    await judging.settled();
  });
});
