import { ReactNode, useId } from 'react';
import { Card, CardBody, CardHeader, Text } from '@backstage/ui';

/** A card that is a section below the heading of its page, named by its own. */
export function Panel(props: {
  title: string;
  /** Where the heading stands; `h2` when the page has no other. */
  level?: 'h2' | 'h3';
  children: ReactNode;
}) {
  const { title, level = 'h3', children } = props;
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Card>
        <CardHeader>
          <Text as={level} id={id} variant="body-large" weight="bold">
            {title}
          </Text>
        </CardHeader>
        <CardBody>{children}</CardBody>
      </Card>
    </section>
  );
}
