import { act, renderHook, waitFor } from '@testing-library/react';
import { TestApiProvider } from '@backstage/frontend-test-utils';
import { ReactNode } from 'react';
import { NotAllowedError } from '@backstage/errors';
import { signalApiRef } from '@backstage/plugin-signals-react';
import { AgreementDetail } from '@stagecraft/backstage-plugin-sla-common';
import { slaApiRef } from '../api';
import { FakeSlaApi, objectiveFixture } from '../testUtils';
import { useEntitiesObjectives } from './useEntitiesObjectives';
import { useEntityAgreements } from './useEntityAgreements';
import { useEntityObjectives } from './useEntityObjectives';
import { useFreshly } from './useFreshly';
import { useObjectivePage } from './useObjectivePage';

function wrapperFor(api: FakeSlaApi) {
  return ({ children }: { children: ReactNode }) => (
    <TestApiProvider apis={[[slaApiRef, api]]}>{children}</TestApiProvider>
  );
}

const many = Array.from({ length: 401 }, (_, n) =>
  objectiveFixture({ sloRef: `slo:default/slo-${n}` }),
);

describe('useObjectivePage', () => {
  it('asks for one page only, however many objectives there are', async () => {
    const api = new FakeSlaApi({ objectives: many });
    const { result } = renderHook(() => useObjectivePage({ limit: 20 }), {
      wrapper: wrapperFor(api),
    });
    expect(result.current.loading).toBe(true);
    await waitFor(() => expect(result.current.value?.items).toHaveLength(20));
    expect(result.current.value?.totalItems).toBe(401);
    expect(api.queries).toEqual([{ limit: 20 }]);
  });

  it('keeps the page before until the next is there, and says so', async () => {
    const api = new FakeSlaApi({ objectives: many });
    const { result, rerender } = renderHook(
      ({ offset }) => useObjectivePage({ limit: 20, offset }),
      { wrapper: wrapperFor(api), initialProps: { offset: 0 } },
    );
    await waitFor(() => expect(result.current.stale).toBe(false));
    await waitFor(() => expect(result.current.value).toBeDefined());
    rerender({ offset: 400 });
    expect(result.current.stale).toBe(true);
    await waitFor(() => expect(result.current.value?.items).toHaveLength(1));
    expect(result.current.stale).toBe(false);
  });

  it('gives the error and no stale value, and recovers when asked again', async () => {
    const api = new FakeSlaApi({ failure: new Error('gone') });
    const { result } = renderHook(() => useObjectivePage({}), {
      wrapper: wrapperFor(api),
    });
    await waitFor(() => expect(result.current.error?.message).toBe('gone'));
    expect(result.current.value).toBeUndefined();
    api.content = { objectives: [objectiveFixture()] };
    act(() => result.current.retry());
    await waitFor(() => expect(result.current.value?.items).toHaveLength(1));
  });

  it('keeps what it has when it cannot be refreshed, and says so', async () => {
    const api = new FakeSlaApi({ objectives: many });
    const { result } = renderHook(() => useObjectivePage({}), {
      wrapper: wrapperFor(api),
    });
    await waitFor(() => expect(result.current.value).toBeDefined());
    api.content = { objectives: many, failure: new Error('gone') };
    act(() => result.current.retry());
    await waitFor(() => expect(result.current.outdated?.message).toBe('gone'));
    expect(result.current.value?.items.length).toBeGreaterThan(0);
    expect(result.current.error).toBeUndefined();
    api.content = { objectives: many };
    act(() => result.current.retry());
    await waitFor(() => expect(result.current.outdated).toBeUndefined());
  });

  it('keeps nothing that the reader may no longer see', async () => {
    const api = new FakeSlaApi({ objectives: many });
    const { result } = renderHook(() => useObjectivePage({}), {
      wrapper: wrapperFor(api),
    });
    await waitFor(() => expect(result.current.value).toBeDefined());
    api.content = { failure: new NotAllowedError('no') };
    act(() => result.current.retry());
    await waitFor(() => expect(result.current.error).toBeDefined());
    expect(result.current.value).toBeUndefined();
  });
});

describe('news of service levels', () => {
  const shown = objectiveFixture();

  function withSignals(api: FakeSlaApi) {
    let tell: (message: any) => void = () => {};
    const signals = {
      subscribe: (channel: string, onMessage: typeof tell) => {
        expect(channel).toBe('sla:objectives');
        tell = onMessage;
        return { unsubscribe: () => {} };
      },
    };
    const wrapper = ({ children }: { children: ReactNode }) => (
      <TestApiProvider
        apis={[
          [slaApiRef, api],
          [signalApiRef, signals],
        ]}
      >
        {children}
      </TestApiProvider>
    );
    return {
      wrapper,
      tell: (message: object) => act(async () => tell(message)),
    };
  }

  async function pageWithSignals() {
    const api = new FakeSlaApi({ objectives: [shown] });
    const { wrapper, tell } = withSignals(api);
    const { result } = renderHook(() => useObjectivePage({}), { wrapper });
    await waitFor(() => expect(result.current.value).toBeDefined());
    return { api, tell };
  }

  it('load again what they name', async () => {
    const { api, tell } = await pageWithSignals();
    await tell({ objectives: [shown.objective] });
    expect(api.queries).toHaveLength(2);
  });

  it('load nothing that they do not name', async () => {
    const { api, tell } = await pageWithSignals();
    await tell({ objectives: ['slo:default/another/default'] });
    expect(api.queries).toHaveLength(1);
  });

  it('load again what was asked for before them', async () => {
    const { wrapper, tell } = withSignals(new FakeSlaApi({}));
    const answers: ((value: string) => void)[] = [];
    const load = () => new Promise<string>(answer => answers.push(answer));
    const { result } = renderHook(() => useFreshly(load, [], () => true), {
      wrapper,
    });
    await tell({});
    await act(async () => answers[0]('before'));
    await act(async () => answers[1]('after'));
    expect(result.current.value).toBe('after');
  });

  it('load everything when they name nothing', async () => {
    const { api, tell } = await pageWithSignals();
    await tell({});
    expect(api.queries).toHaveLength(2);
  });
});

describe('useFreshly', () => {
  it('asks again after the answer under way, once for all that asked', async () => {
    const answers: ((value: string) => void)[] = [];
    const load = () => new Promise<string>(answer => answers.push(answer));
    const { result } = renderHook(() => useFreshly(load, []), {
      wrapper: wrapperFor(new FakeSlaApi({})),
    });
    act(() => result.current.retry());
    act(() => result.current.retry());
    expect(answers).toHaveLength(1);
    await act(async () => answers[0]('old'));
    expect(result.current.value).toBe('old');
    await act(async () => answers[1]('new'));
    expect(result.current.value).toBe('new');
    expect(answers).toHaveLength(2);
  });
});

describe('useEntityObjectives', () => {
  it('shares one request among the components of a page', async () => {
    const api = new FakeSlaApi({ objectives: many });
    const refs = ['component:default/tracking-api', 'component:default/other'];
    const { result } = renderHook(
      () => [useEntityObjectives(refs[0]), useEntityObjectives(refs[1])],
      { wrapper: wrapperFor(api) },
    );
    await waitFor(() => expect(result.current[0].value).toHaveLength(401));
    expect(result.current[1].value).toEqual([]);
    expect(api.batches).toEqual([refs]);
  });
});

describe('what many entities and their agreements are asked with', () => {
  const measured = objectiveFixture({
    entityRef: 'component:default/auth',
    agreementRefs: [
      'servicelevelagreement:default/auth',
      'servicelevelagreement:default/withdrawn',
    ],
  });
  const agreement = {
    ref: 'servicelevelagreement:default/auth',
    objectives: [],
  } as unknown as AgreementDetail;

  it('knows the objectives of all entities by one request', async () => {
    const api = new FakeSlaApi({ objectives: [measured] });
    const { result } = renderHook(
      () =>
        useEntitiesObjectives([
          'component:default/auth',
          'component:default/unmeasured',
        ]),
      { wrapper: wrapperFor(api) },
    );
    await waitFor(() => expect(result.current.value).toBeDefined());
    expect(result.current.value).toEqual(
      new Map([
        ['component:default/auth', [measured]],
        ['component:default/unmeasured', []],
      ]),
    );
    expect(api.batches).toHaveLength(1);
  });

  it('finds the agreements of an entity, without one that is gone', async () => {
    const api = new FakeSlaApi({
      objectives: [measured],
      agreements: [agreement],
    });
    const { result } = renderHook(
      () => ({
        objectives: useEntityObjectives('component:default/auth'),
        agreements: useEntityAgreements('component:default/auth'),
      }),
      { wrapper: wrapperFor(api) },
    );
    await waitFor(() =>
      expect(result.current.agreements.value).toEqual([agreement]),
    );
    expect(api.batches).toEqual([['component:default/auth']]);
  });

  it('has no agreement for an entity without objectives, and fails when asking does', async () => {
    const api = new FakeSlaApi();
    const { result } = renderHook(
      () => useEntityAgreements('component:default/unmeasured'),
      { wrapper: wrapperFor(api) },
    );
    await waitFor(() => expect(result.current.value).toEqual([]));
    const failing = new FakeSlaApi({ failure: new NotAllowedError('no') });
    const { result: refused } = renderHook(
      () => useEntityAgreements('component:default/auth'),
      { wrapper: wrapperFor(failing) },
    );
    await waitFor(() => expect(refused.current.error?.message).toBe('no'));
  });
});
