import { screen } from '@testing-library/react';
import { NotAllowedError } from '@backstage/errors';
import { objectiveFixture } from '@stagecraft/backstage-plugin-sla-react/testUtils';
import { openPage } from './__fixtures__/openPage';
import { agreement, kept } from './__fixtures__/promises';

describe('the page of an objective', () => {
  const path =
    '/service-levels/objectives/default/tracking-api-availability/default';

  it('opens every figure to its working', async () => {
    openPage(path, { objectives: [kept] });
    await screen.findByRole('heading', { name: 'Tracking API answers' });
    const working = screen.getByRole('region', {
      name: 'How this is computed',
    });
    expect(working).toHaveTextContent('good / total');
    expect(working).toHaveTextContent('26 Oct 2026, 10:00 UTC');
    expect(working).toHaveTextContent('Good events99,990');
    expect(working).toHaveTextContent('All events100,000');
    expect(working).toHaveTextContent('40,260 of 40,320 minutes (99%)');
  });

  it('names each source with its error', async () => {
    openPage(path, { objectives: [kept] });
    const sources = await screen.findByRole('region', {
      name: 'Where the measurements come from',
    });
    expect(sources).toHaveTextContent('http-probe');
    expect(sources).toHaveTextContent('connection refused');
  });

  it('leads to the agreements that promise it', async () => {
    openPage(path, { objectives: [kept] });
    expect(
      await screen.findByRole('link', { name: 'tracking-for-merchants' }),
    ).toHaveAttribute(
      'href',
      '/service-levels/agreements/default/tracking-for-merchants',
    );
  });

  it('says so when nothing was measured', async () => {
    openPage(path, { objectives: [objectiveFixture({ good: 0, total: 0 })] });
    expect(
      await screen.findByText('Nothing was measured, so nothing was spent.'),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/No source has delivered anything yet/),
    ).toBeInTheDocument();
    expect(screen.queryByText('100%')).not.toBeInTheDocument();
  });

  it('says why an objective is not computed', async () => {
    openPage(path, {
      objectives: [
        objectiveFixture({
          good: 0,
          total: 0,
          notComputed: 'Composites are not computed yet.',
          working: undefined,
        }),
      ],
    });
    expect(
      await screen.findByText(
        'Nothing is computed. Composites are not computed yet.',
      ),
    ).toBeInTheDocument();
  });

  it('tells an objective that is not there from a failure', async () => {
    openPage(path, { objectives: [] });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Nothing is here',
    );
    expect(
      screen.queryByRole('button', { name: 'Try again' }),
    ).not.toBeInTheDocument();
  });
});

describe('agreements', () => {
  it('are listed with provider, consumers and state', async () => {
    openPage('/service-levels/agreements', { agreements: [agreement] });
    const row = (
      await screen.findByRole('link', { name: 'Tracking, for merchants' })
    ).closest('li')!;
    expect(row).toHaveTextContent(
      /tracking-api promises one level to merchants/,
    );
    expect(row).toHaveTextContent('Kept');
  });

  it('are said in plain words on their own page', async () => {
    openPage('/service-levels/agreements/default/tracking-for-merchants', {
      agreements: [agreement],
    });
    const promised = await screen.findByRole('region', {
      name: 'What is promised',
    });
    expect(promised).toHaveTextContent(
      'At least 99.5%. The team aims for 99.9%: a margin of 0.4% before the promise breaks.',
    );
    expect(
      screen.getByText(/In force from 1 Apr 2026. No review is planned./),
    ).toBeInTheDocument();
    expect(screen.getByText('0123456789')).toBeInTheDocument();
  });

  it('say so when there is none, and when they may not be read', async () => {
    const { unmount } = openPage('/service-levels/agreements', {
      agreements: [],
    });
    expect(
      await screen.findByRole('heading', { name: 'Nothing is agreed yet' }),
    ).toBeInTheDocument();
    unmount();
    openPage('/service-levels/agreements', {
      failure: new NotAllowedError('no'),
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'You may not read service levels',
    );
  });
});

describe('definitions with problems', () => {
  it('tell file, line, field and what would be right', async () => {
    openPage('/service-levels/problems', {
      problems: [
        {
          document: 'SLO sorting',
          location: 'url:https://git.example/slo.yaml',
          line: 31,
          field: 'spec.objectives[0].target',
          message: 'must be below 1, got 99.9; write 0.999',
          seenAt: '2026-11-23T10:00:00Z',
        },
      ],
    });
    const problem = (
      await screen.findByRole('heading', { name: 'SLO sorting' })
    ).closest('li')!;
    expect(problem).toHaveTextContent('must be below 1, got 99.9; write 0.999');
    expect(problem).toHaveTextContent('https://git.example/slo.yaml, line 31');
    expect(problem).toHaveTextContent('spec.objectives[0].target');
  });

  it('say so when there is none', async () => {
    openPage('/service-levels/problems', { problems: [] });
    expect(
      await screen.findByRole('heading', { name: 'Every definition is fine' }),
    ).toBeInTheDocument();
  });
});
