import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as judge from '../src/doctor/judge.mjs';

const GB = 1e9;
const PORT = { title: 'the portal', variable: 'STAGECRAFT_PORT', port: 7007 };

describe('the doctor', () => {
  for (const [name, finding, state, mend] of [
    ['Node 24', judge.judgeNode('v24.21.0'), 'good'],
    ['Node 20', judge.judgeNode('v20.1.0'), 'note', /fetches Node 24/],
    ['Node 16', judge.judgeNode('v16.20.0'), 'bad', /Install Node 18/],
    ['npm', judge.judgeNpm('10.9.0'), 'good'],
    ['no npm', judge.judgeNpm(undefined), 'bad', /apt install npm/],
    ['git', judge.judgeGit('git version 2.47.3'), 'good'],
    ['Apple git', judge.judgeGit('git version 2.39.5 (Apple Git-154)'), 'good'],
    ['old git', judge.judgeGit('git version 2.30.2'), 'bad', /2\.31/],
    ['no git', judge.judgeGit(undefined), 'bad', /apt install git/],
    ['space', judge.judgeDisk(3 * GB, false), 'good'],
    ['no space to install', judge.judgeDisk(2 * GB, false), 'bad', /3 GB/],
    ['space to run', judge.judgeDisk(2 * GB, true), 'good'],
    ['no space to run', judge.judgeDisk(0.1 * GB, true), 'bad', /0\.5 GB/],
    ['memory', judge.judgeMemory(8 * GB, 4 * GB), 'good'],
    ['little memory', judge.judgeMemory(4 * GB, GB), 'note', /swap/],
    ['a free port', judge.judgePort(PORT), 'good'],
    [
      'a taken port',
      judge.judgePort({ ...PORT, code: 'EADDRINUSE' }),
      'bad',
      /STAGECRAFT_PORT=/,
    ],
    [
      'our own port',
      judge.judgePort({ ...PORT, code: 'EADDRINUSE', isOurs: true }),
      'good',
    ],
    ['the registry', judge.judgeRegistry(undefined), 'good'],
    ['no registry', judge.judgeRegistry('EAI_AGAIN'), 'note', /npm config/],
    ['a folder', judge.judgeFolder('/a', true), 'good'],
    [
      "somebody else's folder",
      judge.judgeFolder('/a b', false),
      'bad',
      /'\/a b'/,
    ],
    ['an install', judge.judgeInstall({ isComplete: true }), 'good'],
    [
      'half an install',
      judge.judgeInstall({ exists: true }),
      'note',
      /npm start/,
    ],
    ['no install', judge.judgeInstall({ exists: false }), 'note', /npm start/],
    ['data', judge.judgeData({ exists: true }), 'good'],
    [
      'data of another version',
      judge.judgeData({ problem: { message: 'made by 17', remedy: 'mv' } }),
      'bad',
      /mv/,
    ],
  ]) {
    test(`${name}: ${state}`, () => {
      assert.equal(finding.state, state);
      assert.ok(finding.text.length > 5);
      if (mend) assert.match(finding.mend, mend);
      else assert.equal(finding.mend, undefined);
    });
  }
});
