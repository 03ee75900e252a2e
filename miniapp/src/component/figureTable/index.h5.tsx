import { Press } from '../../element/index.ts';
import type { FigureTableProps } from './figureTable.ts';

/** Figures in rows and columns, for the eye and for a screen reader. */
export const FigureTable = ({ label, columns, rows, onPick }: FigureTableProps) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is pushed sideways with the keys
  <section className="figures-scroll" aria-label={label} tabIndex={0}>
    <table className="figures-table">
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, cells: [name = '', ...rest] }) => (
          <tr key={id}>
            <th scope="row">
              {onPick === undefined ? (
                name
              ) : (
                <Press className="figures-link" onPress={() => onPick(id)}>
                  {name}
                </Press>
              )}
            </th>
            {rest.map((cell, n) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns never move
              <td key={n}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);
