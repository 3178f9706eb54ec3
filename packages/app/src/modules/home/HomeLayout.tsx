import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import type { HomePageLayoutProps } from '@backstage/plugin-home-react/alpha';
import { Container, Header, VisuallyHidden } from '@backstage/ui';
import { useEffect, useState } from 'react';
import styles from './HomeLayout.module.css';

function useFirstName(): string | undefined {
  const identity = useApi(identityApiRef);
  const [name, setName] = useState<string>();
  useEffect(() => {
    let current = true;
    identity.getProfileInfo().then(
      ({ displayName }) => current && setName(displayName?.split(' ')[0]),
      // A greeting is no reason to show an error; the page's widgets report theirs.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [identity]);
  return name;
}

/**
 * Home: the widgets that the configuration of `page:home` names, in its order
 * and widths (of twelve columns). Other widgets stay away, so that a plugin
 * that is installed for something else does not fill the first page.
 */
export const HomeLayout = ({ widgets, defaultConfig }: HomePageLayoutProps) => {
  const name = useFirstName();
  const places = [...(defaultConfig ?? [])].sort(
    (a, b) => a.row - b.row || a.column - b.column,
  );
  return (
    <main>
      {/* Other pages get theirs from the frame, in the same invisible place. */}
      <VisuallyHidden>
        <h1>Home</h1>
      </VisuallyHidden>
      <Header title={name ? `Good to see you, ${name}` : 'Welcome'} />
      <Container>
        <div className={styles.grid}>
          {places.map(place => {
            const widget = widgets.find(each => each.name === place.component);
            return (
              widget && (
                <section
                  key={place.component}
                  aria-label={widget.title}
                  style={{ gridColumn: `span ${place.width}` }}
                >
                  {widget.component}
                </section>
              )
            );
          })}
        </div>
      </Container>
    </main>
  );
};
