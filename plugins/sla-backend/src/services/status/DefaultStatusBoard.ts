import {
  worstState,
  type Maintenance,
  type StatusMaintenance,
  type StatusPage,
} from '@stagecraft/backstage-plugin-sla-common';
import type { IncidentStore } from '../../database/IncidentStore';
import type { MaintenanceStore } from '../../database/MaintenanceStore';
import { STATUS_DAYS } from '../../database/operations/selectStatusServices';
import type { StatusStore } from '../../database/StatusStore';
import type { CallOptions } from '../CallOptions';
import type { CatalogPlaces } from './CatalogPlaces';
import { groupByDomain } from './groupByDomain';
import { maintenanceOccurrences } from './maintenanceOccurrences';
import type { StatusBoard } from './StatusBoard';

/** What the status page works with. */
export interface StatusBoardOptions {
  clock: () => Date;
  incidents: Pick<IncidentStore, 'listRecent'>;
  maintenance: Pick<MaintenanceStore, 'list'>;
  places: CatalogPlaces;
  services: StatusStore;
}

const DAY_MS = 86_400_000;
/** Days before and after now of which incidents and maintenance are shown. */
const SHOWN_DAYS = 14;
/** Most announcements that the page shows. */
const MOST_ANNOUNCED = 100;

/** Puts the status page together from the verdicts, the catalog and what people told. */
export class DefaultStatusBoard implements StatusBoard {
  readonly #options: StatusBoardOptions;

  constructor(options: StatusBoardOptions) {
    this.#options = options;
  }

  async read(options: CallOptions): Promise<StatusPage> {
    const { clock, incidents } = this.#options;
    const now = clock();
    const [domains, recent, maintenance] = await Promise.all([
      this.#domains(now, options),
      incidents.listRecent(daysFrom(now, -SHOWN_DAYS)),
      this.#maintenance(now),
    ]);
    return { at: now.toISOString(), domains, incidents: recent, maintenance };
  }

  async #domains(now: Date, options: CallOptions) {
    const { places, services } = this.#options;
    const first = daysFrom(now, 1 - STATUS_DAYS);
    const found = await services.list(first, STATUS_DAYS);
    const refs = found.map(({ entityRef }) => entityRef);
    const placed = await places.find(refs, options);
    return groupByDomain(
      found.map(({ states, ...service }) => ({
        ...service,
        state: worstState(states.map(state => ({ state }))) ?? 'no-data',
        objectives: states.length,
      })),
      placed,
    );
  }

  async #maintenance(now: Date): Promise<StatusMaintenance[]> {
    const { maintenance, services } = this.#options;
    const until = daysFrom(now, SHOWN_DAYS);
    const [{ items }, definitions] = await Promise.all([
      maintenance.list({
        from: now.toISOString(),
        to: until.toISOString(),
        limit: MOST_ANNOUNCED,
      }),
      services.listExclusions(),
    ]);
    return [
      ...items.map(toAnnounced),
      ...maintenanceOccurrences(definitions, now, until),
    ].sort((a, b) => Date.parse(a.from) - Date.parse(b.from));
  }
}

function daysFrom(instant: Date, days: number): Date {
  return new Date(instant.getTime() + days * DAY_MS);
}

function toAnnounced(maintenance: Maintenance): StatusMaintenance {
  const { id, title, description, entityRefs, from, to, version } = maintenance;
  return {
    id,
    title,
    ...(description !== undefined && { description }),
    entityRefs,
    from,
    to,
    source: 'announced',
    version,
  };
}
