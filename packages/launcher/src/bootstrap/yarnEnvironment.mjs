const PUBLIC = /^https:\/\/registry\.(npmjs\.org|yarnpkg\.com)\/?$/;

/**
 * The environment for yarn: it does not read npm's settings, so a mirror and
 * a proxy that npm uses are handed on, unless yarn has its own.
 */
export function yarnEnvironment(env, npmRegistry) {
  const result = withoutNpm(env);
  const isMirror =
    /^https?:\/\//.test(npmRegistry ?? '') && !PUBLIC.test(npmRegistry);
  if (isMirror) result.YARN_NPM_REGISTRY_SERVER ??= npmRegistry;
  // npm uses a mirror without TLS as it is told; yarn wants to be told twice.
  if (isMirror && npmRegistry.startsWith('http:')) {
    result.YARN_UNSAFE_HTTP_WHITELIST ??= new URL(npmRegistry).hostname;
  }
  const httpProxy = env.HTTP_PROXY ?? env.http_proxy;
  const httpsProxy = env.HTTPS_PROXY ?? env.https_proxy;
  if (httpProxy) result.YARN_HTTP_PROXY ??= httpProxy;
  if (httpsProxy) result.YARN_HTTPS_PROXY ??= httpsProxy;
  return result;
}

/** Without what `npm start` adds, which is meant for this package alone. */
export function withoutNpm(env) {
  return Object.fromEntries(
    Object.entries(env).filter(([name]) => !/^npm_/i.test(name)),
  );
}
