/*
 * Money in Chinese capital figures, by the rules for filling in bills (正确填写票据和结算凭证的基本规定, annexed to
 * the People's Bank's 支付结算办法). Zeros between figures are written as one 零. Where the rules leave a choice, what is
 * harder to tamper with or shorter is written: 整 also after jiao (never after fen), no 零 after a yuan or 万 that is 0
 * while jiao or 仟 is not.
 */
const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const PLACES = ['', '拾', '佰', '仟'];
const SECTIONS = ['', '万', '亿', '万亿'];

/** One to four figures without the zeros before them. A zero between two of them is written once. */
const sectionOf = (value: number): string => {
  let words = '';
  let gap = false;
  for (let place = 3; place >= 0; place -= 1) {
    const digit = Math.floor(value / 10 ** place) % 10;
    if (digit === 0) {
      gap = words !== '';
      continue;
    }
    words += `${gap ? '零' : ''}${DIGITS.charAt(digit)}${PLACES[place]}`;
    gap = false;
  }
  return words;
};

const yuanOf = (yuan: number): string => {
  let words = '';
  let gap = false;
  for (let index = SECTIONS.length - 1; index >= 0; index -= 1) {
    const section = Math.floor(yuan / 10_000 ** index) % 10_000;
    if (section === 0) {
      gap = words !== '';
      continue;
    }
    const zero = words !== '' && (gap || section < 1000) ? '零' : '';
    words += `${zero}${sectionOf(section)}${SECTIONS[index]}`;
    gap = false;
  }
  return words;
};

/** Fen in capital figures: 壹万贰仟叁佰元整, 伍元零叁分. What is owed instead of held begins with 负. */
export const inWords = (fen: number): string => {
  const amount = Math.abs(fen);
  const yuan = Math.floor(amount / 100);
  const jiao = Math.floor(amount / 10) % 10;
  const rest = amount % 10;
  if (amount === 0) return '零元整';
  const whole = yuan === 0 ? '' : `${yuanOf(yuan)}元`;
  const tenths = jiao === 0 ? '' : `${DIGITS.charAt(jiao)}角`;
  const gap = jiao === 0 && rest !== 0 && yuan !== 0 ? '零' : '';
  const hundredths = rest === 0 ? '整' : `${gap}${DIGITS.charAt(rest)}分`;
  return `${fen < 0 ? '负' : ''}${whole}${tenths}${hundredths}`;
};
