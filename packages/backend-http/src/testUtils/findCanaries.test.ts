import { findCanaries } from './findCanaries';

const canary = 'cänary/+7 "quoted"?x';

describe('findCanaries', () => {
  it.each([
    ['plain', canary],
    ['URL', encodeURIComponent(canary)],
    ['form', new URLSearchParams({ q: canary }).toString()],
    ['JSON', JSON.stringify({ a: canary })],
    ['hex', Buffer.from(canary).toString('hex')],
    ['base64 at 0', Buffer.from(`${canary} and more`).toString('base64')],
    ['base64 at 1', Buffer.from(`a${canary} more`).toString('base64')],
    ['base64 at 2', Buffer.from(`ab${canary}`).toString('base64')],
    ['base64url at 0', Buffer.from(canary).toString('base64url')],
    ['base64url at 1', Buffer.from(`user:${canary}`).toString('base64url')],
  ])('finds a canary that was logged on purpose: %s', (_form, text) => {
    const hits = findCanaries({ log: `before ${text} after` }, [canary]);
    expect(hits).toMatchObject([{ output: 'log', canary }]);
  });

  it('finds nothing in an honest output', () => {
    const outputs = { log: 'all went well', answer: '{"status":"ok"}' };
    expect(findCanaries(outputs, [canary, 'another-one'])).toEqual([]);
  });

  it('refuses a canary that chance could find', () => {
    expect(() => findCanaries({}, ['abc'])).toThrow('too short');
  });
});
