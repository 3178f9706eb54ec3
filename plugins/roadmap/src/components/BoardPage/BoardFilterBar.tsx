import { useEffect, useState } from 'react';
import useDebounce from 'react-use/esm/useDebounce';
import { SearchField, ToggleButton } from '@backstage/ui';
import { RiUserLine } from '@remixicon/react';
import type { BoardFilters } from '../../hooks';
import { EntityPicker, OWNER_KINDS } from '../EntityPicker';
import { PastDayPicker } from '../PastDay';
import { optionOf } from '../ItemDialogs/itemValues';
import styles from './BoardPage.module.css';

const TYPING_MS = 300;

interface FilterProps {
  filters: BoardFilters;
  onChange: (change: Partial<BoardFilters>) => void;
}

function WordsFilter({ filters, onChange }: FilterProps) {
  const [text, setText] = useState(filters.q);
  useEffect(() => setText(filters.q), [filters.q]);
  useDebounce(() => text !== filters.q && onChange({ q: text }), TYPING_MS, [
    text,
  ]);
  return (
    <SearchField
      aria-label="Search in titles and summaries"
      placeholder="Search"
      size="small"
      maxLength={100}
      value={text}
      onChange={setText}
    />
  );
}

/** Narrows the board by words, owner and one's own. */
export function BoardFilterBar({ filters, onChange }: FilterProps) {
  const { ownerRef, mine } = filters;
  return (
    <div
      className={styles.filters}
      role="search"
      aria-label="Filter the roadmap"
    >
      <div className={styles.wordsFilter}>
        <WordsFilter filters={filters} onChange={onChange} />
      </div>
      <div className={styles.ownerFilter}>
        <EntityPicker
          aria-label="Owner"
          kinds={OWNER_KINDS}
          placeholder="Any owner"
          value={ownerRef ? optionOf(ownerRef) : null}
          onChange={option => onChange({ ownerRef: option?.id, mine: false })}
        />
      </div>
      <ToggleButton
        size="small"
        iconStart={<RiUserLine aria-hidden />}
        isSelected={mine}
        onChange={selected => onChange({ mine: selected, ownerRef: undefined })}
      >
        Owned by my teams
      </ToggleButton>
      <PastDayPicker />
    </div>
  );
}
