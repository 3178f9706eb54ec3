import { EntityListContextProps } from '@backstage/plugin-catalog-react';
import { withColumns } from './withColumns';

const added = {
  title: 'Service level',
  kinds: ['component'],
  Cell: () => null,
};

function columnsOf(kind: string) {
  const list = {
    entities: [
      {
        apiVersion: 'backstage.io/v1alpha1',
        kind,
        metadata: { name: 'x', namespace: 'default' },
      },
    ],
    filters: {},
  } as unknown as EntityListContextProps;
  return withColumns([added])(list).map(column => column.field ?? column.title);
}

describe('withColumns', () => {
  it('puts contributed columns in the place of description and tags', () => {
    const columns = columnsOf('Component');
    expect(columns[columns.length - 1]).toBe('Service level');
    expect(columns).toContain('resolved.ownedByRelationsTitle');
    expect(columns).not.toContain('entity.metadata.description');
    expect(columns).not.toContain('entity.metadata.tags');
  });

  it('leaves the columns of other kinds as they are', () => {
    const columns = columnsOf('Group');
    expect(columns).not.toContain('Service level');
    expect(columns).toContain('entity.metadata.tags');
  });
});
