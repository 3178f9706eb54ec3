import { ButtonLink } from '@backstage/ui';

/** Leads to the projects that golden paths have generated. */
export const GeneratedProjects = () => (
  <ButtonLink href="/golden-paths" variant="secondary">
    Generated projects
  </ButtonLink>
);
