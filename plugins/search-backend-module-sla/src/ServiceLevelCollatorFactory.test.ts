import { mockServices } from '@backstage/backend-test-utils';
import type {
  AgreementSummary,
  ObjectiveSummary,
} from '@stagecraft/backstage-plugin-sla-common';
import { slaServiceMock } from '@stagecraft/backstage-plugin-sla-node/testUtils';
import { ServiceLevelCollatorFactory } from './ServiceLevelCollatorFactory';

const objective = (name: string, more: Partial<ObjectiveSummary> = {}) =>
  ({
    objective: `slo:default/${name}/default`,
    sloRef: `slo:default/${name}`,
    objectiveId: 'default',
    title: `${name} answers`,
    entityRef: 'component:default/tracking-api',
    ownerRef: 'group:default/parcel-tracking',
    targetPpm: 999_000,
    window: '28d',
    ...more,
  } as ObjectiveSummary);

const agreement: AgreementSummary = {
  ref: 'servicelevelagreement:default/tracking-for-merchants',
  title: 'Tracking, for merchants',
  description: 'What merchants may rely on',
  providerRef: 'component:default/tracking-api',
  consumerRefs: ['group:default/merchants'],
  ownerRef: 'group:default/parcel-tracking',
  effectiveFrom: '2026-04-01T00:00:00Z',
  objectives: [
    {
      sloRef: 'slo:default/tracking',
      objective: 'slo:default/tracking/default',
      agreedPpm: 995_000,
      targetPpm: 999_000,
      marginPpm: 4_000,
      state: 'kept',
    },
  ],
};

async function collect(
  objectives: ObjectiveSummary[],
  agreements: AgreementSummary[] = [],
) {
  const sla = slaServiceMock({ objectives, agreements });
  const asked = jest.spyOn(sla, 'listObjectives');
  const factory = new ServiceLevelCollatorFactory({
    auth: mockServices.auth(),
    sla,
  });
  const documents = await (await factory.getCollator()).toArray();
  return { asked, documents, factory };
}

describe('the collator of service levels', () => {
  it('says of an objective what people look for, and where its page is', async () => {
    const { documents } = await collect([
      objective('tracking', { description: 'Merchants see their parcels' }),
    ]);
    expect(documents).toEqual([
      {
        title: 'tracking answers',
        text: 'Merchants see their parcels. Objective of tracking-api. at least 99.9% over 28d. owned by parcel-tracking. tracking',
        location: '/service-levels/objectives/default/tracking/default',
        kind: 'objective',
        entityRef: 'component:default/tracking-api',
        owner: 'group:default/parcel-tracking',
      },
    ]);
  });

  it('says of an agreement who promises what to whom', async () => {
    const supportHours = {
      zone: 'Europe/Berlin',
      days: ['mon' as const],
      from: '08:00',
      to: '18:00',
    };
    const { documents } = await collect([], [{ ...agreement, supportHours }]);
    expect(documents).toEqual([
      {
        title: 'Tracking, for merchants',
        text: 'What merchants may rely on. Agreement of tracking-api with merchants. tracking at least 99.5%. support mon from 08:00 to 18:00 Europe/Berlin. owned by parcel-tracking. tracking-for-merchants',
        location: '/service-levels/agreements/default/tracking-for-merchants',
        kind: 'agreement',
        entityRef: 'component:default/tracking-api',
        owner: 'group:default/parcel-tracking',
      },
    ]);
  });

  it('reads page by page, each objective once', async () => {
    const many = Array.from({ length: 1001 }, (_, n) => objective(`o${n}`));
    const { asked, documents } = await collect(many, [agreement]);
    expect(documents).toHaveLength(1002);
    expect(new Set(documents.map(({ location }) => location)).size).toBe(1002);
    expect(asked).toHaveBeenCalledTimes(3);
  });

  it('lets nobody find what they may not read', async () => {
    const { factory } = await collect([]);
    expect(factory.visibilityPermission.name).toBe('sla.objective.read');
  });
});
