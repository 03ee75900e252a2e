import { Box, Press, Words } from '../../element/index.ts';
import type { FigureTableProps } from './figureTable.ts';

/** The mini-program has no tables: each row says its columns. */
export const FigureTable = ({ label, columns, rows, onPick }: FigureTableProps) => (
  <Box role="list" label={label}>
    {rows.map(({ id, cells: [name = '', ...rest] }, i) => {
      const facts = rest.map((cell, n) => `${columns[n + 1] ?? ''} ${cell}`).join(' · ');
      return onPick === undefined ? (
        <Box key={id} className={`row ${i === 0 ? 'first' : ''}`} role="listitem">
          <Words className="row-text">
            <Words className="strong block">{name}</Words>
            <Words className="second block">{facts}</Words>
          </Words>
        </Box>
      ) : (
        <Press key={id} className={`row ${i === 0 ? 'first' : ''}`} onPress={() => onPick(id)}>
          <Words className="row-text">
            <Words className="strong block">{name}</Words>
            <Words className="second block">{facts}</Words>
          </Words>
        </Press>
      );
    })}
  </Box>
);
