import { TechDocsAddonLocations } from '@backstage/plugin-techdocs-react';
import { AddonBlueprint } from '@backstage/plugin-techdocs-react/alpha';
import module, { mermaidAddon } from './module';

describe('the module', () => {
  it('brings the addon to the content of a page', () => {
    expect(module.$$type).toBe('@backstage/FrontendModule');
    expect(AddonBlueprint.dataRefs.addon.id).toBe('techdocs.addon');
    expect(`${mermaidAddon}`).toContain('mermaid');
    expect(TechDocsAddonLocations.Content).toBe('Content');
  });
});
