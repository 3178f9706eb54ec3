/** What the service needs beside it, and the settings that lead there. */
export interface Surroundings {
  settings: Record<string, string>;
  remove(): Promise<void>;
}

/** Makes what the service needs while it is tested: nothing. */
export async function makeSurroundings(): Promise<Surroundings> {
  return { settings: {}, remove: async () => {} };
}
