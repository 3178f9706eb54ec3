import { useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import type {
  DocumentPlan,
  DocumentText,
} from '@stagecraft/backstage-plugin-roadmap-common';
import {
  isStale,
  messageOf,
  roadmapDocumentsApiRef,
} from '@stagecraft/backstage-plugin-roadmap-react';

/** A file that somebody chose. */
export interface ChosenFile {
  name: string;
  document: DocumentText;
}

/** How far the import of a document has come. */
export interface DocumentImport {
  file?: ChosenFile;
  plan?: DocumentPlan;
  /** What was done. */
  done?: DocumentPlan;
  /** The roadmap changed after the first plan, so this is another one. */
  overtaken?: boolean;
  failure?: string;
}

async function toChosenFile(file: File): Promise<ChosenFile> {
  const format = /\.csv$/i.test(file.name) ? 'csv' : 'yaml';
  return { name: file.name, document: { text: await file.text(), format } };
}

type Work = 'plan' | 'apply';

/** Does what takes a while, and says in words why it could not be done. */
function useWork(onFailure: (message: string) => void) {
  const [pending, setPending] = useState<Work>();
  const run = async (what: Work, work: () => Promise<void>) => {
    setPending(what);
    try {
      await work();
    } catch (error) {
      onFailure(messageOf(error));
    } finally {
      setPending(undefined);
    }
  };
  return { pending, run };
}

/** Plans a chosen file, and applies the plan; when that fails, file and plan stay. */
export function useDocumentImport() {
  const api = useApi(roadmapDocumentsApiRef);
  const [state, setState] = useState<DocumentImport>({});
  const { pending, run } = useWork(failure =>
    setState(before => ({ ...before, failure })),
  );

  const plan = async (file: ChosenFile) => {
    setState({ file });
    setState({ file, plan: await api.plan(file.document) });
  };

  const choose = (chosen: File) =>
    run('plan', async () => {
      setState({});
      await plan(await toChosenFile(chosen));
    });

  const planAgain = (file: ChosenFile) => run('plan', () => plan(file));

  const apply = (file: ChosenFile, planned: DocumentPlan) =>
    run('apply', async () => {
      setState({ file, plan: planned });
      try {
        setState({
          file,
          done: await api.apply(file.document, planned.basis),
        });
      } catch (error) {
        if (!isStale(error)) throw error;
        setState({
          file,
          plan: await api.plan(file.document),
          overtaken: true,
        });
      }
    });

  return { ...state, pending, choose, planAgain, apply };
}
