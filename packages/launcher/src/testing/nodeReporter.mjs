/** A reporter of node:test: one JSON line for each test that ended. */
export default async function* reporter(events) {
  for await (const { type, data } of events) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const { name, file, skip, todo, details, nesting } = data;
    const line = {
      isPass: type === 'test:pass',
      isSuite: details?.type === 'suite',
      name,
      file,
      nesting,
      skip,
      todo,
      message: details?.error?.message,
    };
    yield `${JSON.stringify(line)}\n`;
  }
}
