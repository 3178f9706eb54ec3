const Name = () => (
  <text
    x="42"
    y="23"
    fontFamily="Inter, system-ui, sans-serif"
    fontSize="20"
    fontWeight="650"
    letterSpacing="-0.2"
  >
    Stagecraft
  </text>
);

interface LogoProps {
  withName: boolean;
  size?: number;
  ink?: string;
}

/** Three steps of a stage under one light; the word beside it where there is room. */
export const Logo = ({ withName, size = 28, ink = '#ffffff' }: LogoProps) => (
  <svg
    height={size}
    viewBox={withName ? '0 0 172 32' : '0 0 32 32'}
    role="img"
    aria-label="Stagecraft"
    fill={ink}
  >
    <path d="M16 2 8.5 16h15z" fill="#f2a65a" />
    <rect x="9" y="18" width="14" height="3" rx="1.5" />
    <rect x="5.5" y="22.5" width="21" height="3" rx="1.5" opacity="0.8" />
    <rect x="2" y="27" width="28" height="3" rx="1.5" opacity="0.6" />
    {withName && <Name />}
  </svg>
);
