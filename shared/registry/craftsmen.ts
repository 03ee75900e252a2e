import { group } from '../catalogue/define.ts';
import {
  bankAccount,
  choice,
  choices,
  date,
  idNumber,
  is,
  line,
  money,
  name,
  not,
  phone,
  yesNo,
} from '../catalogue/fields.ts';
import { text } from '../i18n/text.ts';
import { ALL_OFFICES } from './readers.ts';
import { ENTRY, type Registry } from './registry.ts';

/** The craftsmen of a town for small works (工匠库, mechanism 13; Nanxun keeps one with the reference prices). */
export const craftsmen: Registry = {
  id: 'craftsmen',
  label: text('工匠库', 'Register of craftsmen'),
  purpose: text('能承接零星工程和用工的工匠', 'Craftsmen for small works and labour'),
  scope: 'town',
  key: ['idNumber'],
  name: ['name'],
  listed: ['trades', 'level', 'state'],
  offered: ['idNumber', 'bankAccount'],
  form: {
    groups: [
      group('craftsman', ['工匠', 'Craftsman'], ENTRY, [
        name('name', ['工匠姓名', 'Name of the craftsman']),
        idNumber('idNumber', ['工匠身份证号', 'ID number of the craftsman']),
        phone('phone', ['手机号', 'Phone']),
        line('village', ['所在村', 'Village'], { max: 30 }),
        choices(
          'trades',
          ['工种', 'Trades'],
          [
            ['mason', '泥瓦工', 'Mason'],
            ['carpenter', '木工', 'Carpenter'],
            ['electrician', '电工', 'Electrician'],
            ['plumber', '水暖工', 'Plumber'],
            ['painter', '油漆工', 'Painter'],
            ['steel', '钢筋工', 'Steel fixer'],
            ['welder', '电焊工', 'Welder'],
            ['gardener', '绿化养护工', 'Gardener'],
            ['machine', '机械操作工', 'Machine operator'],
            ['labourer', '普工', 'Labourer'],
          ],
          { help: ['电工、电焊工须持特种作业证', 'Electricians and welders need a permit'] },
        ),
        choice(
          'level',
          ['技能等级', 'Level'],
          [
            ['none', '无证书', 'No certificate'],
            ['junior', '初级工', 'Junior'],
            ['intermediate', '中级工', 'Intermediate'],
            ['senior', '高级工及以上', 'Senior'],
          ],
        ),
        line('certificate', ['证书编号', 'Number of the certificate'], {
          max: 40,
          visible: not(is('level', 'none')),
        }),
      ]),
      group('terms', ['用工与准入', 'Terms and admission'], ENTRY, [
        money('dayWage', ['约定日工资', 'Agreed day wage'], {
          max: 500_000,
          required: false,
          help: ['每天多少元，用来与参考工价比较', 'Yuan a day, compared with the reference'],
        }),
        yesNo('insured', ['是否有意外险', 'Insured against accidents']),
        date('insuredUntil', ['保险到期日', 'Insured until'], { visible: is('insured', true) }),
        line('bank', ['工资开户银行', 'Bank for wages'], { required: false, disclosure: 'internal' }),
        bankAccount('bankAccount', ['工资账号', 'Account for wages'], { required: false }),
        date('listedOn', ['入库时间', 'Listed on'], { to: 0 }),
        choice(
          'state',
          ['工匠状态', 'State'],
          [
            ['admitted', '正常', 'Admitted'],
            ['suspended', '暂停派工', 'Suspended'],
            ['left', '已退出', 'Left'],
          ],
        ),
      ]),
    ],
    checks: [],
  },
  writers: ['town-construction', 'town-assets'],
  readers: ALL_OFFICES,
};
