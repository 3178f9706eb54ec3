/** What a command has to say. */
export interface Report {
  report: string;
  /** Whether everything is in order. */
  isRight: boolean;
}
