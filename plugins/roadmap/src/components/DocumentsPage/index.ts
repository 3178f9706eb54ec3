export * from './DocumentsPage';
