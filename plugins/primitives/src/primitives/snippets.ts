/** Something to copy into one's own files. */
export interface Snippet {
  title: string;
  text: string;
}

/** What an entity writes into its catalog file to depend on a primitive. */
export function dependencySnippet(entityRef: string): Snippet {
  return {
    title: 'In your catalog-info.yaml',
    text: `spec:\n  dependsOn:\n    - ${entityRef}\n`,
  };
}
