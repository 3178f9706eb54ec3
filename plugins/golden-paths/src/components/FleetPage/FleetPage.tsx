import { useState } from 'react';
import useDebounce from 'react-use/esm/useDebounce';
import { Container, Flex, Text } from '@backstage/ui';
import type { TemplateUse } from '@stagecraft/backstage-plugin-golden-paths-common/client';
import { FleetFilter, isNarrowed } from '../../fleet';
import { useProjects, useTemplates } from '../../hooks/useFleet';
import { useFleetFilter } from '../../hooks/useFleetFilter';
import { LoadFailed } from '../LoadFailed';
import { FleetFilters } from './FleetFilters';
import { NothingGenerated } from './NothingGenerated';
import { ProjectsTable } from './ProjectsTable';
import { TemplateList } from './TemplateList';
import styles from './FleetPage.module.css';

const TYPING_MS = 250;

/** Every project that was generated, and how far it is from its golden path. */
export function FleetPage() {
  const [filter, change] = useFleetFilter();
  const text = useSettled(filter.text);
  const templates = useTemplates();
  const projects = useProjects({ ...filter, text });
  const nothing =
    projects.value?.totalItems === 0 &&
    templates.value?.length === 0 &&
    !isNarrowed(filter);
  return (
    <Container my="4">
      {nothing ? (
        <NothingGenerated />
      ) : (
        <Flex direction="column" gap="5">
          <Text as="p" className={styles.lead} color="secondary">
            What was generated from which golden path, and which later release
            changed what it was generated from.
          </Text>
          <TemplateList loaded={templates} />
          <Projects
            projects={projects}
            templates={templates.value ?? []}
            filter={filter}
            onChange={change}
          />
        </Flex>
      )}
    </Container>
  );
}

function Projects(props: {
  projects: ReturnType<typeof useProjects>;
  templates: TemplateUse[];
  filter: FleetFilter;
  onChange: (change: Partial<FleetFilter>) => void;
}) {
  const { projects, templates, filter, onChange } = props;
  const { value, loading, error, retry } = projects;
  return (
    <section className={styles.section} aria-labelledby="projects">
      <Text as="h2" id="projects" variant="title-small" weight="bold">
        Projects
      </Text>
      <FleetFilters filter={filter} templates={templates} onChange={onChange} />
      {error ? (
        <LoadFailed what="the projects" error={error} retry={retry} />
      ) : (
        <ProjectsTable
          page={value}
          loading={loading}
          filter={filter}
          onChange={onChange}
        />
      )}
    </section>
  );
}

/** A text once nobody types any more, so that each letter is not a request. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useDebounce(() => setSettled(text), TYPING_MS, [text]);
  return settled;
}
