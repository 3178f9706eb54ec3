import { runService } from './server/runService.ts';
import { loadDefaults } from './server/settings.ts';
import { service } from './service.ts';

loadDefaults();
await runService(service, process.env);
