import { useEffect } from 'react';
import { stringifyEntityRef } from '@backstage/catalog-model';
import type { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import type { JsonObject } from '@backstage/types';
import { Skeleton, Text } from '@backstage/ui';
import { useParams } from 'react-router-dom';
import { LoadFailed } from '../LoadFailed';
import { Checks } from './Checks';
import { Costs } from './Costs';
import { Files } from './Files';
import { PromisesList } from './PromisesList';
import { usePreview } from './usePreview';
import styles from './PreviewField.module.css';

interface PreviewOptions {
  /** Names of the answers that hold the name and the owner. */
  nameField?: string;
  ownerField?: string;
}

type PreviewProps = FieldExtensionComponentProps<string, PreviewOptions>;

/** What a run would make, which promises and costs come with it, and whether it may. */
export function PreviewField(props: PreviewProps) {
  const { namespace, templateName } = useParams();
  return namespace && templateName ? (
    <Preview
      {...props}
      templateRef={stringifyEntityRef({
        kind: 'template',
        namespace,
        name: templateName,
      })}
    />
  ) : (
    <Text as="p" color="secondary">
      The preview is shown where the template is used, under Create.
    </Text>
  );
}

function Preview(props: PreviewProps & { templateRef: string }) {
  const { templateRef, uiSchema, onChange, name, formData } = props;
  const { nameField = 'name', ownerField = 'owner' } =
    uiSchema['ui:options'] ?? {};
  const { [name]: _own, ...values } = (props.formContext?.formData ??
    {}) as JsonObject;
  const { value, loading, error, retry } = usePreview({
    templateRef,
    values,
    nameKey: nameField,
    ownerKey: ownerField,
  });
  const state = stateOf(loading, value?.checks);
  useEffect(() => {
    if (formData !== state) onChange(state);
  }, [formData, onChange, state]);
  if (loading) return <Loading />;
  if (error || !value) {
    return (
      <LoadFailed
        what="the preview"
        error={error ?? new Error('Nothing was answered')}
        retry={retry}
      />
    );
  }
  return (
    <div className={styles.preview}>
      <Checks checks={value.checks} />
      <Files files={value.files} />
      <PromisesList promises={value.promises} titles={value.titles} />
      <Costs costs={value.costs} />
    </div>
  );
}

function stateOf(loading: boolean, checks?: { passed: boolean }[]): string {
  if (loading) return 'checking';
  return checks?.every(check => check.passed) ? 'passed' : 'refused';
}

function Loading() {
  return (
    <div className={styles.preview} role="status" aria-label="Loading">
      <Skeleton width="100%" height={96} />
      <Skeleton width="100%" height={320} />
    </div>
  );
}
