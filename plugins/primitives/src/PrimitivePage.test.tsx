import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Entity } from '@backstage/catalog-model';
import { CatalogApi } from '@backstage/catalog-client';
import { NotAllowedError } from '@backstage/errors';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { AgreementDetail } from '@stagecraft/backstage-plugin-sla-common';
import { slaApiRef } from '@stagecraft/backstage-plugin-sla-react';
import {
  FakeSlaApi,
  objectiveFixture,
} from '@stagecraft/backstage-plugin-sla-react/testUtils';
import { roadmapApiRef } from '@stagecraft/backstage-plugin-roadmap-react';
import primitivesPlugin from './plugin';

const entity = (
  kind: string,
  name: string,
  fields: Partial<Entity> & { annotations?: Record<string, string> } = {},
): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  spec: { type: 'service' },
  relations: [{ type: 'ownedBy', targetRef: 'group:default/shops' }],
  ...fields,
  metadata: { name, title: name, annotations: fields.annotations ?? {} },
});
const auth = entity('Component', 'auth', {
  annotations: {
    'stagecraft.dev/job': 'Let people sign in',
    'stagecraft.dev/golden-path': 'template:default/start',
    'stagecraft.dev/cost': '40 EUR per service and month',
    'stagecraft.dev/snippet': 'npm install jose',
    'backstage.io/techdocs-ref': 'dir:.',
    'stagecraft.dev/start-here': 'start',
  },
  spec: { type: 'primitive', lifecycle: 'production' },
  relations: [
    { type: 'ownedBy', targetRef: 'group:default/platform' },
    { type: 'dependencyOf', targetRef: 'component:default/checkout' },
    { type: 'dependencyOf', targetRef: 'component:default/gone' },
    { type: 'providesApi', targetRef: 'api:default/sessions' },
  ],
});
const scripts = entity('Component', 'scripts', {
  annotations: {
    'stagecraft.dev/deprecation-date': '2020-01-01',
    'stagecraft.dev/sunset-date': '2999-01-01',
    'stagecraft.dev/replaced-by': 'component:auth',
    'stagecraft.dev/migration-guide': 'https://wiki.example/move',
    'stagecraft.dev/cost': 'a lot',
  },
  spec: { type: 'primitive', lifecycle: 'deprecated' },
  relations: [
    { type: 'dependencyOf', targetRef: 'component:default/checkout' },
  ],
});
const entities = [
  auth,
  scripts,
  entity('Component', 'checkout'),
  entity('Component', 'billing', {
    relations: [{ type: 'ownedBy', targetRef: 'group:default/money' }],
  }),
  entity('API', 'sessions', {
    relations: [
      { type: 'apiConsumedBy', targetRef: 'component:default/billing' },
    ],
  }),
  entity('Group', 'platform', {
    spec: { type: 'team', profile: { email: 'platform@shop.example' } },
  }),
];
const signIn = objectiveFixture({
  sloRef: 'slo:default/sign-in',
  title: 'People can sign in',
  entityRef: 'component:default/auth',
  agreementRefs: ['servicelevelagreement:default/auth'],
});
const agreement = {
  ref: 'servicelevelagreement:default/auth',
  title: 'Authentication, for everyone',
  objectives: [],
  severities: [{ name: 'outage', firstResponse: '10m', resolution: '1h' }],
  supportHours: {
    zone: 'Europe/Amsterdam',
    days: ['mon', 'tue', 'wed', 'thu', 'fri'],
    from: '08:00',
    to: '18:00',
  },
  periods: [
    {
      from: '2026-11-01T00:00:00Z',
      to: '2026-12-01T00:00:00Z',
      complete: false,
      levels: [
        {
          objective: signIn.objective,
          agreedPpm: 995_000,
          attainmentPpm: 999_900,
          state: 'kept',
          coverage: 1,
          sample: false,
        },
      ],
    },
  ],
} as unknown as AgreementDetail;
const planned = {
  id: 'i',
  key: 'RM-7',
  title: 'Tokens without a secret',
  state: 'committed',
  lane: 'next',
  source: 'portal',
};

function open(
  path: string,
  options: {
    catalog?: CatalogApi;
    sla?: FakeSlaApi;
    listItems?: () => Promise<unknown>;
  } = {},
) {
  const {
    catalog = catalogApiMock({ entities }),
    sla = new FakeSlaApi({ objectives: [signIn], agreements: [agreement] }),
    listItems = async () => ({ items: [planned], totalItems: 1 }),
  } = options;
  return renderTestApp({
    features: [primitivesPlugin],
    initialRouteEntries: [path],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    apis: [
      [catalogApiRef, catalog],
      [slaApiRef, sla],
      [roadmapApiRef, { listItems } as never],
    ],
  });
}
const part = (name: string) => screen.findByRole('region', { name });

describe('the page of a primitive', () => {
  it('answers what one asks before building on it', async () => {
    open('/primitives/default/component/auth');
    expect(
      await screen.findByRole('heading', { name: 'Let people sign in' }),
    ).toBeInTheDocument();
    const trust = await part('Can I trust it?');
    expect(
      await within(trust).findByRole('table', {
        name: 'The promise by quarter',
      }),
    ).toHaveTextContent(/2026 Q4so farKept1 of 199.99% of 99.5%/);
    expect(trust).toHaveTextContent('People can sign in');
    expect(trust).toHaveTextContent('99.99% of 99.9% over 28 days');
    expect(await part('What does it cost?')).toHaveTextContent(
      '€40 per service and month',
    );
    const support = await part('Who supports it, and when?');
    expect(support).toHaveTextContent(
      'Somebody answers Monday to Friday from 08:00 to 18:00 (Europe/Amsterdam).',
    );
    expect(support).toHaveTextContent('outage: first answer within 10 minutes');
    expect(
      within(support).getByRole('link', { name: 'platform@shop.example' }),
    ).toHaveAttribute('href', 'mailto:platform@shop.example');
    expect(await part('What is coming?')).toHaveTextContent(
      'Tokens without a secret',
    );
    expect(
      screen.getByRole('link', { name: 'auth in the catalog' }),
    ).toHaveAttribute('href', '/catalog/default/component/auth');
  });

  it('leads to the start, and copies the lines to start with', async () => {
    const user = userEvent.setup();
    open('/primitives/default/component/auth');
    expect(
      await screen.findByRole('link', { name: 'Golden path of auth' }),
    ).toHaveAttribute('href', '/create/templates/default/start');
    expect(screen.getByRole('link', { name: 'Guide to auth' })).toHaveAttribute(
      'href',
      '/docs/default/component/auth/start',
    );
    expect(screen.getByText('npm install jose')).toBeInTheDocument();
    const start = await part('How do I start?');
    expect(start).toHaveTextContent('dependsOn: - component:default/auth');
    await user.click(
      within(start).getByRole('button', { name: 'Copy: In your code' }),
    );
    expect(start).toHaveTextContent('Copied');
  });

  it('tells who uses it by team, also over its APIs', async () => {
    open('/primitives/default/component/auth');
    const users = await part('Who uses it?');
    expect(users).toHaveTextContent('2 entities of 2 teams');
    expect(users).toHaveTextContent('And 1 entity that you may not see');
    expect(
      within(users).getByRole('link', { name: 'billing', hidden: true }),
    ).toHaveAttribute('href', '/catalog/default/component/billing');
  });

  it('tells what is being retired, who has to move, and how', async () => {
    open('/primitives/default/component/scripts');
    const retiring = await part('It is being retired');
    expect(retiring).toHaveTextContent('Deprecated from 1 Jan 2020');
    expect(retiring).toHaveTextContent(/Ends on 1 Jan 2999, in \d+ days/);
    expect(retiring).toHaveTextContent('1 entity still to move');
    expect(
      within(retiring).getByRole('link', { name: 'How to move' }),
    ).toHaveAttribute('href', 'https://wiki.example/move');
    expect(await part('How do I start?')).toHaveTextContent(
      'start nothing new on it',
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'stagecraft.dev/cost: “a lot” is no price',
    );
    expect(await part('What does it cost?')).toHaveTextContent(
      'Its owner does not say.',
    );
    expect(await part('Can I trust it?')).toHaveTextContent(
      'Nothing is promised about it',
    );
  });

  it('keeps the rest when service levels and roadmap cannot be read', async () => {
    open('/primitives/default/component/auth', {
      sla: new FakeSlaApi({ failure: new NotAllowedError('no') }),
      listItems: async () => Promise.reject(new Error('gone')),
    });
    expect(await part('Can I trust it?')).toHaveTextContent(
      'You may not read service levels',
    );
    expect(await part('What is coming?')).toHaveTextContent(
      'Could not load the roadmap',
    );
    expect(await part('Who uses it?')).toHaveTextContent('2 entities');
  });

  it('says what an address leads to that is no primitive, or nothing', async () => {
    const other = open('/primitives/default/component/checkout');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'checkout is no primitive',
    );
    other.unmount();
    const nothing = open('/primitives/default/component/none');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The catalog has no component:default/none',
    );
    nothing.unmount();
    open('/primitives/nowhere');
    expect(
      await screen.findByText('There is no such page'),
    ).toBeInTheDocument();
  });

  it('shows its shape while it waits, and offers to try again', async () => {
    const waiting = open('/primitives/default/component/auth', {
      catalog: catalogApiMock.mock({
        getEntityByRef: () => new Promise(() => {}),
      }),
    });
    expect(
      await screen.findByRole('status', { name: 'Loading' }),
    ).toBeInTheDocument();
    waiting.unmount();
    open('/primitives/default/component/auth', {
      catalog: catalogApiMock.mock({
        getEntityByRef: jest
          .fn()
          .mockRejectedValueOnce(new Error('catalog is down'))
          .mockResolvedValue(undefined),
      }),
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Try again' }),
    );
    expect(
      await screen.findByText('There is no such primitive'),
    ).toBeInTheDocument();
  });
});
