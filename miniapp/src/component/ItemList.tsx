import type { ReactNode } from 'react';
import { Box } from '../element/index.ts';
import { t } from '../i18n/t.ts';
import type { Item } from '../model/inbox.ts';
import { Button } from './Button.tsx';
import { Row } from './Row.tsx';

interface ItemListProps {
  readonly items: readonly Item[];
  readonly more: (() => void) | undefined;
  readonly empty: ReactNode;
  /** The one that stands open beside the list. */
  readonly chosen?: string | undefined;
  readonly onOpen: (id: string) => void;
}

export const ItemList = ({ items, more, empty, chosen, onOpen }: ItemListProps) =>
  items.length === 0 ? (
    empty
  ) : (
    <Box className="part card">
      {items.map((item, i) => (
        <Row
          key={item.id}
          item={item}
          first={i === 0}
          chosen={item.id === chosen}
          onPress={() => onOpen(item.id)}
        />
      ))}
      {more !== undefined && <Button words={t('list.more')} onPress={more} />}
    </Box>
  );
