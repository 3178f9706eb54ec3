import { ourKinds } from '@stagecraft/backstage-plugin-roadmap-common';
import { ItemsPicker, type ItemOption } from '../ItemPicker';
import type { ItemValues } from './itemValues';

const KINDS = ourKinds.map(({ kind }) => kind);

const without = (options: ItemOption[], others: ItemOption[]) =>
  options.filter(({ id }) => !others.some(other => other.id === id));

/** What an item depends on and relates to; each other item stands in one of the two. */
export function LinkFields(props: {
  values: Pick<ItemValues, 'dependsOn' | 'relatesTo'>;
  /** Key of the item, once it has one. */
  own?: string;
  onChange: (change: Partial<ItemValues>) => void;
}) {
  const { values, own, onChange } = props;
  const { dependsOn, relatesTo } = values;
  return (
    <>
      <ItemsPicker
        label="Depends on"
        description="What has to be done before; find it by title or key"
        kinds={KINDS}
        except={own}
        value={dependsOn}
        onChange={chosen =>
          onChange({
            dependsOn: chosen,
            relatesTo: without(relatesTo, chosen),
          })
        }
      />
      <ItemsPicker
        label="Related to"
        description="What it has to do with; both then show it"
        kinds={KINDS}
        except={own}
        value={relatesTo}
        onChange={chosen =>
          onChange({
            relatesTo: chosen,
            dependsOn: without(dependsOn, chosen),
          })
        }
      />
    </>
  );
}
