import type { ReactNode } from 'react';
import { HighlightedSearchResultText } from '@backstage/plugin-search-react';
import type {
  ResultHighlight,
  SearchDocument,
} from '@backstage/plugin-search-common';
import { Link } from '@backstage/ui';
import { StateBadge } from '@stagecraft/backstage-plugin-roadmap-react';
import styles from './SearchResultItem.module.css';

/** A found roadmap item. */
export function SearchResultItem(props: {
  icon?: ReactNode | ((result: SearchDocument) => ReactNode);
  result?: SearchDocument;
  highlight?: ResultHighlight;
}) {
  const { icon, result, highlight } = props;
  if (!result) return null;
  const { key, state } = result as SearchDocument & {
    key?: string;
    state?: string;
  };
  return (
    <div className={styles.item}>
      <span className={styles.icon} aria-hidden>
        {typeof icon === 'function' ? icon(result) : icon}
      </span>
      <div className={styles.words}>
        <Link href={result.location} variant="body-large">
          <Words field="title" text={result.title} highlight={highlight} />
        </Link>
        <p className={styles.facts}>
          {key} {state && <StateBadge state={state} />}
        </p>
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
