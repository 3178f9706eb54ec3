import { screen } from '@testing-library/react';
import { FakeStatusApi } from '@stagecraft/backstage-plugin-sla-react/testUtils';
import { openStatus } from './__fixtures__/openStatus';
import { domain, incident, maintenance, service } from './__fixtures__/status';

// In a file of its own: permissions are remembered from test to test.
describe('the status page of a reader', () => {
  it('offers nothing to those who may tell nothing', async () => {
    openStatus(
      new FakeStatusApi({
        domains: [domain('Delivery', service('tracking', 'broken'))],
        incidents: [incident],
        maintenance: [maintenance],
      }),
      { mayTell: false },
    );
    expect(await screen.findByText('Scanners offline')).toBeVisible();
    for (const name of [/^Report/, /^Announce/, /^Update/, /^Change/]) {
      expect(screen.queryByRole('button', { name })).toBeNull();
    }
  });
});
