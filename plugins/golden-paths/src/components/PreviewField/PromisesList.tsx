import { parseEntityRef } from '@backstage/catalog-model';
import {
  formatPpm,
  formatWindow,
} from '@stagecraft/backstage-plugin-sla-react';
import type { PromisedAgreement, Promises } from '../../preview';
import { Section } from './Section';
import styles from './PreviewField.module.css';

/**
 * What the project will promise, and what is promised to it; `titles` is what
 * people call the entities that the promises name.
 */
export function PromisesList(props: {
  promises: Promises;
  titles: Record<string, string>;
}) {
  const { objectives, agreements } = props.promises;
  return (
    <Section title="Promises that come with it">
      {objectives.length === 0 && agreements.length === 0 && (
        <p>It promises nothing, and nothing is promised to it.</p>
      )}
      <ul className={styles.lines}>
        {objectives.map(({ title, targetPpm, window }) => (
          <li key={title}>
            <strong>{title}</strong>: {formatPpm(targetPpm)}
            {window && ` over ${formatWindow(window)}`}, promised by your team
          </li>
        ))}
        {agreements.map(agreement => (
          <li key={agreement.title}>
            <strong>{agreement.title}</strong>:{' '}
            {describeLevels(agreement, props.titles)}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function describeLevels(
  { provider, levels }: PromisedAgreement,
  titles: Record<string, string>,
): string {
  const nameOf = (ref: string) => titles[ref] ?? nameIn(ref);
  const by = provider ? `, promised by ${nameOf(provider)}` : '';
  const agreed = levels.map(
    ({ ref, targetPercent }) => `${nameOf(ref)} ${targetPercent}%`,
  );
  return (agreed.length > 0 ? agreed.join(', ') : 'no agreed level') + by;
}

/** The name inside a ref; of what is no ref, all of it. */
function nameIn(ref: string): string {
  try {
    return parseEntityRef(ref, { defaultKind: 'component' }).name;
  } catch {
    return ref;
  }
}
