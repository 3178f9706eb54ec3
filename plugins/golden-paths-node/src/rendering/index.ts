export * from './ProjectFile';
export * from './renderLayers';
export * from './provenance';
