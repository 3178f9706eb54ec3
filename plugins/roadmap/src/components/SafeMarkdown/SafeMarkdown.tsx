import { useId } from 'react';
import { Link } from '@backstage/core-components';
import ReactMarkdown, { type Components } from 'react-markdown';
import remarkGfm from 'remark-gfm';
import styles from './SafeMarkdown.module.css';

/** Pictures come from this portal only, so that reading tells no other server about it. */
function ownPicturesOnly(uri: string): string {
  return /^\/[^/\\]/.test(uri) ? uri : '';
}

/** Anything else is shown as its text; the portal's own link throws at scripts. */
function webLinksOnly(uri: string): string {
  return /^(https?:\/\/|mailto:|\/(?![/\\])|#)/i.test(uri) ? uri : '';
}

const components: Components = {
  a: ({ href, title, children }) =>
    href ? (
      <Link to={href} title={title}>
        {children}
      </Link>
    ) : (
      <>{children}</>
    ),
  img: ({ src, alt, title }) =>
    src ? <img src={src} alt={alt ?? ''} title={title} /> : <>{alt}</>,
  // The box of a task in a list; nobody can tick it here.
  input: ({ checked }) => (
    <span role="img" aria-label={checked ? 'Done:' : 'To do:'}>
      {checked ? '☑' : '☐'}
    </span>
  ),
  // The page has the first two levels.
  h1: 'h3',
  h2: 'h4',
  h3: 'h5',
  h4: 'h6',
  h5: 'h6',
};

/**
 * What somebody wrote. HTML in it is shown as text and never parsed: the
 * portal's own component parses it, and nests a picture that follows an
 * unclosed `<svg>` in such a way that React throws, and the page with it.
 */
export function SafeMarkdown({ markdown }: { markdown: string }) {
  const id = useId();
  return (
    <ReactMarkdown
      className={styles.text}
      components={components}
      remarkPlugins={[remarkGfm]}
      remarkRehypeOptions={{ clobberPrefix: `${id}-` }}
      transformImageUri={ownPicturesOnly}
      transformLinkUri={webLinksOnly}
    >
      {markdown}
    </ReactMarkdown>
  );
}
