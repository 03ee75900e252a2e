import { text } from '../../i18n/text.ts';
import { basis, ISSUED, kinshipBasis, otherBasis } from '../blocks/certificates/basis.ts';
import {
  asker,
  certificateResult,
  certificateText,
  verification,
} from '../blocks/certificates/certificate.ts';
import { economicFacts, kinshipFacts, otherFacts, residenceFacts } from '../blocks/certificates/facts.ts';
import { stamping } from '../blocks/stamping.ts';
import { title } from '../blocks/subject.ts';
import { defineMatter, GROUPS, source } from '../define.ts';
import type { Matter } from '../matter.ts';
import {
  applyNode,
  approval,
  director,
  feedbackNode,
  implementation,
  secretary,
  supervision,
} from '../nodes.ts';

const after = [certificateText, verification, stamping, certificateResult];

/** 出具证明: what the village may certify is checked and stamped; what it may not is refused with the way that works. */
export const certificateIssuing = (): Matter =>
  defineMatter({
    id: 'certificate-issuing',
    group: GROUPS.seals,
    label: ['出具证明', 'Issuing of certificates'],
    sign: '证',
    code: 'ZM',
    version: 1,
    batch: true,
    applicants: ['clerk', 'committee-member', 'director'],
    sources: [
      source(
        'standard',
        [
          '民政部等六部门《关于改进和规范基层群众性自治组织出具证明工作的指导意见》（2020）及第一批不应出具清单',
          'Six ministries on certificates of grass-roots bodies (2020), first list of what must not be issued',
        ],
        [
          '没有法律法规依据或未列入保留清单的不予出具；亲属关系、婚姻、财产等 20 项不得出具',
          'Nothing without a law or the retained list; twenty kinds such as kinship, marriage, property must not be issued',
        ],
      ),
      source(
        'standard',
        ['《浙江省涉村（社区）事项清单（2023版）》', 'Zhejiang list of village matters, 2023'],
        [
          '列明村保留出具意见和盖章的事项，以及取消的 28 项证明',
          'Names what villages still certify, and 28 certificates that are abolished',
        ],
      ),
      source(
        'default',
        ['本项目默认', 'Default of this project'],
        [
          '两委委员核实，主任审批，保管员盖章；不予出具也要办结并告知替代办法；可批量审批',
          'A committee member checks, the director approves, the custodian stamps; refusals are answered too; batches allowed',
        ],
      ),
    ],
    nodes: [
      applyNode(['clerk', 'committee-member', 'director']),
      approval('verify', ['核实情况', 'Verification'], ['committee-member'], {
        when: ISSUED,
        limit: 2,
        substitutes: ['representative'],
      }),
      director(),
      secretary({ only: ['kinship-certificate', 'economic-certificate', 'other-certificate'], when: ISSUED }),
      supervision({ only: ['kinship-certificate', 'economic-certificate'], when: ISSUED }),
      implementation('stamp', ['盖章出具', 'Stamping'], ['custodian'], 'stamping', {
        when: ISSUED,
        limit: 1,
        substitutes: ['clerk', 'committee-member'],
        apart: true,
      }),
      feedbackNode({ limit: 1 }),
    ],
    copies: [{ roles: ['supervision-head'] }],
    disclosure: {
      timing: 'quarterly',
      days: 7,
      basis: text(
        '村务公开：一般事项至少每季度公开一次；只公开种类、依据和结果，不公开个人情况',
        'Disclosure: ordinary items at least quarterly; kind, basis and result only, nothing about the person',
      ),
    },
    retention: '10-years',
    subModules: [
      {
        id: 'residence-certificate',
        label: ['居住证明', 'Certificate of residence'],
        purpose: ['证明某人现在住在本村', 'That somebody lives in the village now'],
        groups: [
          title(['如：居住证明（子女入学用），不写姓名', 'Such as: residence, for school; no names']),
          basis,
          asker,
          residenceFacts,
          ...after,
        ],
      },
      {
        id: 'kinship-certificate',
        label: ['亲属关系证明', 'Certificate of kinship'],
        purpose: [
          '清单明确村里不应出具；只在有关单位来函时说明了解的情况',
          'Villages must not issue it; only a letter of an office is answered with what the village knows',
        ],
        groups: [
          title([
            '如：亲属关系核实（公证处来函），不写姓名',
            'Such as: kinship, letter of the notary; no names',
          ]),
          kinshipBasis,
          asker,
          kinshipFacts,
          ...after,
        ],
      },
      {
        id: 'economic-certificate',
        label: ['经济状况证明', 'Certificate of means'],
        purpose: [
          '证明家庭困难情况；财产证明不在村里开',
          'Hardship of a household; property is not certified here',
        ],
        groups: [
          title(['如：经济状况证明（助学用），不写姓名', 'Such as: means, for aid to a student; no names']),
          basis,
          asker,
          economicFacts,
          ...after,
        ],
      },
      {
        id: 'other-certificate',
        label: ['其他证明', 'Other certificate'],
        purpose: [
          '前三种以外的；先对照不应出具清单',
          'Anything else; first look at the list of what must not be issued',
        ],
        groups: [
          title(['如：自产自销证明，不写姓名', 'Such as: own produce; no names']),
          otherBasis,
          asker,
          otherFacts,
          ...after,
        ],
      },
    ],
  });
