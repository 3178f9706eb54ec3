import type { FastifyRequest } from 'fastify';
import type { Operations } from './server/openapi.ts';

interface Note {
  text: string;
}

// In memory, to show the way; a service that matters has a database.
const notes = new Map<string, Note[]>();

/** One function for each `operationId` of openapi.yaml. */
export const operations: Operations = {
  whoAmI: ({ caller }) => caller,
  listNotes: request => ({ notes: notes.get(subjectOf(request)) ?? [] }),
  addNote: request => {
    const note = request.body as Note;
    const own = notes.get(subjectOf(request)) ?? [];
    notes.set(subjectOf(request), [...own, note]);
    return note;
  },
};

/** Everybody sees their own notes, whatever else a request says. */
function subjectOf({ caller }: FastifyRequest): string {
  if (!caller) throw new Error('An operation with notes is open to everybody');
  return caller.subject;
}
