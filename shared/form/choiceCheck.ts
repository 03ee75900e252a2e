import { bad, type FieldCheck, good } from './checked.ts';

export const choiceCheck =
  (ids: readonly string[]): FieldCheck =>
  (given) =>
    typeof given === 'string' && ids.includes(given)
      ? good(given)
      : bad('请从列出的选项中选择', 'Please choose one of the options');

/** Kept in the order of the form, so that two people who chose the same wrote the same. */
export const choicesCheck =
  (ids: readonly string[], max: number): FieldCheck =>
  (given) => {
    if (
      !Array.isArray(given) ||
      !given.every((id): id is string => typeof id === 'string' && ids.includes(id))
    )
      return bad('请从列出的选项中选择', 'Please choose from the options');
    if (new Set(given).size !== given.length) return bad('有重复的选项', 'An option is named twice');
    if (given.length > max) return bad(`最多选 ${max} 项`, `At most ${max} options`);
    return good(ids.filter((id) => given.includes(id)));
  };

export const yesNoCheck: FieldCheck = (given) =>
  typeof given === 'boolean' ? good(given) : bad('请选择是或否', 'Please choose yes or no');
