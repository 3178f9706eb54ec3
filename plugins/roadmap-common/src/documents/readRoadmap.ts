import {
  readDocuments,
  type FieldPath,
  type ReadDocument,
} from '@stagecraft/backstage-yaml-documents';
import type { DocumentProblem, DocumentText } from '../documentPlans';
import { readCsvItems } from './readCsvItems';
import { schemas, type DocumentItem } from './RoadmapDocument';
import { check, toProblem, type Finding } from './problems';

/** An item of a document that knows where it was written. */
export interface ReadItem {
  item: DocumentItem;
  /** From 1. */
  line: number;
  /** Makes a problem of this item; the path starts at the item. */
  problem(
    path: FieldPath,
    message: string,
    kind?: DocumentProblem['kind'],
  ): DocumentProblem;
}

/** The items of a text, and what is wrong with it. */
export interface ReadRoadmap {
  items: ReadItem[];
  problems: DocumentProblem[];
}

/** Reads a text of one notation. Never throws; nothing in the text is run, and nothing multiplies. */
export function readRoadmap({ text, format }: DocumentText): ReadRoadmap {
  const read = format === 'csv' ? readCsvItems(text) : readYamlItems(text);
  const repeated = [
    ...findRepeatedIds(read.items),
    ...read.items.flatMap(findRepeatedLinks),
  ];
  return { ...read, problems: [...read.problems, ...repeated] };
}

const START = { line: 1 };

function readYamlItems(text: string): ReadRoadmap {
  const documents = readDocuments(text);
  if (documents.length === 0) {
    const message = 'must hold a document of kind Roadmap, got nothing';
    return { items: [], problems: [toProblem({ path: [], message }, START)] };
  }
  const parts = documents.map(readOne);
  return {
    items: parts.flatMap(({ items }) => items),
    problems: parts.flatMap(({ problems }) => problems),
  };
}

function readOne(document: ReadDocument): ReadRoadmap {
  const { value, faults, locate } = document;
  if (faults.length > 0) {
    return {
      items: [],
      problems: faults.map(({ message, ...place }) =>
        toProblem({ path: [], message }, place),
      ),
    };
  }
  const problemAt = (finding: Finding, kind?: DocumentProblem['kind']) =>
    toProblem(finding, locate(finding.path), {
      kind,
      id: idAt(value, finding.path),
    });
  const checked = check(schemas.document, value);
  if ('findings' in checked) {
    return { items: [], problems: checked.findings.map(it => problemAt(it)) };
  }
  const items = checked.value.items.map((item, index) => ({
    item,
    line: locate(['items', index]).line,
    problem: (
      path: FieldPath,
      message: string,
      kind?: DocumentProblem['kind'],
    ) => problemAt({ path: ['items', index, ...path], message }, kind),
  }));
  return { items, problems: [] };
}

/** The id of the item that a path leads into, if it has one. */
function idAt(value: unknown, path: FieldPath): string | undefined {
  const [list, index] = path;
  if (list !== 'items' || typeof index !== 'number') return undefined;
  const id = (value as { items: { id?: unknown }[] }).items[index]?.id;
  return typeof id === 'string' ? id : undefined;
}

function findRepeatedIds(items: ReadItem[]): DocumentProblem[] {
  const lines = new Map<string, number>();
  return items.flatMap(read => {
    const first = lines.get(read.item.id);
    if (first === undefined) {
      lines.set(read.item.id, read.line);
      return [];
    }
    return [
      read.problem(['id'], `must be unique; line ${first} has this id already`),
    ];
  });
}

function findRepeatedLinks(read: ReadItem): DocumentProblem[] {
  const seen = new Set<string>();
  return read.item.entities.flatMap(({ ref }, index) => {
    if (seen.has(ref)) {
      return [
        read.problem(
          ['entities', index, 'ref'],
          `must be linked once, got ${ref} again`,
        ),
      ];
    }
    seen.add(ref);
    return [];
  });
}
