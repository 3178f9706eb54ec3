import { useEffect, useState } from 'react';
import useDebounce from 'react-use/esm/useDebounce';
import { SearchField, ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import type { RequestFilters } from './useRequestFilters';
import styles from './Requests.module.css';

const TYPING_MS = 300;

interface FilterProps {
  filters: RequestFilters;
  onChange: (change: Partial<RequestFilters>) => void;
}

function WordsFilter({ filters: { q }, onChange }: FilterProps) {
  const [text, setText] = useState(q);
  useEffect(() => setText(q), [q]);
  useDebounce(() => text !== q && onChange({ q: text }), TYPING_MS, [text]);
  return (
    <SearchField
      aria-label="Search in requests"
      placeholder="Search"
      size="small"
      maxLength={100}
      value={text}
      onChange={setText}
    />
  );
}

/** Narrows the requests to those that wait or to those that were answered, and by words. */
export function RequestFilterBar(props: FilterProps) {
  const { filters, onChange } = props;
  return (
    <div
      className={styles.filters}
      role="search"
      aria-label="Filter the requests"
    >
      <ToggleButtonGroup
        aria-label="Which requests"
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[filters.standing]}
        onSelectionChange={keys => {
          const [standing] = [...keys];
          onChange({ standing: standing as RequestFilters['standing'] });
        }}
      >
        <ToggleButton id="open" size="small">
          Waiting
        </ToggleButton>
        <ToggleButton id="settled" size="small">
          Answered
        </ToggleButton>
      </ToggleButtonGroup>
      <div className={styles.wordsFilter}>
        <WordsFilter {...props} />
      </div>
    </div>
  );
}
