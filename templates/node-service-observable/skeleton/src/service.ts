import { z } from 'zod';
import { observeRequests } from './observability/observeRequests.ts';
import { startTelemetry } from './observability/telemetry.ts';
import { operations } from './operations.ts';
import type { Service } from './server/Service.ts';

const settings = {
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .url({ error: 'must be the address of a collector' })
    .optional(),
};

/** What this service is made of. */
export const service: Service<typeof settings> = {
  settings,
  build: async ({ SERVICE_NAME, OTEL_EXPORTER_OTLP_ENDPOINT }) => {
    const telemetry = startTelemetry({
      service: SERVICE_NAME,
      sendsTraces: OTEL_EXPORTER_OTLP_ENDPOINT !== undefined,
    });
    return { parts: [observeRequests(telemetry)], operations };
  },
};
