import { ReactNode } from 'react';
import { HighlightedSearchResultText } from '@backstage/plugin-search-react';
import {
  ResultHighlight,
  SearchDocument,
} from '@backstage/plugin-search-common';
import { Link } from '@backstage/ui';
import styles from './SearchResultItem.module.css';

const KIND_WORDS: Record<string, string> = {
  objective: 'Objective',
  agreement: 'Agreement',
};

/** A found objective or agreement. */
export function SearchResultItem(props: {
  icon?: ReactNode | ((result: SearchDocument) => ReactNode);
  result?: SearchDocument;
  highlight?: ResultHighlight;
}) {
  const { icon, result, highlight } = props;
  if (!result) return null;
  const { kind } = result as SearchDocument & { kind?: string };
  return (
    <div className={styles.item}>
      <span className={styles.icon} aria-hidden>
        {typeof icon === 'function' ? icon(result) : icon}
      </span>
      <div className={styles.words}>
        <Link href={result.location} variant="body-large">
          <Words field="title" text={result.title} highlight={highlight} />
        </Link>
        <p className={styles.kind}>{KIND_WORDS[kind ?? '']}</p>
        <p className={styles.text}>
          <Words field="text" text={result.text} highlight={highlight} />
        </p>
      </div>
    </div>
  );
}

function Words(props: {
  field: 'title' | 'text';
  text: string;
  highlight?: ResultHighlight;
}) {
  const { field, text, highlight } = props;
  const marked = highlight?.fields[field];
  if (!highlight || !marked) return <>{text}</>;
  return (
    <HighlightedSearchResultText
      text={marked}
      preTag={highlight.preTag}
      postTag={highlight.postTag}
    />
  );
}
