import { Words } from '../element/index.ts';
import type { Tone } from '../model/tone.ts';

const shapes: Readonly<Record<Tone, string>> = {
  green: '✓',
  blue: '●',
  yellow: '◆',
  orange: '▲',
  red: '■',
  grey: '○',
};

/** A state: word, colour and shape, so that it is never the colour alone. */
export const Tag = ({ words, tone }: { readonly words: string; readonly tone: Tone }) => (
  <Words className={`tag ${tone}`}>
    <Words className="tag-shape" decorative>
      {shapes[tone]}
    </Words>
    {words}
  </Words>
);
