import { never } from '../result.ts';
import { isBankAccount, isCreditCode, isIdNumber, isPhone } from './checkDigits.ts';
import type { FieldCheck } from './checked.ts';
import { choiceCheck, choicesCheck, yesNoCheck } from './choiceCheck.ts';
import { dateCheck, periodCheck } from './dateCheck.ts';
import type { WrittenColumn } from './field.ts';
import { FILE_TYPES, filesCheck, PHOTO_TYPES, signatureCheck, VIDEO_TYPES } from './fileCheck.ts';
import { moneyCheck, numberCheck } from './numberCheck.ts';
import { entryCheck, locationCheck, personCheck } from './pickedCheck.ts';
import { accountCheck, patternCheck, textCheck } from './textCheck.ts';

/** The closure that checks one field. Messages are in plain words and say what would be right. */
export const checkField = (field: WrittenColumn): FieldCheck => {
  switch (field.kind) {
    case 'text':
      return textCheck(field.min ?? 1, field.max, false);
    case 'longText':
      return textCheck(field.min ?? 1, field.max, true);
    case 'phone':
      return patternCheck(isPhone, '请填写 11 位手机号或带区号的座机', 'Please enter a phone number');
    case 'idNumber':
      return patternCheck(
        isIdNumber,
        '身份证号不对，请核对 18 位号码',
        'This ID number is not right, please check it',
      );
    case 'creditCode':
      return patternCheck(
        isCreditCode,
        '统一社会信用代码不对，请核对 18 位代码',
        'This credit code is not right',
      );
    case 'bankAccount':
      return accountCheck(isBankAccount);
    case 'number':
      return numberCheck(field.min, field.max, field.decimals, field.unit);
    case 'money':
      return moneyCheck(field.min, field.max);
    case 'date':
      return dateCheck(field.from, field.to);
    case 'period':
      return periodCheck(field.maxDays);
    case 'choice':
      return choiceCheck(field.options.map(({ id }) => id));
    case 'choices':
      return choicesCheck(
        field.options.map(({ id }) => id),
        field.max,
      );
    case 'yesNo':
      return yesNoCheck;
    case 'files':
      return filesCheck({ ...field, types: FILE_TYPES });
    case 'photos':
      return filesCheck({ ...field, types: PHOTO_TYPES });
    case 'videos':
      return filesCheck({ ...field, types: VIDEO_TYPES });
    case 'signature':
      return signatureCheck;
    case 'person':
      return personCheck;
    case 'entry':
      return entryCheck;
    case 'location':
      return locationCheck;
    default:
      return never(field);
  }
};
