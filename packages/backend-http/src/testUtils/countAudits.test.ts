import { mockCredentials } from '@backstage/backend-test-utils';
import request from 'supertest';
import { countAudits, recordingAuditor } from './countAudits';
import { parcelsApp } from '../__testUtils__/parcelsApp';

describe('countAudits', () => {
  const auditor = recordingAuditor();
  const beforeCreate = async (labels: string[]) => {
    if (labels.includes('bad')) throw new Error('bad');
  };
  const app = parcelsApp({ auditor, beforeCreate });
  const as = mockCredentials.user.header('user:default/devon');
  const create = (label: string) =>
    request(app)
      .post('/api/parcels/v1/parcels')
      .set('Authorization', as)
      .send({ parcels: [{ label, grams: 1 }] });
  const none = { succeeded: 0, failed: 0, open: 0 };

  it('counts one success and one failure', async () => {
    const good = await countAudits(auditor, () => create('good'));
    expect(good).toEqual({ ...none, succeeded: 1 });
    const bad = await countAudits(auditor, () => create('bad'));
    expect(bad).toEqual({ ...none, failed: 1 });
    expect(auditor.events.map(event => event.eventId)).toEqual([
      'parcel-create',
      'parcel-create',
    ]);
  });

  it('shows a mutation without its wrapper', async () => {
    const forgotten = await countAudits(auditor, () =>
      request(app)
        .delete('/api/parcels/v1/parcels/a')
        .set('Authorization', as)
        .expect(204),
    );
    expect(forgotten).toEqual(none);
  });

  it('shows an event that never ends', async () => {
    const begun = await countAudits(auditor, () =>
      auditor.createEvent({ eventId: 'parcel-create' }),
    );
    expect(begun).toEqual({ ...none, open: 1 });
  });
});
