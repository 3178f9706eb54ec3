/** Where each part listens on loopback. */
export interface Ports {
  portal: number;
  database: number;
  forge: number;
  issuer: number;
}

export interface StartOptions {
  /** Folder of the database, the repositories and the secrets. */
  dataDir?: string;
  ports?: Partial<Ports>;
  configFiles?: string[];
  env?: NodeJS.ProcessEnv;
  /** `false`: a database that may forget when the machine fails. */
  durable?: boolean;
  /** `false`: without the labelled sample history. */
  sampleHistory?: boolean;
}

export interface RunningPortal {
  baseUrl: string;
  /** The environment of the portal's parts. */
  env: Record<string, string>;
  /** Resolves with a complaint when a part ends by itself. */
  failed: Promise<unknown>;
  stop(): Promise<void>;
}

/** Starts the whole portal and resolves when it is ready. */
export function startPortal(options?: StartOptions): Promise<RunningPortal>;

/** Ports that nobody listens on now. */
export function freePorts(names: (keyof Ports)[]): Promise<Partial<Ports>>;

/** An environment in which yarn uses the registry and the proxy that npm uses. */
export function yarnSettings(
  env: NodeJS.ProcessEnv,
): Promise<NodeJS.ProcessEnv>;
