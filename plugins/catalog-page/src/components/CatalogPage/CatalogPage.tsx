import { ReactNode, useMemo } from 'react';
import { RiAddLine } from '@remixicon/react';
import {
  configApiRef,
  useApi,
  useRouteRef,
} from '@backstage/frontend-plugin-api';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { CatalogTable } from '@backstage/plugin-catalog';
import { catalogEntityCreatePermission } from '@backstage/plugin-catalog-common/alpha';
import {
  CatalogFilterLayout,
  EntityListProvider,
  EntityListProviderProps,
} from '@backstage/plugin-catalog-react';
import { usePermission } from '@backstage/plugin-permission-react';
import { ButtonLink, Container, Header } from '@backstage/ui';
import { CatalogColumn, withColumns } from '../../columns';

/** The catalog with its own filters and the columns that plugins contribute. */
export function CatalogPage(props: {
  filters: ReactNode;
  pagination: EntityListProviderProps['pagination'];
  columns: CatalogColumn[];
}) {
  const { filters, pagination, columns } = props;
  const organization =
    useApi(configApiRef).getOptionalString('organization.name');
  const tableColumns = useMemo(() => withColumns(columns), [columns]);
  return (
    <EntityListProvider pagination={pagination}>
      <Header
        title={organization ? `${organization} catalog` : 'Catalog'}
        customActions={<CreateLink />}
      />
      <Container>
        <CatalogFilterLayout>
          <CatalogFilterLayout.Filters>{filters}</CatalogFilterLayout.Filters>
          <CatalogFilterLayout.Content>
            <CatalogTable columns={tableColumns} />
          </CatalogFilterLayout.Content>
        </CatalogFilterLayout>
      </Container>
    </EntityListProvider>
  );
}

/** Leads to the golden paths those who may add to the catalog. */
function CreateLink() {
  const createLink = useRouteRef(catalogPlugin.externalRoutes.createComponent);
  const { allowed } = usePermission({
    permission: catalogEntityCreatePermission,
  });
  const href = createLink?.();
  if (!allowed || !href) {
    return null;
  }
  return (
    <ButtonLink variant="primary" href={href} iconStart={<RiAddLine />}>
      Create
    </ButtonLink>
  );
}
