import type { Answer } from '@dingban/shared/api/contracts';
import { definitionOf } from '@dingban/shared/catalogue/catalogue';
import { titleOf } from '@dingban/shared/notice/plan';
import type { Directory, Viewer } from '@dingban/shared/org/directory';
import { mayRole } from '@dingban/shared/org/policy';
import { ROLES } from '@dingban/shared/org/role';
import { availableOnWarning } from '@dingban/shared/supervision/decideWarning';
import { assignable } from '@dingban/shared/supervision/route';
import { findRule } from '@dingban/shared/supervision/rules';
import type { WarningState } from '@dingban/shared/supervision/warningState';
import type { App } from '../wiring/app.ts';
import { loadCase } from './caseHistory.ts';
import { readDirectory } from './directory.ts';
import { byOf } from './labels.ts';
import { allPlaces, namesOf } from './people.ts';
import { recordOf } from './ruleRecord.ts';

type Detail = Answer<'readWarning'>;

/** The post under which somebody can be named. */
const officeOf = (person: string, posts: Directory['posts']): { zh: string; en: string } => {
  const post = posts.find((one) => one.person === person && mayRole(one.role, 'warning.handle'));
  return post === undefined ? { zh: '', en: '' } : { zh: ROLES[post.role].zh, en: ROLES[post.role].en };
};

export const ruleLabel = (rule: string): { zh: string; en: string } => {
  const label = findRule(rule)?.label;
  return label === undefined ? { zh: rule, en: rule } : { ...label };
};

/** One warning in plain words: what was compared with what, why, and what this reader may do. */
export const describeWarning = async (app: App, state: WarningState, viewer: Viewer): Promise<Detail> => {
  const { finding } = state;
  const commands = availableOnWarning(state, viewer, app.clock());
  const directory = commands.includes('assign') ? await readDirectory(app, finding.places) : undefined;
  const candidates = directory === undefined ? [] : assignable(finding.about, directory);
  const [names, places, found, record] = await Promise.all([
    namesOf(app, [
      ...candidates,
      ...state.acknowledged,
      ...state.people,
      ...state.steps.flatMap((step) => [
        ...(step.people ?? []),
        ...(step.by.kind === 'person' ? [step.by.id] : []),
      ]),
    ]),
    allPlaces(app),
    loadCase(app, finding.caseId),
    recordOf(app, finding.rule),
  ]);
  const definition = found === undefined ? undefined : definitionOf(found.state);
  const place = (id: string, level: 'village' | 'town') => places.get(id) ?? { id, name: '', level };
  return {
    id: state.id,
    rule: finding.rule,
    ruleLabel: ruleLabel(finding.rule),
    severity: state.severity,
    status: state.status,
    rectified: state.rectified,
    sentence: finding.sentence,
    compared: finding.compared.map((one) => ({ ...one })),
    threshold: finding.threshold,
    parametersVersion: state.raisedBy,
    basis: finding.basis,
    village: place(finding.places.village, 'village'),
    town: place(finding.places.town, 'town'),
    caseId: finding.caseId,
    number: found?.state.number ?? '',
    title: found === undefined || definition === undefined ? '' : titleOf(found.state, definition),
    raisedAt: state.raisedAt,
    due: state.due,
    remaining: app.workingDays.remaining(app.clock(), state.due),
    people: state.people.map((id) => ({ id, name: names.get(id) ?? '' })),
    steps: state.steps.map((step) => ({
      seq: step.seq,
      type: step.type,
      at: step.at,
      by: byOf(step.by, names),
      ...(step.note === undefined ? {} : { note: step.note }),
      ...(step.to === undefined ? {} : { to: step.to }),
      ...(step.outcome === undefined ? {} : { outcome: step.outcome }),
      ...(step.files === undefined ? {} : { files: step.files.map((file) => ({ ...file })) }),
      ...(step.people === undefined ? {} : { people: step.people.map((id) => names.get(id) ?? '') }),
    })),
    commands: [...commands],
    assignable: candidates.map((id) => ({
      id,
      name: names.get(id) ?? '',
      role: officeOf(id, directory?.posts ?? []),
    })),
    ...(state.ladder === undefined ? {} : { ladder: state.ladder }),
    acknowledged: state.acknowledged.map((id) => names.get(id) ?? ''),
    files: Object.fromEntries(
      await Promise.all(
        state.steps
          .flatMap(({ files = [] }) => files)
          .map(async ({ key }) => [key, await app.files.allowDownload(key)]),
      ),
    ),
    record: { closed: record.closed, right: record.right },
    ...(state.outcome === undefined ? {} : { outcome: state.outcome }),
  };
};
