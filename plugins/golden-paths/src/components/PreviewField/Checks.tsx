import { RiCheckboxCircleFill, RiCloseCircleFill } from '@remixicon/react';
import type { Check } from '../../preview';
import { Section } from './Section';
import styles from './PreviewField.module.css';

/** Each check with its result, its reason, and what would be right. */
export function Checks({ checks }: { checks: Check[] }) {
  return (
    <Section title="May it be created?">
      <ul className={styles.checks}>
        {checks.map(({ title, passed, reason, fix }) => {
          const Icon = passed ? RiCheckboxCircleFill : RiCloseCircleFill;
          return (
            <li key={title} data-passed={passed}>
              <Icon size={20} aria-label={passed ? 'Passed' : 'Not passed'} />
              <div>
                <strong>{title}</strong>
                <p>{reason}</p>
                {fix && <p className={styles.fix}>{fix}</p>}
              </div>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
