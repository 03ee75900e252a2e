import type { Column, Field } from '@dingban/shared/form/field';
import type { Language, Text } from '@dingban/shared/i18n/text';
import { never } from '@dingban/shared/result';

const yuan = (fen: number): string => (fen / 100).toLocaleString('en-US');

const NAMES: Readonly<Record<Field['kind'], Text>> = {
  text: { zh: '文字', en: 'text' },
  longText: { zh: '多行文字', en: 'long text' },
  phone: { zh: '电话', en: 'phone' },
  idNumber: { zh: '身份证号', en: 'ID number' },
  creditCode: { zh: '统一社会信用代码', en: 'credit code' },
  bankAccount: { zh: '银行账号', en: 'bank account' },
  number: { zh: '数字', en: 'number' },
  money: { zh: '金额', en: 'money' },
  date: { zh: '日期', en: 'date' },
  period: { zh: '起止日期', en: 'period' },
  choice: { zh: '单选', en: 'choice' },
  choices: { zh: '多选', en: 'choices' },
  yesNo: { zh: '是否', en: 'yes or no' },
  photos: { zh: '照片', en: 'photos' },
  videos: { zh: '视频', en: 'videos' },
  files: { zh: '文件', en: 'files' },
  person: { zh: '人员', en: 'person' },
  entry: { zh: '台账选择', en: 'registry entry' },
  location: { zh: '位置', en: 'location' },
  signature: { zh: '签名', en: 'signature' },
  calculated: { zh: '自动计算', en: 'calculated' },
  rows: { zh: '表格', en: 'table' },
};

/** The bounds of a field: what the person who fills it in must keep to. */
const boundsOf = (field: Field | Column, language: Language): string => {
  const zh = language === 'zh';
  switch (field.kind) {
    case 'text':
    case 'longText':
      return `${field.min ?? 1}–${field.max} ${zh ? '字' : 'characters'}`;
    case 'number':
      return `${field.min}–${field.max} ${field.unit[language]}`;
    case 'money':
      return `${yuan(field.min)}–${yuan(field.max)} ${zh ? '元' : 'yuan'}`;
    case 'choice':
    case 'choices':
      return field.options.map(({ label }) => label[language]).join(zh ? '／' : ' / ');
    case 'photos':
    case 'videos':
    case 'files':
      return `${field.min}–${field.max}${'onSite' in field && field.onSite ? (zh ? '，现场拍摄' : ', on the spot') : ''}`;
    case 'rows':
      return `${field.min}–${field.max} ${zh ? '行' : 'rows'}`;
    case 'period':
      return field.maxDays === undefined ? '' : `≤ ${field.maxDays} ${zh ? '天' : 'days'}`;
    case 'date': {
      const past = zh ? '不晚于当天' : 'not after today';
      return field.to === 0 ? past : '';
    }
    case 'calculated':
      return field.unit?.[language] ?? '';
    case 'phone':
    case 'idNumber':
    case 'creditCode':
    case 'bankAccount':
    case 'yesNo':
    case 'person':
    case 'entry':
    case 'location':
    case 'signature':
      return '';
    default:
      return never(field);
  }
};

export const kindInWords = (field: Field | Column, language: Language): string => {
  const bounds = boundsOf(field, language);
  return bounds === '' ? NAMES[field.kind][language] : `${NAMES[field.kind][language]} ${bounds}`;
};
