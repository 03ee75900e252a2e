import type { ControlCall } from './controlCall.ts';

/** The log of pushes with every try, and one more try. */
export const EVENT_CALLS: readonly ControlCall[] = [
  { method: 'GET', path: '/events', run: ({ fake }) => fake.world.events.toReversed() },
  {
    method: 'POST',
    path: '/events/{id}/redeliver',
    run: async ({ host, params, fake }) => {
      const id = Number(params.id);
      if (!(await host.redeliver(id))) return undefined;
      return fake.world.events.find((event) => event.id === id);
    },
  },
];
