import { createApp } from '@backstage/frontend-defaults';
import { createModule } from './modules/create';
import { homeModule } from './modules/home';
import { navModule } from './modules/nav';
import { signInModule } from './modules/signIn';
import { themeModule } from './modules/theme';

// Plugins are found through the dependencies of this package (`app.packages`).
export default createApp({
  features: [themeModule, navModule, signInModule, homeModule, createModule],
});
