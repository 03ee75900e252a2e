import { bad, type FieldCheck, good, objectOf } from './checked.ts';
import { isPrintable } from './printable.ts';

/* What is picked from a list or a map rather than typed. Whether it still exists is asked when it is submitted. */

const isWord = (given: unknown, most: number): given is string =>
  typeof given === 'string' &&
  given.length <= most &&
  given.trim() === given &&
  given !== '' &&
  isPrintable(given, false);

/** DingTalk's userids have up to 64 symbols. */
export const personCheck: FieldCheck = (given) => {
  const { person, name } = objectOf(given, ['person', 'name']) ?? {};
  return isWord(person, 64) && isWord(name, 60)
    ? good({ person, name })
    : bad('请从通讯录中选择人员', 'Please choose somebody from the contacts');
};

export const entryCheck: FieldCheck = (given) => {
  const { entry, label } = objectOf(given, ['entry', 'label']) ?? {};
  return isWord(entry, 100) && isWord(label, 200)
    ? good({ entry, label })
    : bad('请从台账中选择', 'Please choose an entry of the registry');
};

const isWithin = (given: unknown, min: number, max: number): given is number =>
  typeof given === 'number' && given >= min && given <= max;

/** Half the way around the Earth: a worse fix is none. */
const WORST_ACCURACY = 20_000_000;

export const locationCheck: FieldCheck = (given) => {
  const where = objectOf(given, ['latitude', 'longitude'], ['accuracy', 'address']);
  const { latitude, longitude, accuracy, address } = where ?? {};
  if (!isWithin(latitude, -90, 90) || !isWithin(longitude, -180, 180))
    return bad('请选择位置', 'Please choose a place');
  if (accuracy !== undefined && !isWithin(accuracy, 0, WORST_ACCURACY))
    return bad('定位不准，请重新定位', 'The place was not measured well, please try again');
  if (address !== undefined && !isWord(address, 200))
    return bad('地址写不下或含有不能保存的字符', 'The address is too long or cannot be kept');
  return good({
    latitude: latitude + 0,
    longitude: longitude + 0,
    ...(accuracy === undefined ? {} : { accuracy: accuracy + 0 }),
    ...(address === undefined ? {} : { address }),
  });
};
