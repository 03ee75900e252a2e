import { source } from '../../define.ts';

/* Law and practice of village works. The Organic Law was revised on 2025-10-28; its articles are cited without number. */

export const ORGANIC_LAW = source(
  'law',
  ['中华人民共和国村民委员会组织法', "Organic Law of the Villagers' Committees"],
  [
    '公益事业的兴办、筹资筹劳和建设承包方案，集体经济项目的立项和承包方案，经村民会议或其授权的村民代表会议决定方可办理',
    'Public works, levies for them, their contracting, and projects of the collective need a decision of the villagers or, so empowered, their representatives',
  ],
);

export const LEVY_RULES = source(
  'law',
  [
    '村民一事一议筹资筹劳管理办法（国办发〔2007〕4号）',
    'Rules on levies for one purpose (Guo Ban Fa 2007 No. 4)',
  ],
  [
    '会前逐户征求意见并签字；户代表三分之二以上到会、到会过半数通过；乡镇初审、县级复审，7 个工作日内答复；不得强行以资代劳',
    'Every household is asked and signs; two thirds of the households present and half of those in favour; reviewed by town and county, answered within seven working days; nobody is forced to pay instead of working',
  ],
);

export const JOINT_SIGNATURE = source(
  'practice',
  ['浙江县级村级组织工作规则', 'County rules in Zhejiang on the work of village bodies'],
  [
    '主任、社长先签，书记后签，监委会审查；未经村民（代表）会议决定擅自建设集体重大工程的无效',
    'Director and cooperative head sign before the secretary, and the supervision committee reviews; large works without a decision of the villagers are void',
  ],
);

export const SUBSIDY_PUBLICITY = source(
  'practice',
  ['财政补助项目公告公示的通行做法', 'Usual publicity of subsidised projects'],
  ['补助项目公示不少于 10 天', 'A subsidised project is shown for ten days at least'],
);

export const INITIATION_DEFAULTS = source(
  'default',
  ['本项目默认', 'Default of this project'],
  [
    '零星工程 5 万元以下，一份申请办到核验；一般工程公示 7 天；应急抢修先干后报，5 个工作日内向会议通报；立项时一并决定发包方式',
    'Minor works up to 50,000 yuan in one application; ordinary ones are shown for 7 days; emergencies are told to a meeting within 5 working days; the way of contracting is decided with the project',
  ],
);
