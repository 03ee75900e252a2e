import { randomUUID } from 'node:crypto';
import { approve, at, type CaseDetail, stampValues, submit } from './sealUse.ts';
import { warningsSeen } from './warningsSeen.ts';
import type { World } from './world.ts';

export const QS = '20101';

/** Takes a case from the application to the point where it can be stamped. */
export const approvedCase = async (world: World, more: Record<string, unknown> = {}): Promise<CaseDetail> => {
  const submitted = await submit(world, await world.as('qs-clerk'), 'committee-seal', QS, more);
  await approve(world, await world.as('qs-director'), submitted.id);
  await approve(world, await world.as('qs-secretary'), submitted.id);
  return approve(world, await world.as('qs-supervision'), submitted.id, {
    supervisionChecked: ['content', 'authority'],
  });
};

/** Stamps and tells the result. More copies than were approved bring a warning. */
export const disclosedCase = async (world: World, copies = 3, more: Record<string, unknown> = {}) => {
  const { id } = await approvedCase(world, more);
  const custodian = await world.as('qs-custodian');
  const seen = await custodian.get('readCase', { id });
  const stamped = await custodian.get('actOnCase', {
    id,
    body: {
      actionId: randomUUID(),
      command: { type: 'implement', ...at(seen), values: await stampValues(world, custodian, copies) },
    },
  });
  const clerk = await world.as('qs-clerk');
  const told = await clerk.get('actOnCase', {
    id,
    body: {
      actionId: randomUUID(),
      command: {
        type: 'feedback',
        ...at(stamped.case),
        values: { result: 'delivered', resultNote: '合同已送镇政府备案', archived: true },
      },
    },
  });
  return told.case;
};

/** A disclosed case with a warning that the town is asked to handle. */
export const warnedCase = async (world: World) => {
  const detail = await disclosedCase(world, 5);
  await world.system.idle();
  const town = await world.as('sf-discipline');
  const warning = (await warningsSeen(town)).find(
    ({ rule, number }) => rule === 'seal-without-approval' && number === detail.number,
  );
  if (warning === undefined) throw new Error('no warning came of five copies instead of three');
  return { detail, warning };
};
