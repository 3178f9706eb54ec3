import assert from 'node:assert/strict';
import { after, before, describe } from 'node:test';
import type { Stage } from '../all.test.ts';
import { eventually } from '../eventually.ts';
import { ForgeRepository } from '../ForgeRepository.ts';
import { Visitor } from '../Visitor.ts';
import { finding } from './documents/finding.ts';
import { NAME, handbook } from './documents/handbook.ts';
import { hostile } from './documents/hostile.ts';
import { reading } from './documents/reading.ts';

const LOCATIONS = '/api/catalog/locations';
const ENTITY = `/api/catalog/entities/by-name/component/default/${NAME}`;
const WITHIN_MS = 120_000;

/** Documents of a repository, as people read them in the portal. */
export const documents = (stage: Stage) =>
  describe('documents of a repository', () => {
    const cast = {} as Readers;
    let repository: ForgeRepository;

    before(async () => {
      // She may take away again what she registers.
      cast.priya = await Visitor.signIn(stage, 'priya');
      repository = await ForgeRepository.open(stage.portal, NAME);
      await repository.push(handbook(), 'Write a handbook');
      const body = {
        type: 'url',
        target: repository.addressOf('catalog-info.yaml'),
      };
      const answer = await cast.priya.call('POST', LOCATIONS, { body });
      // A run before may have left it.
      assert.ok([201, 409].includes(answer.status), answer.text);
      await eventually(async () => {
        const { status } = await cast.priya.call('GET', ENTITY);
        assert.equal(status, 200);
      }, WITHIN_MS);
    });
    after(async () => {
      if (cast.priya && repository) await unregister(cast.priya, repository);
      await cast.priya?.leave();
      await repository?.close();
    });

    reading(cast);
    finding(cast);
    hostile(stage, cast);
  });

/** Who reads; filled before the first test. */
export interface Readers {
  priya: Visitor;
}

async function unregister(priya: Visitor, repository: ForgeRepository) {
  const all = await priya.call('GET', LOCATIONS);
  const own = all.json.find(
    (it: { data: { target: string } }) =>
      it.data.target === repository.addressOf('catalog-info.yaml'),
  );
  const path = `${LOCATIONS}/${own?.data.id}`;
  const answer = await priya.call('DELETE', path);
  assert.equal(answer.status, 204, answer.text);
}
