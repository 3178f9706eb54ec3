/** Source of incidents that people record in the portal. */
export const PORTAL_SOURCE = 'portal';
