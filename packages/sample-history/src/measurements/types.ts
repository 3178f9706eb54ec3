/** An objective of the example company, as its OpenSLO document says it. */
export interface ExampleObjective {
  /** Key, such as `slo:default/tracking-api-availability/default`. */
  objective: string;
  /** The SLO's name. */
  name: string;
  /** Ref of the service that it measures. */
  entityRef: string;
  /** Share in [0, 1). */
  target: number;
}

/** How an objective has fared. */
export interface Scenario {
  /** Events a minute on a working day at noon. */
  perMinute: number;
  /** Share of the error budget that is spent today; above 1 it is broken. */
  spent: number;
  /** Hours of the night (UTC) in which nothing was measured, and on which days. */
  gap?: { fromHour: number; toHour: number; everyDays: number };
}

/** A time in which services were worse than they should be. */
export interface SampleIncident {
  title: string;
  /** Days before today. */
  daysAgo: number;
  /** Hour of that day, UTC; fractions are allowed. */
  hour: number;
  minutes: number;
  impact: 'degraded' | 'outage';
  /** Names of the SLOs that suffered. */
  slos: string[];
}

/** A measurement as `POST /v1/samples` takes it. */
export interface Sample {
  objective: string;
  /** RFC 3339, on the minute. */
  minute: string;
  good: number;
  total: number;
}
