import styles from './LinkedText.module.css';
import { linksOf } from './linksOf';

/** Text that people wrote, as they wrote it, with its web addresses as links. */
export function LinkedText({ text }: { text: string }) {
  return (
    <p className={styles.text}>
      {linksOf(text).map(({ text: words, href }, index) =>
        href ? (
          // Parts never move, so their place is their identity.
          // eslint-disable-next-line react/no-array-index-key
          <a key={index} href={href} target="_blank" rel="noopener noreferrer">
            {words}
          </a>
        ) : (
          words
        ),
      )}
    </p>
  );
}
