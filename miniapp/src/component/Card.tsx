import type { ReactNode } from 'react';
import { Box, Heading, Press } from '../element/index.ts';

interface CardProps {
  readonly title?: string | undefined;
  readonly aside?: ReactNode;
  readonly link?: { readonly words: string; readonly onPress: () => void } | undefined;
  readonly edge?: 'red' | 'orange' | 'yellow' | undefined;
  readonly className?: string | undefined;
  readonly children?: ReactNode;
}

export const Card = ({ title, aside, link, edge, className, children }: CardProps) => (
  <Box className={`part card ${edge === undefined ? '' : `left-${edge}`} ${className ?? ''}`}>
    {title !== undefined && (
      <Box className="card-head">
        <Heading level={2} className="card-title">
          {title}
        </Heading>
        {aside}
        {link !== undefined && (
          <Press className="card-link" label={`${title} ${link.words}`} onPress={link.onPress}>
            {link.words}
          </Press>
        )}
      </Box>
    )}
    {children}
  </Box>
);
