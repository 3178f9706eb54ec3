import type { Foundations } from './createServiceLevels';
import { AlertStore } from './database/AlertStore';
import { BurnStore } from './database/BurnStore';
import { DeliveryStore } from './database/DeliveryStore';
import type { MaintenanceStore } from './database/MaintenanceStore';
import type { ObjectiveStore } from './database/ObjectiveStore';
import { AuthorizedAlerts } from './services/alerts/AuthorizedAlerts';
import { DefaultAlerts } from './services/alerts/DefaultAlerts';
import { DeliverAlerts } from './services/alerts/DeliverAlerts';
import { EvaluateAlerts } from './services/alerts/EvaluateAlerts';

/** What alerts need beside the foundations. */
export interface AlertParts {
  maintenance: Pick<MaintenanceStore, 'announced'>;
  objectives: Pick<ObjectiveStore, 'listComputed'>;
  onAlertsChanged: (objectives: string[]) => Promise<void>;
}

/** Puts the parts of alerts together. */
export function createAlerts(foundations: Foundations, parts: AlertParts) {
  const { db, permissions } = foundations;
  const alerts = new AlertStore(db);
  const burns = new BurnStore(db);
  const deliveries = new DeliveryStore(db);
  return {
    alerts: new AuthorizedAlerts(new DefaultAlerts({ alerts }), permissions),
    deliverAlerts: new DeliverAlerts({ ...foundations, deliveries }),
    evaluateAlerts: new EvaluateAlerts({
      ...foundations,
      ...parts,
      alerts,
      burns,
    }),
  };
}
