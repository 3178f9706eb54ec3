import { ReactNode, useId } from 'react';
import { Card, CardBody, CardHeader, Text } from '@backstage/ui';

/** A card that is a section of the page, named by its heading. */
export function Panel(props: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Card>
        <CardHeader>
          <Text as="h2" id={id} variant="title-x-small" weight="bold">
            {props.title}
          </Text>
        </CardHeader>
        <CardBody>{props.children}</CardBody>
      </Card>
    </section>
  );
}
