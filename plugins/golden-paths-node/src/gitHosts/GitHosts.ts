import type {
  LoggerService,
  RootConfigService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import {
  DefaultGithubCredentialsProvider,
  getGiteaRequestOptions,
  type GiteaIntegration,
  type GithubIntegration,
  ScmIntegrations,
} from '@backstage/integration';
import type { GitHost } from './GitHost';
import { HostApi } from './HostApi';
import { type Dialect, RestGitHost } from './RestGitHost';
import { type HostLimits, hostLimitsOf } from './withinTime';

/** What git hosts need of a backend. */
export interface GitHostsOptions {
  config: RootConfigService;
  reader: UrlReaderService;
  logger: LoggerService;
  /** Those of `goldenPaths.limits` unless said otherwise. */
  limits?: HostLimits;
}

const GITEA: Dialect = {
  commitPath: (path, ref) => `${path}/git/commits/${encodeURIComponent(ref)}`,
  treeUrl: ({ url }, commit) => `${url}/src/commit/${commit}/`,
  contentsUrl: ({ url }, branch) => `${url}/src/branch/${branch}/`,
  tagUrl: (url, tag, path) =>
    `${url}/src/tag/${encodeURIComponent(tag)}/${encodedPath(path)}`,
  repositoriesPath: owner => `/orgs/${encodeURIComponent(owner)}/repos`,
};
const GITHUB: Dialect = {
  commitPath: (path, ref) => `${path}/commits/${encodeURIComponent(ref)}`,
  treeUrl: ({ url }, commit) => `${url}/tree/${commit}/`,
  contentsUrl: ({ url }, branch) => `${url}/blob/${branch}/`,
  tagUrl: (url, tag, path) =>
    `${url}/blob/${encodeURIComponent(tag)}/${encodedPath(path)}`,
  repositoriesPath: owner => `/orgs/${encodeURIComponent(owner)}/repos`,
};

function encodedPath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/** The git hosts of the portal, as `integrations` in its configuration names them. */
export class GitHosts {
  readonly #integrations: ScmIntegrations;
  readonly #options: Required<GitHostsOptions>;

  private constructor(options: GitHostsOptions) {
    const { limits = hostLimitsOf(options.config) } = options;
    this.#options = { ...options, limits };
    this.#integrations = ScmIntegrations.fromConfig(options.config);
  }

  static fromConfig(options: GitHostsOptions): GitHosts {
    return new GitHosts(options);
  }

  /**
   * The git host of that name.
   *
   * @throws InputError when the configuration has no Gitea or GitHub of it
   */
  byHost(host: string): GitHost {
    const gitea = this.#integrations.gitea.byHost(host);
    if (gitea) return this.#gitea(gitea);
    const github = this.#integrations.github.byHost(host);
    if (github) return this.#github(github);
    throw new InputError(
      `${host} is no git host of this portal: integrations.gitea or integrations.github must name it`,
    );
  }

  #gitea({ config }: GiteaIntegration): GitHost {
    const { host, username = '', password = '' } = config;
    const { answerMs } = this.#options.limits;
    const webUrl = config.baseUrl ?? `https://${host}`;
    const baseUrl = `${webUrl}/api/v1`;
    const headers = async () =>
      ({ ...getGiteaRequestOptions(config).headers } as Record<string, string>);
    return new RestGitHost({
      ...this.#options,
      host,
      webUrl,
      api: new HostApi({ host, baseUrl, headers, answerMs }),
      dialect: GITEA,
      pushAuth: async () => ({ username, password }),
    });
  }

  #github({ config }: GithubIntegration): GitHost {
    const { host, apiBaseUrl: baseUrl = `https://${host}/api/v3` } = config;
    const provider = DefaultGithubCredentialsProvider.fromIntegrations(
      this.#integrations,
    );
    const credentials = (owner: string) =>
      provider.getCredentials({ url: `https://${host}/${owner}` });
    return new RestGitHost({
      ...this.#options,
      host,
      webUrl: `https://${host}`,
      api: new HostApi({
        answerMs: this.#options.limits.answerMs,
        host,
        baseUrl,
        headers: async owner => ({ ...(await credentials(owner)).headers }),
      }),
      dialect: GITHUB,
      pushAuth: async owner => ({
        username: 'x-access-token',
        password: (await credentials(owner)).token ?? '',
      }),
    });
  }
}
