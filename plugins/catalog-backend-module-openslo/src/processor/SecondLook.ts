import type { LoggerService } from '@backstage/backend-plugin-api';
import type {
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';

const DEFAULT_DELAYS = [3, 10, 30];

/** Key by which the catalog finds a definition that wants a second look. */
export function secondLookKey(entityRef: string): string {
  return `stagecraft.dev/second-look:${entityRef}`;
}

/**
 * Has the catalog look again soon at a definition whose service it did not know
 * yet. Without it the owner of a new SLO, which is registered together with its
 * service, would appear only at the catalog's next pass, minutes later.
 *
 * Waiting looks live in this process only: one that is lost costs no more than
 * that wait for the next pass.
 */
export class SecondLook implements EntityProvider {
  private connection?: EntityProviderConnection;
  private readonly looks = new Map<string, { taken: number; due: boolean }>();

  /** @param delays - seconds before each further look; after the last none follows */
  constructor(
    private readonly logger: LoggerService,
    private readonly delays: number[] = DEFAULT_DELAYS,
  ) {}

  getProviderName(): string {
    return 'stagecraft.dev/openslo-second-look';
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    this.connection = connection;
  }

  /** Asks for a further look, unless one is due or all were taken. */
  want(entityRef: string): void {
    const look = this.looks.get(entityRef) ?? { taken: 0, due: false };
    if (look.due || look.taken >= this.delays.length) {
      return;
    }
    const timer = setTimeout(
      () => this.take(entityRef),
      this.delays[look.taken] * 1000,
    );
    // A waiting look must not keep a process alive that wants to end.
    timer.unref?.();
    this.looks.set(entityRef, { taken: look.taken + 1, due: true });
  }

  /** Everything was found: later losses get their looks anew. */
  settle(entityRef: string): void {
    this.looks.delete(entityRef);
  }

  private async take(entityRef: string): Promise<void> {
    const look = this.looks.get(entityRef);
    if (look) {
      look.due = false;
    }
    try {
      await this.connection?.refresh({ keys: [secondLookKey(entityRef)] });
    } catch (error) {
      this.logger.warn(
        `Could not look at ${entityRef} again; the next pass of the catalog will`,
        { error: String(error) },
      );
    }
  }
}
