import { type Text, text } from '../i18n/text.ts';

/*
 * The 21 operating mechanisms (domain.md section 6): rules of the institution that do not rest on goodwill, because
 * code holds them. Each names that code and the test that proves it; what is not built yet says so.
 */

export interface Proof {
  /** Path in this project. */
  readonly file: string;
  /** Part of the name of a test in it. */
  readonly test: string;
}

export interface Mechanism {
  readonly id: string;
  readonly label: Text;
  /** What nobody can get round. */
  readonly says: Text;
  /** Paths of the code that enforces it. */
  readonly code: readonly string[];
  readonly proofs: readonly Proof[];
  /** What is still missing; absent when it is whole. */
  readonly missing?: Text;
}

const proof = (file: string, test: string): Proof => ({ file, test });

export const MECHANISMS: readonly Mechanism[] = [
  {
    id: 'catalogue-only',
    label: text('清单准入', 'Catalogue-only business'),
    says: text('清单里没有的事项办不了', 'What is not in the catalogue cannot be done'),
    code: ['shared/catalogue/catalogue.ts', 'functions/command/runCase.ts'],
    proofs: [proof('shared/catalogue/content.test.ts', 'knows no business that it does not list')],
  },
  {
    id: 'tiered-approval',
    label: text('分级审批', 'Tiered approval by amount'),
    says: text(
      '金额越大，上级环节越多，差一分钱也按档走',
      'The larger the amount the more levels decide; one fen above the tier counts',
    ),
    code: ['shared/catalogue/nodes.ts', 'shared/workflow/assign.ts'],
    proofs: [
      proof('shared/workflow/decide.approve.test.ts', 'asks the assets office of the town above 5,000 yuan'),
      proof('e2e/api/matters/everyMatter.ts', 'goes every way from the application to the rating'),
    ],
  },
  {
    id: 'collective-decision',
    label: text('五议两公开', 'Collective decision first'),
    says: text(
      '应当集体决策的，没有到会和表决记录不能提交',
      'Where a meeting must decide, nothing goes on without its attendance and votes',
    ),
    code: ['shared/catalogue/blocks/resolution.ts', 'shared/form/validate.ts'],
    proofs: [
      proof('shared/catalogue/content.test.ts', 'refuses a resolution without quorum or majority'),
      proof('shared/catalogue/content.test.ts', 'asks for the resolution wherever a meeting must decide'),
    ],
  },
  {
    id: 'recusal',
    label: text('回避', 'Recusal'),
    says: text(
      '申请人、已登记的近亲属、自己提出回避的人，都不能审批',
      'Applicant, declared relatives and whoever stood aside never decide',
    ),
    code: ['shared/workflow/assign.ts', 'functions/registry/kin.ts'],
    proofs: [
      proof('shared/workflow/who.fuzz.ts', 'never lets a person approve the own case'),
      proof('shared/workflow/decide.end.test.ts', 'keeps whoever stood aside away from later steps'),
      proof(
        'e2e/api/kin.test.ts',
        'is the cadre whose declared relative is paid, by ID number, in a field or in a row',
      ),
    ],
  },
  {
    id: 'seal-apart',
    label: text('人印分离', 'Seal and holder apart'),
    says: text('批准用印的人不能盖章', 'Whoever approved the use of a seal does not stamp'),
    code: ['shared/workflow/assign.ts'],
    proofs: [
      proof('shared/workflow/decide.implement.test.ts', 'is never done by somebody who approved or applied'),
    ],
  },
  {
    id: 'time-limits',
    label: text('限时办结', 'Time limits'),
    says: text('每一步都有时限，超时自动提醒并留痕', 'Every step has a limit; being late is noted by itself'),
    code: ['shared/workflow/clockwork.ts', 'functions/schedule/deadlines.ts'],
    proofs: [
      proof(
        'shared/workflow/clockwork.test.ts',
        'notes a late step at its limit, at twice and at three times',
      ),
    ],
  },
  {
    id: 'copying',
    label: text('抄送知晓', 'Mandatory copying'),
    says: text('该知道的人一定收到抄送', 'Whoever must know is told'),
    code: ['shared/workflow/assign.ts', 'shared/notice/plan.ts'],
    proofs: [proof('shared/workflow/decide.approve.test.ts', 'tells those who must know, once')],
  },
  {
    id: 'evidence',
    label: text('实施留痕', 'Evidence of implementation'),
    says: text(
      '办没办、办成什么样，要有现场照片和文件指纹',
      'What was done is shown by photos from the spot and hashes of files',
    ),
    code: ['shared/form/fileCheck.ts', 'functions/command/evidence.ts'],
    proofs: [
      proof('local/store/s3.test.ts', 'are taken only in the size, type and place that were permitted'),
      proof('shared/catalogue/content.test.ts', 'leaves evidence at every step that carries something out'),
    ],
  },
  {
    id: 'disclose-then-pay',
    label: text('先公示后支付', 'Disclose, then pay'),
    says: text('公示期没满，支付这一步走不到', 'Until the publicity has ended nobody can get to the payment'),
    code: ['shared/workflow/assign.ts', 'shared/catalogue/lint.ts'],
    proofs: [
      proof('shared/workflow/everyCase.fuzz.ts', 'keeps to its way, whatever people do in whatever order'),
      proof('e2e/api/publicity.test.ts', 'is concluded after its last day and not a minute before'),
    ],
  },
  {
    id: 'joint-signature',
    label: text('联审联签', 'Joint signature'),
    says: text('该几个人签就几个人签，少一个也不算', 'Where all must sign, one missing signature is none'),
    code: ['shared/workflow/signing.ts'],
    proofs: [
      proof('shared/workflow/decide.approve.test.ts', 'waits for every signature where all must sign'),
      proof('e2e/api/races.test.ts', 'who must all sign are all recorded, and the step is done once'),
    ],
  },
  {
    id: 'reference-prices',
    label: text('参考价', 'Reference prices'),
    says: text(
      '采购和用工按市里的参考价目填报',
      'Purchases and labour are entered against the list of prices',
    ),
    code: [
      'shared/registry/prices.ts',
      'functions/registry/checkEntries.ts',
      'shared/supervision/rules/priceOutlier.ts',
      'shared/supervision/rules/wageOutlier.ts',
    ],
    proofs: [
      proof('e2e/api/kin.test.ts', 'are refused by name when they do not exist'),
      proof('shared/supervision/rules/priceOutlier.test.ts', 'finds a price above 1.2 times the reference'),
      proof('shared/supervision/rules/wageOutlier.test.ts', 'finds what is more than 1.3 times it'),
    ],
  },
  {
    id: 'one-project-one-file',
    label: text('一项目一档', 'One project, one file'),
    says: text(
      '发包、变更、验收、付款都挂在立项那一件上',
      'Tender, change, acceptance and payment hang on the case that began it',
    ),
    code: ['shared/catalogue/fields.ts', 'functions/registry/checkEntries.ts'],
    proofs: [
      proof('shared/catalogue/content.test.ts', 'hangs every later step of a project on an earlier case'),
    ],
  },
  {
    id: 'supplier-registry',
    label: text('供应商工匠库', 'Registry of suppliers and craftsmen'),
    says: text('没有登记的供应商选不了', 'Who is not in the registry cannot be chosen'),
    code: [
      'shared/registry/suppliers.ts',
      'shared/registry/craftsmen.ts',
      'functions/registry/checkEntries.ts',
    ],
    proofs: [proof('e2e/api/kin.test.ts', 'are refused by name when they do not exist')],
  },
  {
    id: 'named-labour',
    label: text('用工实名日清月结', 'Named labour, settled daily and monthly'),
    says: text(
      '谁干的、哪天干的、多少钱，逐人登记',
      'Who worked on which day for how much, person by person',
    ),
    code: ['shared/catalogue/matters/casualLabour.ts'],
    proofs: [proof('shared/catalogue/content.test.ts', 'names every worker with days and pay')],
  },
  {
    id: 'contract-reminders',
    label: text('合同到期提醒', 'Reminders before a contract ends'),
    says: text('合同到期前提醒该管的人', 'Whoever is responsible is reminded before a contract ends'),
    code: ['shared/registry/reminder.ts', 'functions/schedule/deadlines.ts', 'shared/notice/planReminder.ts'],
    proofs: [
      proof(
        'shared/registry/reminder.test.ts',
        'comes sixty and thirty days before the end and on the last day',
      ),
      proof('e2e/api/reminders.test.ts', 'reaches the village once, in its inbox'),
    ],
  },
  {
    id: 'petition-loop',
    label: text('诉求闭环', 'Closed loop of petitions'),
    says: text('诉求件件有回音', 'Every petition is answered'),
    code: [],
    proofs: [],
    missing: text('诉求尚未建成', 'Petitions are not built yet'),
  },
  {
    id: 'evaluation',
    label: text('群众评价', "Villagers' evaluation"),
    says: text('办得好不好，由村民打分', 'Villagers rate the result'),
    code: ['shared/workflow/evaluation.ts'],
    proofs: [
      proof('shared/workflow/evaluation.test.ts', 'is written with case, village, stars and words'),
      proof('e2e/api/matters/everyMatter.ts', 'goes every way from the application to the rating'),
    ],
  },
  {
    id: 'three-colours',
    label: text('三色预警', 'Three-colour warnings'),
    says: text(
      '黄橙红三色，整改记录在案才能降色',
      'Yellow, orange, red; colour falls only after rectification',
    ),
    code: ['shared/supervision/decideWarning.ts'],
    proofs: [
      proof(
        'shared/supervision/warning.test.ts',
        'keeps the person in question out, the colour up until something is put right',
      ),
    ],
  },
  {
    id: 'escalation',
    label: text('三级联动督办', 'Three-level linkage and escalation'),
    says: text('没人处理的预警会上升到镇、到市', 'A warning that nobody handles climbs to town and city'),
    code: ['shared/supervision/route.ts', 'shared/supervision/decideFinding.ts'],
    proofs: [
      proof('shared/supervision/warning.test.ts', 'climbs after five working days to the town leader'),
    ],
  },
  {
    id: 'duty-score',
    label: text('闭环考核', 'Loop closure as duty score'),
    says: text('按时闭环计入考核', 'Loops closed in time count in the duty score'),
    code: ['shared/score/dutyScore.ts', 'functions/http/cockpit.ts'],
    proofs: [
      proof(
        'shared/score/dutyScore.test.ts',
        'never falls when one more loop is closed in time, one more result shown, petition answered, warning handled',
      ),
      proof('e2e/api/cockpit.test.ts', 'traces every figure and every point to what it is made of'),
    ],
    missing: text(
      '诉求答复一项要等诉求办理建成后才有数',
      'The part on petitions has no figures before petitions are built',
    ),
  },
  {
    id: 'archiving',
    label: text('归档留存', 'Archiving, circulation and retention'),
    says: text('办结的事有档可查，到期的依规销毁', 'What is closed is kept on file for its time'),
    code: ['shared/ledger/record.ts', 'shared/catalogue/matter.ts'],
    proofs: [
      proof(
        'e2e/api/personalFields.test.ts',
        'its personal values are gone for everybody, and the chain is whole',
      ),
    ],
    missing: text(
      '存证链、保管期限和销毁密钥已有，档案包和借阅尚未建成',
      'Chain, retention classes and erasure by key exist; archive packages and lending are not built yet',
    ),
  },
];
