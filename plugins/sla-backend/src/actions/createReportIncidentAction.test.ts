import { mockCredentials } from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import type { JsonObject } from '@backstage/types';
import {
  countAudits,
  recordingAuditor,
} from '@stagecraft/backstage-backend-http/testUtils';
import { bodies, NOW, slaApp } from '../__fixtures__/slaApp';
import { clearedDatabase } from '../__fixtures__/testDatabase';
import { createReportIncidentAction } from './createReportIncidentAction';

jest.setTimeout(60_000);

const { title, entityRefs, impact } = bodies.incident;
const sent = { title, entityRefs, impact };

describe('report-incident', () => {
  async function open() {
    const auditor = recordingAuditor();
    const backend = slaApp(await clearedDatabase());
    const actions = actionsRegistryServiceMock();
    const { incidents } = backend.services;
    createReportIncidentAction({
      actions,
      auditor,
      clock: () => NOW,
      incidents,
    });
    const invoke = (input: JsonObject, person = 'devon') =>
      actions.invoke({
        id: 'test:report-incident',
        input,
        credentials: mockCredentials.user(`user:default/${person}`),
      });
    const count = async () =>
      (
        await incidents.list(
          {},
          { credentials: mockCredentials.user('user:default/devon') },
        )
      ).totalItems;
    return { actions, auditor, count, invoke };
  }

  it('records it as the caller, under one audit event', async () => {
    const { auditor, count, invoke } = await open();
    const audits = await countAudits(auditor, async () => {
      const { output } = await invoke({ ...sent, text: 'Belts stand still' });
      expect(output).toMatchObject({
        title,
        status: 'investigating',
        startedAt: NOW.toISOString(),
        page: '/service-levels/status',
      });
    });
    expect(audits).toEqual({ succeeded: 1, failed: 0, open: 0 });
    expect(await count()).toBe(1);
  });

  it('records it once under an external id', async () => {
    const { count, invoke } = await open();
    await invoke({ ...sent, externalId: 'A-1' });
    await invoke({ ...sent, externalId: 'A-1' });
    expect(await count()).toBe(1);
  });

  it('is refused to those who may not, and that is on record', async () => {
    const { auditor, count, invoke } = await open();
    const audits = await countAudits(auditor, async () => {
      await expect(invoke(sent, 'rita')).rejects.toThrow('sla.incident.create');
    });
    expect(audits).toEqual({ succeeded: 0, failed: 1, open: 0 });
    expect(await count()).toBe(0);
  });

  it.each([
    [{ title: ' ' }, 'title'],
    [{ title: 'a\u0000' }, 'NUL'],
    [{ entityRefs: [] }, 'entityRefs'],
    [{ entityRefs: ['tracking'] }, 'entityRefs'],
    [{ startedAt: 'yesterday' }, 'startedAt'],
    [{ startedAt: '2027-01-01T00:00:00Z' }, 'startedAt'],
    [{ status: 'resolved' }, 'status'],
    [{ surprise: 1 }, 'surprise'],
  ])('writes nothing of %j and names %s', async (change, named) => {
    const { count, invoke } = await open();
    await expect(invoke({ ...sent, ...change })).rejects.toThrow(named);
    expect(await count()).toBe(0);
  });

  it('is no reading, and destroys nothing', async () => {
    const { actions } = await open();
    const [action] = [...actions.actions.values()];
    expect(action.attributes).toEqual({
      readOnly: false,
      idempotent: false,
      destructive: false,
    });
    expect(action.visibilityPermission?.name).toBe('sla.incident.create');
  });
});
