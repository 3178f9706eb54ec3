import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { commandsBelow } from './commandsBelow.ts';
import { readSteps } from './readSteps.ts';

const block = (language: string, text: string) =>
  `\`\`\`${language}\n${text}\n\`\`\`\n`;

describe('the steps of a how-to', () => {
  it('are its commands and the files that it names, in order', () =>
    assert.deepEqual(
      readSteps(
        [
          'Say once where they are. Add to `package.json`:\n',
          block('json', '{ "a": 1 }'),
          block('sh', 'yarn install\nyarn tsc'),
          'Refuses anything else. Create `app-config.local.yaml`, read last:\n',
          block('yaml', 'a: 1\n\nb: 2'),
          'Add to `src/index.ts`, before `backend.start()`:\n',
          block('ts', 'x();'),
        ].join('\n'),
      ),
      [
        { do: 'add', file: 'package.json', text: '{ "a": 1 }' },
        { do: 'run', commands: ['yarn install', 'yarn tsc'] },
        {
          do: 'create',
          file: 'app-config.local.yaml',
          text: 'a: 1\n\nb: 2',
        },
        { do: 'add', file: 'src/index.ts', text: 'x();' },
      ],
    ));

  it('say what is seen and what fails, and leave pictures alone', () =>
    assert.deepEqual(
      readSteps(
        [
          'Run it:\n',
          block('sh', 'node a.ts'),
          'You see:\n',
          block('text', '3 parcels\n… ms'),
          'An unknown day fails:\n',
          block('sh', 'node a.ts never'),
          'Look:\n',
          block('mermaid', 'graph TD'),
        ].join('\n'),
      ),
      [
        { do: 'run', commands: ['node a.ts'] },
        { do: 'see', lines: ['3 parcels', '… ms'] },
        { do: 'run', commands: ['node a.ts never'], fails: true },
      ],
    ));

  it('are refused where a block does not say where it goes', () =>
    assert.throws(
      () => readSteps(`Look:\n\n${block('yaml', 'a: 1')}`),
      /line 3: nobody can tell/,
    ));

  it('are refused where a block does not end', () =>
    assert.throws(() => readSteps('```sh\nyarn'), /line 1: .*never ends/));
});

describe('the commands below a heading', () => {
  const text = [
    '## 1. Start\n',
    block('sh', 'npm start'),
    '## 2. Run it (a minute)\n',
    block('sh', 'cd x'),
    block('sh', 'npm ci\nnpm test'),
    '## 3. End\n',
  ].join('\n');

  it('are those of its section, in order', () =>
    assert.deepEqual(commandsBelow(text, '2. Run it'), [
      'cd x',
      'npm ci',
      'npm test',
    ]));

  it('are missed where there are none, and where there is no such heading', () => {
    assert.throws(() => commandsBelow(text, '3. End'), /no commands below/);
    assert.throws(() => commandsBelow(text, '4.'), /no heading "4\."/);
  });
});
