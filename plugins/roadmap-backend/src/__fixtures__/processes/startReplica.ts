import {
  startReplica as startScript,
  type DatabaseAddress,
  type Replica,
} from '@stagecraft/backstage-backend-http/testUtils';
import { join } from 'node:path';

/** Starts the plugin in a process of its own and resolves when it listens. */
export function startReplica(told: {
  database: DatabaseAddress;
  /** Where the notifications plugin answers. */
  notificationsUrl: string;
}): Promise<Replica> {
  return startScript({
    script: join(__dirname, 'replica.ts'),
    basePath: '/api/roadmap',
    told,
  });
}
