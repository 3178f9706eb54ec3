import type { KeptItem } from '../KeptItem';
import type { DocumentItem } from '../RoadmapDocument';

/** What a document says of an item that is new or as {@link kept} has it. */
export const wanted = (fields: Partial<DocumentItem> = {}): DocumentItem => ({
  id: 'labels',
  title: 'Faster labels',
  summary: '',
  owner: 'group:default/labels',
  entities: [],
  dependsOn: [],
  relatesTo: [],
  promises: [],
  ...fields,
});

/** An item that the portal keeps. */
export const kept = (fields: Partial<KeptItem> = {}): KeptItem => ({
  id: 'i1',
  key: 'RM-1',
  documentId: 'labels',
  kind: 'initiative',
  attributes: {},
  title: 'Faster labels',
  summary: '',
  ownerRef: 'group:default/labels',
  state: 'proposed',
  lane: 'later',
  visibility: 'internal',
  entities: [],
  links: [],
  votes: 0,
  votedByMe: false,
  version: 3,
  createdAt: '2026-01-05T10:00:00.000Z',
  updatedAt: '2026-01-05T10:00:00.000Z',
  source: 'portal',
  commitments: [],
  ...fields,
});
