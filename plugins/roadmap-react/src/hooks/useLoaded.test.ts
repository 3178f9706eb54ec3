import { act, renderHook, waitFor } from '@testing-library/react';
import { useLoaded } from './useLoaded';

it('asks again while an answer is under way, and keeps the later one', async () => {
  const answers: ((value: string) => void)[] = [];
  const load = () => new Promise<string>(answer => answers.push(answer));
  const { result } = renderHook(() => useLoaded(load, []));
  act(() => result.current.reload());
  expect(answers).toHaveLength(2);
  await act(async () => answers[1]('new'));
  await act(async () => answers[0]('old'));
  await waitFor(() => expect(result.current.value).toBe('new'));
});
