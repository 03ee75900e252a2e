import { group } from '../define.ts';
import { choice, entry, idNumber, is, line, name, phone, yesNo } from '../fields.ts';

/**
 * The villager for whom a cadre applies. Chosen from the register of members where possible, so that nothing is
 * asked twice; whoever is helped is named on the record (domain.md section 3).
 */
export const requester = group('requester', ['申请村民', 'Villager'], 'apply', [
  entry('member', ['从村民台账选择', 'From the register of members'], 'members', {
    required: false,
    help: ['选中后自动带出姓名和证件号', 'Choosing one fills in the name and the ID number'],
    fills: { name: 'requesterName', idNumber: 'requesterIdNumber', phone: 'requesterPhone' },
  }),
  name('requesterName', ['村民姓名', 'Name of the villager']),
  idNumber('requesterIdNumber', ['村民身份证号', 'ID number of the villager'], {
    help: ['加密保存，不公开', 'Kept sealed and never disclosed'],
  }),
  phone('requesterPhone', ['村民电话', 'Phone of the villager']),
  line('requesterAddress', ['家庭住址', 'Home address'], { personal: 'personal', disclosure: 'internal' }),
  yesNo('helped', ['是否由他人代办', 'Does somebody apply for the villager'], {
    help: [
      '老人、行动不便的村民可由网格员或亲属代办',
      'For the old and the infirm a grid worker or relative may',
    ],
  }),
  name('helperName', ['代办人姓名', 'Name of the helper'], { visible: is('helped', true) }),
  choice(
    'helperRelation',
    ['代办人身份', 'Who the helper is'],
    [
      ['grid-worker', '网格员', 'Grid worker'],
      ['relative', '亲属', 'Relative'],
      ['neighbour', '邻居', 'Neighbour'],
      ['volunteer', '志愿者', 'Volunteer'],
    ],
    { visible: is('helped', true) },
  ),
]);
