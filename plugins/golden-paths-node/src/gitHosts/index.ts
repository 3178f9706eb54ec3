export * from './GitHost';
export * from './GitHosts';
