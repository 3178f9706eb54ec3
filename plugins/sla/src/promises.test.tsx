import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { NotAllowedError } from '@backstage/errors';
import { openPage } from './__fixtures__/openPage';
import { tooMuch } from './__fixtures__/promises';

const path = '/service-levels/promises';
const sound = {
  ...tooMuch,
  agreementRef: 'servicelevelagreement:default/sound',
  holds: true,
};

describe('promises', () => {
  it('count those that stand on weaker ones, and open to what each stands on', async () => {
    openPage(path, { promises: [tooMuch, sound] });
    expect(
      await screen.findByText('1 of 2 promises stands on weaker ones'),
    ).toBeInTheDocument();
    const first = screen
      .getByText(/The highest promise that can be kept is/)
      .closest('li')!;
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
    await userEvent.click(within(first).getByText('What it stands on'));
    expect(within(first).getByRole('table')).toHaveTextContent('Depends on');
  });

  it('say how to begin while there are none', async () => {
    openPage(path, { promises: [] });
    expect(
      await screen.findByText('Nothing is promised yet'),
    ).toBeInTheDocument();
  });

  it('say which permission is missing', async () => {
    openPage(path, { failure: new NotAllowedError('no') });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'sla.objective.read',
    );
  });
});
