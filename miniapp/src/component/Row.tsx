import { Press, Words } from '../element/index.ts';
import type { Item } from '../model/inbox.ts';
import { Tag } from './Tag.tsx';

/** One thing in a list: what, how much, who, which step, how long left. */
export const Row = ({
  item,
  first,
  chosen,
  onPress,
}: {
  readonly item: Item;
  readonly first: boolean;
  /** Stands open beside the list. */
  readonly chosen?: boolean | undefined;
  readonly onPress: () => void;
}) => (
  <Press
    className={`row ${first ? 'first' : ''} ${chosen ? 'chosen' : ''}`}
    current={chosen}
    onPress={onPress}
  >
    <Words className="row-text">
      <Words className="strong block">{item.title}</Words>
      <Words className="second block">{item.facts.join(' · ')}</Words>
    </Words>
    <Tag {...item.state} />
  </Press>
);
