import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { DarkTheme, LightTheme } from './themes';

export const themeModule = createFrontendModule({
  pluginId: 'app',
  extensions: [LightTheme, DarkTheme],
});
