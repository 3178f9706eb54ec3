import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { openForm, TEAM, TEMPLATE } from './__fixtures__/openForm';

const SLO = `apiVersion: openslo/v1
kind: SLO
metadata: { name: dock-availability, displayName: dock answers }
spec:
  service: dock
  timeWindow: [{ duration: 28d, isRolling: true }]
  budgetingMethod: Occurrences
  objectives: [{ displayName: Available, targetPercent: 99.5 }]
`;
const file = (path: string, content: string) => ({
  path,
  base64Content: Buffer.from(content).toString('base64'),
});
const rendered = (
  files = [
    file('README.md', '# dock — Übersicht'),
    file('slo.yaml', SLO),
    file('src/main.ts', 'start();'),
  ],
) => jest.fn().mockResolvedValue({ directoryContents: files });
const answers = { name: 'dock', owner: 'group:default/parcel-tracking' };

const next = () =>
  userEvent.click(screen.getByRole('button', { name: /Next|Review/ }));

async function openPreview(options: Parameters<typeof openForm>[0]) {
  const form = openForm({ values: answers, ...options });
  await screen.findByRole('textbox', { name: /Name/ });
  await next();
  return form;
}

describe('the name', () => {
  const taken = {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'billing', namespace: 'default' },
  };

  it('is judged while it is typed', async () => {
    openForm({ entities: [taken] });
    const name = await screen.findByRole('textbox', { name: /Name/ });
    expect(screen.getByText('For example dock-planner.')).toBeInTheDocument();
    await userEvent.type(name, 'Dock Planner');
    expect(name).toBeInvalid();
    expect(name).toHaveAccessibleDescription(/for instance dock-planner/);
    await userEvent.clear(name);
    await userEvent.type(name, 'dock-planner');
    await waitFor(() =>
      expect(name).toHaveAccessibleDescription('dock-planner is free.'),
    );
    await userEvent.clear(name);
    await userEvent.type(name, 'billing');
    await waitFor(() =>
      expect(name).toHaveAccessibleDescription(/in the catalog already/),
    );
  });

  it('that is taken does not get past its page', async () => {
    const { dryRun } = openForm({
      entities: [taken, TEAM],
      values: { owner: answers.owner },
    });
    const name = await screen.findByRole('textbox', { name: /Name/ });
    await userEvent.type(name, 'billing');
    await next();
    expect(
      (await screen.findAllByText(/Choose another name/)).length,
    ).toBeGreaterThan(0);
    expect(dryRun).not.toHaveBeenCalled();
  });
});

describe('the owner', () => {
  it('is suggested to who belongs to one team', async () => {
    openForm({});
    const owner = await screen.findByRole('textbox', { name: /Owner/ });
    await waitFor(() => expect(owner).toHaveValue('Parcel Tracking'));
    expect(owner).toHaveAccessibleDescription(/will answer for it/);
  });

  it('is judged while it is typed, and chosen by its name', async () => {
    openForm({});
    const owner = await screen.findByRole('textbox', { name: /Owner/ });
    await waitFor(() => expect(owner).toHaveValue('Parcel Tracking'));
    await userEvent.clear(owner);
    await userEvent.type(owner, 'bill');
    expect(owner).toBeInvalid();
    expect(owner).toHaveAccessibleDescription(/do not belong to Billing/);
    await userEvent.clear(owner);
    await userEvent.type(owner, 'Dock');
    expect(owner).toHaveAccessibleDescription(/Dock is not in the catalog/);
    await userEvent.tab();
    expect(owner).toHaveValue('Dock');
    await userEvent.clear(owner);
    await userEvent.type(owner, 'parcel-tracking');
    expect(owner).toHaveValue('Parcel Tracking');
    expect(owner).toBeValid();
  });

  it('of other teams is offered to who may create for them', async () => {
    openForm({ mayAssign: true });
    const owner = await screen.findByRole('textbox', { name: /Owner/ });
    await waitFor(() => expect(owner).toHaveValue('Parcel Tracking'));
    await userEvent.clear(owner);
    await userEvent.type(owner, 'bil');
    await userEvent.click(
      await screen.findByRole('option', { name: 'Billing' }),
    );
    expect(owner).toHaveValue('Billing');
    expect(owner).toHaveAccessibleDescription(/Billing will answer for it/);
  });

  it('that is not one’s own does not get past its page', async () => {
    const { dryRun } = openForm({
      values: { name: 'dock', owner: 'group:default/billing' },
    });
    await screen.findByRole('textbox', { name: /Owner/ });
    await next();
    expect(
      (await screen.findAllByText(/do not belong to Billing/)).length,
    ).toBeGreaterThan(0);
    expect(dryRun).not.toHaveBeenCalled();
  });
});

describe('the preview', () => {
  it('runs the template of the catalog with the answers, and writes nothing', async () => {
    const { dryRun } = await openPreview({ dryRun: rendered() });
    await screen.findByRole('region', { name: /What you will get: 3 files/ });
    const { relations, ...template } = TEMPLATE;
    expect(dryRun).toHaveBeenCalledTimes(1);
    expect(dryRun).toHaveBeenCalledWith({
      template,
      values: answers,
      secrets: {},
      directoryContents: [],
    });
  });

  it('opens any file', async () => {
    await openPreview({ dryRun: rendered() });
    expect(await screen.findByText('# dock — Übersicht')).toBeInTheDocument();
    const files = screen.getByRole('navigation', { name: 'Files' });
    const main = within(files).getByRole('button', { name: 'main.ts' });
    await userEvent.click(main);
    expect(main).toHaveAttribute('aria-current', 'true');
    expect(
      screen.getByRole('figure', { name: 'src/main.ts' }),
    ).toHaveTextContent('start();');
  });

  it('shows promises, cost, and each check with its reason', async () => {
    await openPreview({ dryRun: rendered() });
    const promises = await screen.findByRole('region', { name: /Promises/ });
    expect(promises).toHaveTextContent(/dock answers.*99\.5% over 28 days/);
    expect(screen.getByRole('region', { name: 'Cost' })).toHaveTextContent(
      'Sign-in: 40 EUR per service and month',
    );
    const checks = screen.getByRole('region', { name: 'May it be created?' });
    expect(within(checks).getAllByLabelText('Passed')).toHaveLength(3);
    expect(checks).toHaveTextContent(/Parcel Tracking will answer for it/);
  });

  it('lets pass what passed', async () => {
    const { onCreate } = await openPreview({ dryRun: rendered() });
    await screen.findByRole('region', { name: 'Cost' });
    await next();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Create' }),
    );
    expect(onCreate).toHaveBeenCalledWith(expect.objectContaining(answers));
  });

  it('holds back what a check refused, and says what would be right', async () => {
    await openPreview({
      dryRun: jest.fn().mockRejectedValue(new Error('the git host is away')),
    });
    const checks = await screen.findByRole('region', {
      name: 'May it be created?',
    });
    expect(within(checks).getAllByLabelText('Not passed')).toHaveLength(1);
    expect(checks).toHaveTextContent(/the git host is away/);
    await next();
    expect(
      (await screen.findAllByText(/A check did not pass/)).length,
    ).toBeGreaterThan(0);
    expect(
      screen.queryByRole('button', { name: 'Create' }),
    ).not.toBeInTheDocument();
  });

  it('waits for what is being checked', async () => {
    await openPreview({ dryRun: jest.fn(() => new Promise(() => {})) });
    await screen.findByRole('status', { name: 'Loading' });
    await next();
    expect(
      (await screen.findAllByText(/checks are still running/)).length,
    ).toBeGreaterThan(0);
  });

  it('says that the template is gone', async () => {
    await openPreview({ dryRun: rendered(), entities: [TEAM] });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'template:default/node-x is not in the catalog',
    );
  });
});
