export * from './readFolder';
export * from './TemplateReader';
export * from './TemplateSources';
