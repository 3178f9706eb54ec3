import type { Entity } from '@backstage/catalog-model';
import { identityApiRef } from '@backstage/frontend-plugin-api';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import {
  type FieldExtensionOptions,
  scaffolderApiRef,
  SecretsContextProvider,
} from '@backstage/plugin-scaffolder-react';
import { Stepper } from '@backstage/plugin-scaffolder-react/alpha';
import { nameField } from '../components/NameField';
import { ownerField } from '../components/OwnerField';
import { previewField } from '../components/PreviewField';
import { Route, Routes } from 'react-router-dom';

/** The fields as the form page hands them to the form. */
const extensions = [
  nameField,
  ownerField,
  previewField,
] as unknown as FieldExtensionOptions<any, any>[];

export const TEMPLATE: Entity = {
  apiVersion: 'scaffolder.backstage.io/v1beta3',
  kind: 'Template',
  metadata: {
    name: 'node-x',
    namespace: 'default',
    annotations: {
      'backstage.io/managed-by-location':
        'url:https://git.example/template.yaml',
    },
  },
  spec: { type: 'service', steps: [] },
  relations: [{ type: 'ownedBy', targetRef: 'group:default/platform' }],
};

export const TEAM: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name: 'parcel-tracking', namespace: 'default' },
  spec: {
    type: 'team',
    children: [],
    profile: { displayName: 'Parcel Tracking' },
  },
};

export const OTHER_TEAM: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name: 'billing', namespace: 'default', title: 'Billing' },
  spec: { type: 'team', children: [] },
};

export const PRIMITIVE: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'sign-in',
    namespace: 'default',
    title: 'Sign-in',
    annotations: {
      'stagecraft.dev/golden-path': 'template:default/node-x',
      'stagecraft.dev/cost': '40 EUR per service and month',
    },
  },
  spec: { type: 'primitive' },
};

const manifest = {
  title: 'Node X',
  steps: [
    {
      title: 'Your service',
      schema: {
        required: ['name', 'owner'],
        properties: {
          name: {
            title: 'Name',
            description: 'For example dock-planner.',
            type: 'string',
            pattern: '^[a-z][a-z0-9]*(-[a-z0-9]+)*$',
            minLength: 2,
            'ui:field': 'GoldenPathName',
          },
          owner: {
            title: 'Owner',
            type: 'string',
            'ui:field': 'GoldenPathOwner',
          },
        },
      },
    },
    {
      title: 'What you will get',
      schema: {
        properties: {
          preview: { type: 'string', 'ui:field': 'GoldenPathPreview' },
        },
      },
    },
  ],
};

/** Shows the real form of Backstage with a name, an owner and the preview. */
export function openForm(options: {
  dryRun?: jest.Mock;
  entities?: Entity[];
  values?: Record<string, string>;
  /** Whether the reader may create projects for all teams. */
  mayAssign?: boolean;
}) {
  const {
    dryRun = jest.fn(),
    entities = [TEMPLATE, TEAM, OTHER_TEAM, PRIMITIVE],
    values = {},
    mayAssign = false,
  } = options;
  const onCreate = jest.fn(async () => {});
  const getBackstageIdentity = async () => ({
    type: 'user',
    userEntityRef: 'user:default/devon',
    ownershipEntityRefs: [
      'user:default/devon',
      'group:default/parcel-tracking',
    ],
  });
  const result = mayAssign ? AuthorizeResult.ALLOW : AuthorizeResult.DENY;
  const authorize = async () => ({ result });
  renderInTestApp(
    <Routes>
      <Route
        path="/create/templates/:namespace/:templateName"
        element={
          <SecretsContextProvider>
            <Stepper
              manifest={manifest}
              extensions={extensions}
              initialState={values}
              onCreate={onCreate}
            />
          </SecretsContextProvider>
        }
      />
    </Routes>,
    {
      initialRouteEntries: ['/create/templates/default/node-x'],
      mountPath: '/*',
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      apis: [
        [catalogApiRef, catalogApiMock({ entities })],
        [scaffolderApiRef, { dryRun } as never],
        [identityApiRef, { getBackstageIdentity } as never],
        [permissionApiRef, { authorize } as never],
      ],
    },
  );
  return { dryRun, onCreate };
}
