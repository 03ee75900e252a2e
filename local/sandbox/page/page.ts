import type { ServerResponse } from 'node:http';
import type { Fake } from '../endpoint.ts';
import type { Asked } from '../request.ts';

export interface PageWorld {
  readonly fake: Fake;
  readonly publicBase: string;
  readonly appBase: string;
}

export const page = (res: ServerResponse, _asked: Asked, _world: PageWorld): void => {
  res.writeHead(404).end();
};
