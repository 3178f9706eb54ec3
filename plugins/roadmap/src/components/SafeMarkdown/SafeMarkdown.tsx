import { MarkdownContent } from '@backstage/core-components';
import styles from './SafeMarkdown.module.css';

/** Pictures come from this portal only, so that reading tells no other server about it. */
function ownPicturesOnly(uri: string): string {
  return /^\/[^/\\]/.test(uri) ? uri : '';
}

/** Anything else is shown as its text; the portal's own link throws at scripts. */
function webLinksOnly(uri: string): string {
  return /^(https?:\/\/|\/(?![/\\])|#)/i.test(uri) ? uri : '';
}

/**
 * What somebody wrote. HTML in it is shown as text and never parsed: the parser
 * of the other dialect nests a picture that follows an unclosed `<svg>` in such
 * a way that React throws, and the page with it.
 */
export function SafeMarkdown({ markdown }: { markdown: string }) {
  return (
    <MarkdownContent
      className={styles.text}
      content={markdown}
      dialect="common-mark"
      transformImageUri={ownPicturesOnly}
      transformLinkUri={webLinksOnly}
    />
  );
}
