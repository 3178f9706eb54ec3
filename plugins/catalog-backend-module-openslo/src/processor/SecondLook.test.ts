import { mockServices } from '@backstage/backend-test-utils';
import { SecondLook } from './SecondLook';

const KEY = 'stagecraft.dev/second-look:slo:default/api';

describe('SecondLook', () => {
  const refresh = jest.fn();
  const logger = mockServices.logger.mock();
  let looks: SecondLook;

  beforeEach(async () => {
    jest.useFakeTimers();
    refresh.mockReset().mockResolvedValue(undefined);
    looks = new SecondLook(logger, [3, 10]);
    await looks.connect({ refresh, applyMutation: jest.fn() });
  });
  afterEach(() => jest.useRealTimers());

  it('looks once for many wishes, later each time, and not for ever', async () => {
    const looksAfter = async (seconds: number) => {
      looks.want('slo:default/api');
      looks.want('slo:default/api');
      await jest.advanceTimersByTimeAsync(seconds * 1000);
      return refresh.mock.calls.length;
    };
    expect(await looksAfter(2.9)).toBe(0);
    expect(await looksAfter(0.1)).toBe(1);
    expect(await looksAfter(9.9)).toBe(1);
    expect(await looksAfter(0.1)).toBe(2);
    expect(await looksAfter(1_000)).toBe(2);
    expect(refresh).toHaveBeenCalledWith({ keys: [KEY] });
  });

  it('starts anew after everything was found', async () => {
    looks.want('slo:default/api');
    await jest.advanceTimersByTimeAsync(3_000);
    looks.settle('slo:default/api');
    looks.want('slo:default/api');
    await jest.advanceTimersByTimeAsync(3_000);
    expect(refresh).toHaveBeenCalledTimes(2);
  });

  it('survives a catalog that refuses', async () => {
    refresh.mockRejectedValue(new Error('database is away'));
    looks.want('slo:default/api');
    await jest.advanceTimersByTimeAsync(3_000);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('slo:default/api'),
      { error: 'Error: database is away' },
    );
  });
});
