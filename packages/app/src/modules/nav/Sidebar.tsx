import {
  Sidebar,
  SidebarDivider,
  SidebarGroup,
  SidebarItem,
  SidebarScrollWrapper,
  SidebarSpace,
} from '@backstage/core-components';
import { NotificationsSidebarItem } from '@backstage/plugin-notifications';
import { NavContentBlueprint } from '@backstage/plugin-app-react';
import { SidebarSearchModal } from '@backstage/plugin-search';
import { UserSettingsSignInAvatar } from '@backstage/plugin-user-settings';
import { RiMenuLine, RiSearchLine } from '@remixicon/react';
import type { ReactNode } from 'react';
import { SidebarLogo } from './SidebarLogo';
import { SkipLink } from './SkipLink';

/** The order of the loop: find, build, be measured, plan, read. */
const LOOP = [
  'page:home',
  'page:catalog',
  'page:primitives',
  'page:scaffolder',
  'page:sla',
  'page:roadmap',
  'page:techdocs',
  'page:api-docs',
];

/** Reached in another way than by an entry of the menu. */
const ELSEWHERE = [
  'page:search',
  'page:notifications',
  'page:catalog-graph',
  'page:golden-paths',
];

/** The stock foot: what is new for the reader, and the settings. */
const Foot = ({ settings }: { settings: ReactNode }) => (
  <>
    <SidebarSpace />
    <SidebarDivider />
    <NotificationsSidebarItem />
    <SidebarGroup
      label="Settings"
      icon={<UserSettingsSignInAvatar />}
      to="/settings"
    >
      {settings}
    </SidebarGroup>
  </>
);

export const SidebarContent = NavContentBlueprint.make({
  params: {
    component: ({ navItems }) => {
      const nav = navItems.withComponent(item => (
        <SidebarItem icon={() => item.icon} to={item.href} text={item.title} />
      ));
      ELSEWHERE.forEach(id => nav.take(id));
      const settings = nav.take('page:user-settings');
      const loop = LOOP.map(id => nav.take(id));
      return (
        <>
          <SkipLink />
          <Sidebar>
            <SidebarLogo />
            <SidebarGroup label="Search" icon={<RiSearchLine />} to="/search">
              <SidebarSearchModal />
            </SidebarGroup>
            <SidebarDivider />
            <SidebarGroup label="Menu" icon={<RiMenuLine />}>
              <SidebarScrollWrapper>
                {loop}
                {nav.rest({ sortBy: 'title' })}
              </SidebarScrollWrapper>
            </SidebarGroup>
            <Foot settings={settings} />
          </Sidebar>
        </>
      );
    },
  },
});
