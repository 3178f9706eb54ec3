import { useEffect, useMemo, useState } from 'react';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { mayOwn } from '@stagecraft/backstage-plugin-golden-paths-common';
import {
  judgeTyped,
  onlyTeamOf,
  teamCalled,
  TeamOption,
  teamOptions,
} from '../../preview';
import { Teams, useTeams } from './useTeams';

interface Choice {
  value: string | undefined;
  onChange: (ref: string | undefined) => void;
  required: boolean;
}

/** What the field shows: the teams to choose, the text, and what is to be said of it. */
export function useOwnerChoice({ value, onChange, required }: Choice) {
  const { value: loaded, loading, error } = useTeams();
  const options = useMemo(
    () => (loaded ? teamOptions(loaded.teams, loaded.access) : []),
    [loaded],
  );
  const chosen = options.find(({ id }) => id === value) ?? null;
  const [text, setText] = useState('');
  const label = chosen?.label ?? value ?? '';
  useEffect(() => {
    if (label) setText(label);
  }, [label]);
  useSuggestion({ value, onChange, required }, loaded);
  const type = (typed: string) => {
    setText(typed);
    onChange(refCalled(typed, loaded));
  };
  return {
    options,
    chosen,
    text,
    type,
    choose: (option: TeamOption | null) => onChange(option?.id),
    loading,
    problem: error && `The teams could not be loaded: ${error.message}`,
    verdict: loaded && judgeTyped(text, loaded.teams, loaded.access),
  };
}

/** The team that is typed in full; a text that names none is no answer. */
function refCalled(text: string, loaded: Teams | undefined) {
  const team = loaded && teamCalled(text, loaded.teams);
  return team && mayOwn(team, loaded.access)
    ? stringifyEntityRef(team)
    : undefined;
}

/** Who belongs to one team need not choose it. */
function useSuggestion(
  { value, onChange, required }: Choice,
  loaded: Teams | undefined,
) {
  useEffect(() => {
    if (!loaded || !required || value) return;
    const only = onlyTeamOf(loaded.teams, loaded.access);
    if (only) onChange(only);
    // Once, when the teams are there: what is cleared afterwards stays cleared.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [loaded]);
}
