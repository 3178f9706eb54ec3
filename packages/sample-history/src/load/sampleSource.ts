/** The source that everything from here carries, so that it is shown as sample. */
export const SAMPLE_SOURCE = 'sample';
