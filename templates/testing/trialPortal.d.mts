/** A folder for everything that the trial makes. */
export const workshop: string;
/** Where the git host answers. */
export const forgeUrl: string;
/** Who may write on the git host. */
export const account: { user: string; password: string };

/** Starts the git host and the portal, which has these beside its own. */
export function openPortal(more?: {
  features?: string[];
  config?: object;
  locations?: { type: string; target: string }[];
  scaffolder?: object;
  sources?: { url?: string; folder?: string }[];
}): Promise<void>;

/** Starts the git host alone. */
export function openHost(): Promise<void>;

/** Stops what was started and removes what it left. */
export function closePortal(): Promise<void>;

/** Asks the portal; a body is posted. */
export function call(
  path: string,
  body?: object,
): Promise<{ status: number; body: any }>;

/** Asks again, five times a second, until the answer fits. */
export function eventually<T>(
  ask: () => Promise<T>,
  fits: (answer: T) => boolean,
  seconds?: number,
): Promise<T>;
