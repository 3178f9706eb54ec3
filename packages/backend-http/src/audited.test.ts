import { mockServices } from '@backstage/backend-test-utils';
import { audited } from './audited';

describe('audited', () => {
  const event = { success: jest.fn(), fail: jest.fn() };
  const auditor = mockServices.auditor.mock({
    createEvent: jest.fn(async () => event),
  });
  const run = (work: () => Promise<string>) =>
    audited(auditor, { eventId: 'parcel-create' }, undefined, work);

  beforeEach(() => jest.clearAllMocks());

  it('records one success', async () => {
    await expect(run(async () => 'made')).resolves.toBe('made');
    expect(auditor.createEvent).toHaveBeenCalledTimes(1);
    expect(event.success).toHaveBeenCalledTimes(1);
    expect(event.fail).not.toHaveBeenCalled();
  });

  it('says of a success what it is told to', async () => {
    const describe = (made: string) => ({ after: made });
    const options = { eventId: 'parcel-create' };
    const work = async () => 'made';
    await audited(auditor, options, undefined, work, describe);
    expect(event.success).toHaveBeenCalledWith({ meta: { after: 'made' } });
  });

  it('records one failure and passes the error on', async () => {
    const error = new Error('no');
    await expect(run(() => Promise.reject(error))).rejects.toBe(error);
    expect(event.fail).toHaveBeenCalledWith({ error });
    expect(event.success).not.toHaveBeenCalled();
  });
});
