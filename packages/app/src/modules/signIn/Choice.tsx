import { Button, Card, CardBody, Flex, Text } from '@backstage/ui';
import styles from './SignInChoices.module.css';

interface ChoiceProps {
  title: string;
  message: string;
  action: string;
  primary?: boolean;
  onChoose(): void;
}

/** One way to sign in: what it is, and the button for it. */
export const Choice = (props: ChoiceProps) => (
  <Card>
    <CardBody>
      <Flex direction="column" gap="3" className={styles.choice}>
        <Text as="h2" variant="title-x-small" weight="bold">
          {props.title}
        </Text>
        <Text as="p" color="secondary" className={styles.message}>
          {props.message}
        </Text>
        <Button
          variant={props.primary ? 'primary' : 'secondary'}
          onPress={props.onChoose}
        >
          {props.action}
        </Button>
      </Flex>
    </CardBody>
  </Card>
);
