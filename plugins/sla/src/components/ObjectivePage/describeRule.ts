const RULE_NAMES: Record<string, string> = {
  'page-fast': 'Page, fast burn',
  'page-slow': 'Page, slow burn',
  'ticket-fast': 'Ticket, fast burn',
  'ticket-slow': 'Ticket, slow burn',
};

/** The name of an alert rule for people; a rule of the team's own keeps its name. */
export function describeRule(id: string): string {
  return RULE_NAMES[id] ?? id;
}
