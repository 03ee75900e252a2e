import { describe, expect, it } from 'vitest';
import { findDefinition } from '../../catalogue/catalogue.ts';
import { goodInput } from '../../sample/given.ts';
import { fileOf } from '../../sample/goodValue.ts';
import { TEN, toldWith } from '../../sample/told.ts';
import { MINUTE } from '../../time/clock.ts';
import { photosOf, photoTraces } from './photo.ts';

const filled = (matter: string, sub: string, node = 'apply') => {
  const definition = findDefinition(matter, sub);
  if (definition === undefined) throw new Error(`no ${matter}/${sub}`);
  return toldWith(matter, sub, goodInput(definition.sub.form, node, '2026-11-24'));
};

describe('traces of photos', () => {
  it('are left by each photo of a real form, and by no signature or paper', () => {
    const told = filled('casual-labour', 'labour-sign-in');
    expect(photosOf(told).map(({ field }) => field)).toEqual(['beforePhotos', 'duringPhotos', 'afterPhotos']);
    const sum = photosOf(told)[0]?.file.sha256;
    expect(photoTraces(told)[0]).toEqual({
      list: `photo#${sum}`,
      at: TEN - MINUTE,
      caseId: 'c1',
      village: 'v1',
      value: { field: 'beforePhotos' },
    });
    expect(photoTraces(told)).toHaveLength(3);
  });

  it('are one for a photo that a case shows twice', () => {
    const photo = fileOf('same');
    const values = { beforePhotos: [photo, photo], afterPhotos: [photo] };
    expect(photoTraces(toldWith('casual-labour', 'labour-sign-in', values))).toHaveLength(1);
  });

  it('are not left by what several cases may share, nor by unknown matters', () => {
    expect(photoTraces(filled('casual-labour', 'labour-sign-in', 'day-close'))).toEqual([]);
    expect(photoTraces(filled('project-initiation', 'ordinary-works', 'publicity'))).toEqual([]);
    expect(photoTraces(toldWith('nothing', 'nothing', { beforePhotos: [fileOf('x')] }))).toEqual([]);
    expect(photoTraces(toldWith('seal-use', 'committee-seal', { beforePhotos: [fileOf('x')] }))).toEqual([]);
  });
});
