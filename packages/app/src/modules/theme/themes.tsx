import {
  createUnifiedTheme,
  genPageTheme,
  palettes,
  UnifiedThemeProvider,
} from '@backstage/theme';
import { ThemeBlueprint } from '@backstage/plugin-app-react';
import { RiMoonLine, RiSunLine } from '@remixicon/react';

const fontFamily =
  'Inter, system-ui, -apple-system, "Segoe UI", Roboto, Ubuntu, sans-serif';

/** One flat header for every page: what is on the page shall stand out, not its frame. */
const pageThemeOf = (background: string, fontColor: string) => {
  const theme = genPageTheme({
    colors: [background, background],
    shape: 'none',
    options: { fontColor },
  });
  const names = [
    'home',
    'documentation',
    'tool',
    'service',
    'website',
    'library',
    'other',
    'app',
    'apis',
  ];
  return Object.fromEntries(names.map(name => [name, theme]));
};

const navigation = {
  background: '#12192b',
  indicator: '#f2a65a',
  color: '#b6bfd3',
  selectedColor: '#ffffff',
  navItem: { hoverBackground: '#1f2942' },
  submenu: { background: '#1b2439' },
};

const light = createUnifiedTheme({
  palette: {
    ...palettes.light,
    primary: { main: '#3b4cca' },
    secondary: { main: '#b45f06' },
    link: '#3343b5',
    linkHover: '#232f86',
    background: { default: '#f6f7fa', paper: '#ffffff' },
    navigation,
  },
  defaultPageTheme: 'home',
  pageTheme: pageThemeOf('#f6f7fa', '#101626'),
  fontFamily,
});

const dark = createUnifiedTheme({
  palette: {
    ...palettes.dark,
    primary: { main: '#9aa8ff' },
    secondary: { main: '#f2a65a' },
    link: '#a9b5ff',
    linkHover: '#c9d0ff',
    background: { default: '#10141f', paper: '#181e2c' },
    navigation: { ...navigation, background: '#0b0f18' },
  },
  defaultPageTheme: 'home',
  pageTheme: pageThemeOf('#10141f', '#f2f4fa'),
  fontFamily,
});

export const LightTheme = ThemeBlueprint.make({
  name: 'light',
  params: {
    theme: {
      id: 'light',
      title: 'Light',
      variant: 'light',
      icon: <RiSunLine />,
      Provider: ({ children }) => (
        <UnifiedThemeProvider theme={light} themeName="stagecraft">
          {children}
        </UnifiedThemeProvider>
      ),
    },
  },
});

export const DarkTheme = ThemeBlueprint.make({
  name: 'dark',
  params: {
    theme: {
      id: 'dark',
      title: 'Dark',
      variant: 'dark',
      icon: <RiMoonLine />,
      Provider: ({ children }) => (
        <UnifiedThemeProvider theme={dark} themeName="stagecraft">
          {children}
        </UnifiedThemeProvider>
      ),
    },
  },
});
