import { useState } from 'react';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import useAsync from 'react-use/esm/useAsync';
import useDebounce from 'react-use/esm/useDebounce';
import {
  describeNameProblem,
  judgeName,
  NameSchema,
  NameVerdict,
} from '../../preview';

const TYPING_MS = 300;

/** Ref of the component that a project of that name becomes. */
export const componentRef = (name: string) =>
  stringifyEntityRef({ kind: 'component', namespace: 'default', name });

/**
 * What is to be said of a name while it is typed: first of its text, then of
 * what the catalog has under it. Undefined for nothing yet.
 */
export function useNameVerdict(
  name: string,
  schema: NameSchema,
): NameVerdict | undefined {
  const catalog = useApi(catalogApiRef);
  const [settled, setSettled] = useState(name);
  useDebounce(() => setSettled(name), TYPING_MS, [name]);
  const problem = name ? describeNameProblem(name, schema) : undefined;
  const lookUp = name !== '' && problem === undefined && settled === name;
  const { value } = useAsync(async () => {
    if (!lookUp) return undefined;
    const taken = await catalog.getEntityByRef(componentRef(name));
    return { name, verdict: judgeName(name, taken) };
  }, [catalog, lookUp, name]);
  if (problem) return { ok: false, words: problem };
  // An answer about what was typed before is no answer.
  return value?.name === name ? value.verdict : undefined;
}
