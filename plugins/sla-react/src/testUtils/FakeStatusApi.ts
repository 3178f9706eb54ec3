import {
  Incident,
  Maintenance,
  MaintenanceDraft,
  NewIncident,
  NewIncidentUpdate,
  StatusPage,
} from '@stagecraft/backstage-plugin-sla-common';
import { StatusApi } from '../api';

const NOW = '2026-11-24T10:00:00.000Z';

/** What was asked of a {@link FakeStatusApi}, by the name of the call. */
export type StatusCall = [keyof StatusApi, ...unknown[]];

/**
 * The status page in memory, for tests of what shows it. What is written shows
 * with the next reading.
 */
export class FakeStatusApi implements StatusApi {
  /** All writing calls, in their order. */
  readonly calls: StatusCall[] = [];
  content: StatusPage;
  /** When set, every call rejects with it. */
  failure?: Error;

  constructor(content: Partial<StatusPage> = {}) {
    this.content = {
      at: NOW,
      domains: [],
      incidents: [],
      maintenance: [],
      ...content,
    };
  }

  async getStatus(): Promise<StatusPage> {
    if (this.failure) throw this.failure;
    return this.content;
  }

  async reportIncident(incident: NewIncident): Promise<Incident> {
    this.#record('reportIncident', incident);
    const { text, status = 'investigating', ...draft } = incident;
    const update = {
      id: 'u',
      status,
      at: NOW,
      createdBy: 'user:default/devon',
    };
    const reported: Incident = {
      ...draft,
      id: `incident-${this.content.incidents.length}`,
      status,
      updates: text === undefined ? [] : [{ ...update, text }],
      source: 'portal',
      ...written(),
    };
    this.#show({ incidents: [reported, ...this.content.incidents] });
    return reported;
  }

  async updateIncident(
    id: string,
    update: NewIncidentUpdate,
  ): Promise<Incident> {
    this.#record('updateIncident', id, update);
    const found = this.content.incidents.find(it => it.id === id)!;
    const told = { id: `u-${found.updates.length}`, at: NOW, ...update };
    const updates = [
      { createdBy: 'user:default/devon', ...told },
      ...found.updates,
    ];
    const changed = { ...found, status: update.status, updates };
    this.#show({
      incidents: this.content.incidents.map(it =>
        it.id === id ? changed : it,
      ),
    });
    return changed;
  }

  async announceMaintenance(draft: MaintenanceDraft): Promise<Maintenance> {
    this.#record('announceMaintenance', draft);
    const announced = { ...draft, id: 'maintenance', ...written() };
    const shown = { ...draft, id: announced.id, version: 1 };
    this.#show({
      maintenance: [
        ...this.content.maintenance,
        { ...shown, source: 'announced' },
      ],
    });
    return announced;
  }

  async changeMaintenance(
    read: { id: string; version: number },
    draft: MaintenanceDraft,
  ): Promise<Maintenance> {
    this.#record('changeMaintenance', read, draft);
    return { ...draft, ...written(), ...read };
  }

  async cancelMaintenance(read: {
    id: string;
    version: number;
  }): Promise<Maintenance> {
    this.#record('cancelMaintenance', read);
    const found = this.content.maintenance.find(it => it.id === read.id)!;
    this.#show({
      maintenance: this.content.maintenance.filter(it => it !== found),
    });
    const { title, entityRefs, from, to } = found;
    return { title, entityRefs, from, to, ...written(), ...read };
  }

  #record(...call: StatusCall) {
    if (this.failure) throw this.failure;
    this.calls.push(call);
  }

  #show(change: Partial<StatusPage>) {
    this.content = { ...this.content, ...change };
  }
}

function written() {
  return {
    createdBy: 'user:default/devon',
    createdAt: NOW,
    updatedAt: NOW,
    version: 1,
  };
}
