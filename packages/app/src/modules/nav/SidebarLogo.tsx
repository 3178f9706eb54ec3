import {
  Link,
  sidebarConfig,
  useSidebarOpenState,
} from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { Logo } from './Logo';

const useStyles = makeStyles({
  root: {
    width: sidebarConfig.drawerWidthClosed,
    height: 2.4 * sidebarConfig.logoHeight,
    display: 'flex',
    alignItems: 'center',
  },
  link: { width: sidebarConfig.drawerWidthClosed, marginLeft: 22 },
});

export const SidebarLogo = () => {
  const classes = useStyles();
  const { isOpen } = useSidebarOpenState();
  return (
    <div className={classes.root}>
      <Link
        to="/"
        underline="none"
        className={classes.link}
        aria-label="Stagecraft, home"
      >
        <Logo withName={isOpen} />
      </Link>
    </div>
  );
};
