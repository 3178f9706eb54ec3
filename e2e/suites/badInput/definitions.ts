import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Stage } from '../../all.test.ts';
import { picture, whenQuiet } from '../../browser.ts';
import { eventually } from '../../eventually.ts';
import { ForgeRepository } from '../../ForgeRepository.ts';
import type { Cast } from '../badInput.ts';
import { agreementsFile, CATALOG_INFO, lineOf, slosFile } from './documents.ts';

const WITHIN_MS = 120_000;
const LOCATIONS = '/api/catalog/locations';

// What is wrong: the file's text, the wrong words, the field, and what the message must say.
const FAULTS = [
  {
    file: 'slos.yaml',
    ref: 'slo:default/bad-input-target',
    document: /bad-input-target/,
    line: lineOf(slosFile('1.5'), '1.5'),
    field: 'spec.objectives[0].target',
    right: /between 0 and 1|below 1|less than 1/,
  },
  {
    file: 'agreements.yaml',
    ref: 'servicelevelagreement:default/bad-input-promise',
    document: /bad-input-promise/,
    line: lineOf(agreementsFile('120'), '120'),
    field: 'spec.slos[0].targetPercent',
    right: /100/,
  },
];
const NEIGHBOURS = [
  'component:default/bad-input-parcels',
  'slo:default/bad-input-steady',
  'servicelevelagreement:default/bad-input-fair',
];

/** Wrong documents in a repository; `meanwhile` adds tests while the objective is there. */
export const definitions = (stage: Stage, cast: Cast, meanwhile: () => void) =>
  describe('in definitions', () => {
    let repository: ForgeRepository;
    let target: string;

    before(async () => {
      repository = await ForgeRepository.open(stage.portal, 'bad-input');
      target = repository.addressOf('catalog-info.yaml');
      await forgetLocation(cast, target);
      await repository.push(
        {
          'catalog-info.yaml': CATALOG_INFO,
          'slos.yaml': slosFile('1.5'),
          'agreements.yaml': agreementsFile('120'),
        },
        'Promise too much',
      );
    });
    after(async () => {
      await forgetLocation(cast, target);
      await repository.close();
    });

    it('tells the author file, field and what would be right before anything is registered', async () => {
      const answer = await cast.devon.call('POST', `${LOCATIONS}?dryRun=true`, {
        body: { type: 'url', target },
      });
      assert.equal(answer.status, 400, answer.text);
      const fault = FAULTS.find(({ file }) => answer.text.includes(file));
      assert.ok(fault, `no file is named: ${answer.text}`);
      assert.ok(answer.text.includes(fault.field), answer.text);
      assert.match(answer.json.error.message, fault.right);
    });

    it('lets the right documents beside it enter', async () => {
      const answer = await cast.devon.call('POST', LOCATIONS, {
        body: { type: 'url', target },
      });
      assert.equal(answer.status, 201, answer.text);
      await eventually(async () => {
        const entities = await entitiesOf(cast, NEIGHBOURS);
        assert.deepEqual(entities.map(Boolean), [true, true, true]);
      }, WITHIN_MS);
      const refused = FAULTS.map(({ ref }) => ref);
      assert.deepEqual(await entitiesOf(cast, refused), [null, null]);
    });

    it('is found on the page of definitions with problems, with file, line and field', async () => {
      const { page } = cast.devon;
      await eventually(() => showsFaults(cast), WITHIN_MS);
      await page.goto('/service-levels');
      await page
        .getByRole('link', { name: 'Definitions with problems' })
        .or(page.getByRole('tab', { name: 'Definitions with problems' }))
        .click();
      for (const fault of FAULTS) {
        const problem = page
          .getByRole('listitem')
          .filter({ hasText: fault.document });
        await problem.first().waitFor();
        const text = await problem.first().innerText();
        assert.ok(text.includes(fault.field), text);
        assert.ok(
          text.includes(
            `${repository.addressOf(fault.file)}, line ${fault.line}`,
          ),
          text,
        );
        assert.match(text, fault.right);
      }
      await picture(page, 'bad-input-problems');
    });

    meanwhile();

    it('vanishes once the author mends it, and the entity appears', async () => {
      await repository.push(
        {
          'slos.yaml': slosFile('0.95'),
          'agreements.yaml': agreementsFile('97'),
        },
        'Promise what can be kept',
      );
      await eventually(async () => {
        const mended = await entitiesOf(
          cast,
          FAULTS.map(({ ref }) => ref),
        );
        assert.deepEqual(mended.map(Boolean), [true, true]);
        assert.deepEqual(await problemsOf(cast), []);
      }, WITHIN_MS);
      const { page } = cast.devon;
      await page.goto('/service-levels/problems');
      await page
        .getByText('Every definition is fine')
        .or(page.getByText('Seen'))
        .first()
        .waitFor();
      assert.equal(await page.getByText(/bad-input/).count(), 0);
      await page.goto('/catalog/default/slo/bad-input-target');
      await page.getByRole('heading', { name: 'bad-input-target' }).waitFor();
      await whenQuiet(page);
      // Its entity is taken away next, and a page that shows it would complain.
      await page.goto('about:blank');
    });

    it('harms nothing else', () => {
      assert.deepEqual(cast.devon.complaints, {
        errors: [],
        failedRequests: [],
      });
    });
  });

async function showsFaults(cast: Cast): Promise<void> {
  const problems = await problemsOf(cast);
  for (const { ref, field, line } of FAULTS) {
    const found = problems.find(({ entityRef }) => entityRef === ref);
    assert.deepEqual(
      found && { field: found.field, line: found.line },
      { field, line },
      `${ref} in ${JSON.stringify(problems)}`,
    );
  }
}

interface Problem {
  entityRef?: string;
  document: string;
  field?: string;
  line?: number;
}

/** The problems of this test's documents. */
async function problemsOf({ devon }: Cast): Promise<Problem[]> {
  const { json } = await devon.call('GET', '/api/sla/v1/problems');
  return (json.items as Problem[]).filter(problem =>
    problem.document.includes('bad-input'),
  );
}

async function entitiesOf({ devon }: Cast, entityRefs: string[]) {
  const { json } = await devon.call('POST', '/api/catalog/entities/by-refs', {
    body: { entityRefs },
  });
  return json.items as unknown[];
}

/** Also what a run that was broken off left behind. */
async function forgetLocation({ priya }: Cast, target: string): Promise<void> {
  const { json } = await priya.call('GET', LOCATIONS);
  for (const { data } of json as { data: { id: string; target: string } }[]) {
    if (data.target === target) {
      const answer = await priya.call('DELETE', `${LOCATIONS}/${data.id}`);
      assert.equal(answer.status, 204, answer.text);
    }
  }
}
