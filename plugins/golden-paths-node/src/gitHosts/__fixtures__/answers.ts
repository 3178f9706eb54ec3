/**
 * Answers of Gitea 1.24 and of GitHub's REST interface of 2022-11-28, as their
 * documentation shows them, without what golden paths do not read.
 */
const SHA = '7fd1a60b01f91b314f59955a4e4d4e80d8edf11d';

export const GITEA = {
  host: 'localhost:7480',
  base: 'http://localhost:7480/api/v1',
  commits: 'git/commits',
  repository: {
    id: 7,
    name: 'dock-planner',
    full_name: 'meridian/dock-planner',
    empty: false,
    archived: false,
    html_url: 'http://localhost:7480/meridian/dock-planner',
    clone_url: 'http://localhost:7480/meridian/dock-planner.git',
    default_branch: 'main',
  },
  commit: { url: 'x', sha: SHA, html_url: 'x', parents: [] },
  tags: [
    {
      name: 'v1.10.0',
      message: '',
      id: 'ab1a60b01f91b314f59955a4e4d4e80d8edf11d7',
      commit: { url: 'x', sha: SHA, created: '2026-11-20T10:00:00Z' },
    },
  ],
  pull: {
    id: 1,
    number: 12,
    state: 'open',
    html_url: 'http://localhost:7480/meridian/dock-planner/pulls/12',
  },
  tree: `http://localhost:7480/meridian/dock-planner/src/commit/${SHA}/`,
  contents: 'http://localhost:7480/meridian/dock-planner/src/branch/main/',
  atTag:
    'http://localhost:7480/meridian/dock-planner/src/tag/v1.0.0/a%20b/c.yaml',
  emptyStatus: 404,
};

export const GITHUB = {
  host: 'github.com',
  base: 'https://api.github.com',
  commits: 'commits',
  repository: {
    id: 1296269,
    node_id: 'MDEwOlJlcG9zaXRvcnkxMjk2MjY5',
    name: 'dock-planner',
    full_name: 'meridian/dock-planner',
    private: false,
    archived: false,
    html_url: 'https://github.com/meridian/dock-planner',
    clone_url: 'https://github.com/meridian/dock-planner.git',
    default_branch: 'main',
  },
  commit: { url: 'x', sha: SHA, node_id: 'x', commit: {}, parents: [] },
  tags: [
    {
      name: 'v1.10.0',
      commit: { sha: SHA, url: 'x' },
      zipball_url: 'x',
      tarball_url: 'x',
      node_id: 'x',
    },
  ],
  pull: {
    id: 1,
    number: 12,
    state: 'open',
    html_url: 'https://github.com/meridian/dock-planner/pull/12',
  },
  tree: `https://github.com/meridian/dock-planner/tree/${SHA}/`,
  contents: 'https://github.com/meridian/dock-planner/blob/main/',
  atTag: 'https://github.com/meridian/dock-planner/blob/v1.0.0/a%20b/c.yaml',
  emptyStatus: 409,
};

/** The commit of all answers. */
export const COMMIT = SHA;
