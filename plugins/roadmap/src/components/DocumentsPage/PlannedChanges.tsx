import { Link } from '@backstage/ui';
import type {
  DocumentPlan,
  FieldChange,
  PlannedItem,
  PlannedPromise,
} from '@stagecraft/backstage-plugin-roadmap-common';
import {
  formatDate,
  itemPath,
} from '@stagecraft/backstage-plugin-roadmap-react';
import { reasonWords } from '../../format';
import { fieldWords } from './planWords';
import styles from './DocumentsPage.module.css';

/** What a document would change, item by item and field by field. */
export function PlannedChanges({ plan }: { plan: DocumentPlan }) {
  const changing = plan.items.filter(({ action }) => action !== 'unchanged');
  if (changing.length === 0) return null;
  return (
    <ul className={styles.changes}>
      {changing.map(item => (
        <PlannedChange key={item.id} item={item} />
      ))}
    </ul>
  );
}

function PlannedChange({ item }: { item: PlannedItem }) {
  const { action, fields, id, key, line, promises, state, title } = item;
  return (
    <li className={styles.change} data-action={action}>
      <p className={styles.item}>
        <span className={styles.action}>
          {action === 'create' ? 'New' : 'Changed'}
        </span>
        <strong>{title}</strong>
        {key && <Link href={itemPath(key)}>{key}</Link>}
        <small>
          {id}, line {line}
        </small>
      </p>
      <dl className={styles.fields}>
        {action === 'create' && (
          <div>
            <dt>State</dt>
            <dd>{state}</dd>
          </div>
        )}
        {fields.map(change => (
          <ChangedField key={change.field} change={change} />
        ))}
        {promises.map(promise => (
          <NewPromise key={promise.revision} promise={promise} />
        ))}
      </dl>
    </li>
  );
}

function ChangedField({ change }: { change: FieldChange }) {
  const { field, before, after } = change;
  return (
    <div>
      <dt>{fieldWords[field]}</dt>
      <dd>
        <del aria-label={`before: ${before || 'empty'}`}>
          {before || 'empty'}
        </del>
        <ins aria-label={`after: ${after || 'empty'}`}>{after || 'empty'}</ins>
      </dd>
    </div>
  );
}

function NewPromise({ promise }: { promise: PlannedPromise }) {
  const { confidence, due, previousDue, reason, reasonCode } = promise;
  const words = reasonCode && `${reasonWords[reasonCode]}: ${reason}`;
  return (
    <div>
      <dt>{previousDue ? 'Promised again' : 'Promise'}</dt>
      <dd>
        {previousDue && (
          <del aria-label={`before: ${formatDate(previousDue)}`}>
            {formatDate(previousDue)}
          </del>
        )}
        <ins aria-label={`after: ${formatDate(due)}`}>{formatDate(due)}</ins>
        <span>at {Math.round(confidence * 100)} % confidence</span>
        {words && <span>{words}</span>}
      </dd>
    </div>
  );
}
