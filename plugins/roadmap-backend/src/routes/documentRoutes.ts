import { audited } from '@stagecraft/backstage-backend-http';
import type { DocumentFormat } from '@stagecraft/backstage-plugin-roadmap-common';
import { roadmapJsonSchema } from '@stagecraft/backstage-plugin-roadmap-common/documents';
import type { Response } from 'express';
import { auditMetaOf } from '../services/documents/auditMetaOf';
import { SIGNED_IN, type Routes } from './Routes';

const TYPES = {
  yaml: 'application/yaml; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
};

function sendFile(
  res: Pick<Response, 'set' | 'send'>,
  format: DocumentFormat,
  text: string,
) {
  res.set('Cache-Control', 'no-store');
  res.set('Content-Disposition', `attachment; filename="roadmap.${format}"`);
  res.set('Content-Type', TYPES[format]);
  res.send(text);
}

/** The roadmap as documents. */
export const documentRoutes: Routes = (
  router,
  { auditor, documents, httpAuth },
) => {
  router.get('/v1/documents', async (req, res) => {
    const credentials = await httpAuth.credentials(req, SIGNED_IN);
    const { ownerRef, format = 'yaml', ...query } = req.query;
    const filter = { ...query, format, ownerRef: ownerRef?.split(',') };
    const text = await documents.write(filter, { credentials });
    sendFile(res, format, text);
  });

  router.get('/v1/documents/schema', async (req, res) => {
    await httpAuth.credentials(req, SIGNED_IN);
    res.json(roadmapJsonSchema());
  });

  router.post('/v1/documents/plan', async (req, res) => {
    const credentials = await httpAuth.credentials(req, SIGNED_IN);
    res.json(await documents.plan(req.body, { credentials }));
  });

  router.post('/v1/documents/apply', async (req, res) => {
    const { basis, format } = req.body;
    const event = { eventId: 'document-apply', meta: { basis, format } };
    const work = async () =>
      documents.apply(req.body, {
        credentials: await httpAuth.credentials(req, SIGNED_IN),
      });
    res.json(await audited(auditor, event, req, work, auditMetaOf));
  });
};
