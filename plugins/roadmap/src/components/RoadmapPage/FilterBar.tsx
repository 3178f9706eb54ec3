import { useEffect, useState } from 'react';
import useDebounce from 'react-use/esm/useDebounce';
import { SearchField, ToggleButton } from '@backstage/ui';
import { RiUserLine } from '@remixicon/react';
import type { ChangeView, RoadmapView } from '../../view';
import { EntityPicker, LINKABLE_KINDS, OWNER_KINDS } from '../EntityPicker';
import { optionOf } from '../ItemDialogs';
import { PastDayPicker } from '../PastDay';
import { ChoiceFilters } from './ChoiceFilters';
import styles from './RoadmapPage.module.css';

const TYPING_MS = 300;

interface FilterProps {
  view: RoadmapView;
  onChange: ChangeView;
}

function WordsFilter({ view, onChange }: FilterProps) {
  const [text, setText] = useState(view.q);
  useEffect(() => setText(view.q), [view.q]);
  useDebounce(() => text !== view.q && onChange({ q: text }), TYPING_MS, [
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

function EntityFilters({ view, onChange }: FilterProps) {
  const { ownerRef, entityRef } = view;
  return (
    <>
      <div className={styles.entityFilter}>
        <EntityPicker
          aria-label="Owner"
          kinds={OWNER_KINDS}
          placeholder="Any owner"
          size="small"
          value={ownerRef ? optionOf(ownerRef) : null}
          onChange={option => onChange({ ownerRef: option?.id, mine: false })}
        />
      </div>
      <div className={styles.entityFilter}>
        <EntityPicker
          aria-label="About"
          kinds={LINKABLE_KINDS}
          placeholder="About anything"
          size="small"
          value={entityRef ? optionOf(entityRef) : null}
          onChange={option => onChange({ entityRef: option?.id })}
        />
      </div>
    </>
  );
}

/** Narrows the view, and chooses the day that it shows. */
export function FilterBar({ view, onChange }: FilterProps) {
  return (
    <div
      className={styles.filters}
      role="search"
      aria-label="Filter the roadmap"
    >
      <div className={styles.wordsFilter}>
        <WordsFilter view={view} onChange={onChange} />
      </div>
      <EntityFilters view={view} onChange={onChange} />
      <ToggleButton
        size="small"
        iconStart={<RiUserLine aria-hidden />}
        isSelected={view.mine}
        onChange={mine => onChange({ mine, ownerRef: undefined })}
      >
        Owned by my teams
      </ToggleButton>
      <ChoiceFilters view={view} onChange={onChange} />
      <PastDayPicker />
    </div>
  );
}
