import { act, renderHook, waitFor } from '@testing-library/react';
import { TestApiProvider } from '@backstage/frontend-test-utils';
import { ReactNode } from 'react';
import { slaApiRef } from '../api';
import { FakeSlaApi, objectiveFixture } from '../testUtils';
import { useEntityObjectives } from './useEntityObjectives';
import { useObjectives } from './useObjectives';

function wrapperFor(api: FakeSlaApi) {
  return ({ children }: { children: ReactNode }) => (
    <TestApiProvider apis={[[slaApiRef, api]]}>{children}</TestApiProvider>
  );
}

const many = Array.from({ length: 401 }, (_, n) =>
  objectiveFixture({ sloRef: `slo:default/slo-${n}` }),
);

describe('useObjectives', () => {
  it('reads page after page until it has all', async () => {
    const api = new FakeSlaApi({ objectives: many });
    const { result } = renderHook(() => useObjectives(), {
      wrapper: wrapperFor(api),
    });
    expect(result.current.loading).toBe(true);
    await waitFor(() => expect(result.current.value).toHaveLength(401));
  });

  it('gives the error and no stale value, and recovers when asked again', async () => {
    const api = new FakeSlaApi({ failure: new Error('gone') });
    const { result } = renderHook(() => useObjectives(), {
      wrapper: wrapperFor(api),
    });
    await waitFor(() => expect(result.current.error?.message).toBe('gone'));
    expect(result.current.value).toBeUndefined();
    api.content = { objectives: [objectiveFixture()] };
    act(() => result.current.retry());
    await waitFor(() => expect(result.current.value).toHaveLength(1));
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
