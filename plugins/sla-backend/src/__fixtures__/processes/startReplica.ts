import {
  startReplica as startScript,
  type DatabaseAddress,
  type Replica,
} from '@stagecraft/backstage-backend-http/testUtils';
import { join } from 'node:path';

/** What a replica is started with. */
export interface ReplicaOptions {
  database: DatabaseAddress;
  /** What it does all the time; nothing for one that only answers. */
  work?: ('evaluate-alerts' | 'deliver-alerts')[];
  /** Where the notifications plugin answers, if anywhere. */
  notificationsUrl?: string;
}

/** Starts the plugin in a process of its own and resolves when it listens. */
export function startReplica(options: ReplicaOptions): Promise<Replica> {
  return startScript({
    script: join(__dirname, 'replica.ts'),
    basePath: '/api/sla',
    told: { work: [], ...options },
  });
}
