import { readCgiHead } from './cgiHead';

describe('readCgiHead', () => {
  it('waits for the end of the head', () => {
    expect(readCgiHead(Buffer.from('Status: 200 OK\r\nA: b\r\n'))).toBe(
      undefined,
    );
  });

  it('reads status, headers and the first bytes of the body', () => {
    const written = Buffer.from(
      'Status: 404 Not Found\r\nCache-Control: no-cache, max-age=0\r\n\r\nab\r\n\r\nc',
    );
    expect(readCgiHead(written)).toEqual({
      status: 404,
      headers: [['Cache-Control', 'no-cache, max-age=0']],
      rest: Buffer.from('ab\r\n\r\nc'),
    });
  });

  it('takes a missing status for 200', () => {
    expect(readCgiHead(Buffer.from('A: b\r\n\r\n'))?.status).toBe(200);
  });
});
