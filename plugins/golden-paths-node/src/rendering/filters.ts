import { parseEntityRef } from '@backstage/catalog-model';
import { get } from 'lodash';
import type { TemplateCapabilities } from 'nunjitsu';

/**
 * The filters of Backstage's scaffolder that make sense in a skeleton, by
 * their names there, so that a skeleton reads the same in both engines.
 */
export const filters: TemplateCapabilities['filters'] = {
  parseEntityRef: (ref, context) => ({
    ...parseEntityRef(ref as string, context as {} | undefined),
  }),
  pick: (value, path) => get(value, path as string),
};
