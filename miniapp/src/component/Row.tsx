import { Press, Words } from '../element/index.ts';
import type { Item } from '../model/inbox.ts';
import { Tag } from './Tag.tsx';

/** One thing in a list: what, how much, who, which step, how long left. */
export const Row = ({
  item,
  first,
  onPress,
}: {
  readonly item: Item;
  readonly first: boolean;
  readonly onPress: () => void;
}) => (
  <Press className={`row ${first ? 'first' : ''}`} onPress={onPress}>
    <Words className="row-text">
      <Words className="strong block">{item.title}</Words>
      <Words className="second block">{item.facts.join(' · ')}</Words>
    </Words>
    <Tag {...item.state} />
  </Press>
);
