import { type Text, text } from '../i18n/text.ts';

/** input: what was sent; turn: who and when; state: somebody was quicker; access: who may see; outside: another service. */
export type RefusalFamily = 'input' | 'turn' | 'state' | 'access' | 'outside';

interface RefusalSpec {
  readonly family: RefusalFamily;
  /** What happened. */
  readonly message: Text;
  /** What to do next. */
  readonly hint: Text;
  /** 200 for outcomes of the business, which travel in the envelope; others only where the phone must react before reading. */
  readonly status: 200 | 401 | 403 | 404 | 413 | 503;
}

const spec = (
  family: RefusalFamily,
  message: Text,
  hint: Text,
  status: RefusalSpec['status'] = 200,
): RefusalSpec => ({ family, message, hint, status });

/** The one table of refusals. Every answer that says no draws on it. */
export const REFUSALS = {
  'invalid-input': spec(
    'input',
    text('提交的内容格式不对', 'The request is not well formed'),
    text('请更新到最新版本后再试', 'Please update the app and try again'),
  ),
  'invalid-form': spec(
    'input',
    text('有内容需要修改', 'Some entries need a change'),
    text('请按红字提示改好，再提交一次', 'Please correct the marked fields and submit again'),
  ),
  'reason-missing': spec(
    'input',
    text('请写明原因', 'Please give a reason'),
    text(
      '写一句对方看得懂的话，2 到 500 个字，不要有看不见的字符',
      'One sentence that the other person understands, 2 to 500 characters, none of them invisible',
    ),
  ),
  'file-missing': spec(
    'input',
    text('有文件没有传到', 'A file has not arrived'),
    text('请重新上传这个文件', 'Please upload this file again'),
  ),
  'file-changed': spec(
    'input',
    text('文件与手机上的不一致', 'The file differs from the one on the phone'),
    text('请重新拍照或选择文件再上传', 'Please take or choose the file again'),
  ),
  'file-refused': spec(
    'input',
    text('这种文件不能上传', 'This kind of file cannot be uploaded'),
    text('请用照片或 PDF，每个不超过 10 MB', 'Photos or PDF, at most 10 MB each'),
  ),
  'unknown-matter': spec(
    'input',
    text('清单里没有这个事项', 'The catalogue has no such matter'),
    text('请从事项清单中选择', 'Please choose from the catalogue'),
  ),
  'unknown-node': spec(
    'input',
    text('不能退回到这一步', 'It cannot be returned to that step'),
    text('请选择已经办过的步骤', 'Please choose a step that is done'),
  ),
  'action-id-reused': spec(
    'input',
    text('这次操作和之前提交的不是同一个', 'This is not the action that was sent before'),
    text('请刷新后重新操作', 'Please reload and try again'),
  ),
  'not-your-turn': spec(
    'turn',
    text('现在不由你办理', 'It is not your turn'),
    text('请等待当前办理人，或刷新看看最新进度', 'Please wait for whoever is acting, or reload'),
  ),
  'already-decided': spec(
    'state',
    text('这一步已由别人办理', 'Somebody else has already decided this step'),
    text('已为你显示最新进度', 'The newest state is shown'),
  ),
  'already-signed': spec(
    'state',
    text('你已经签过了', 'You have already signed'),
    text('等其他人签完即可', 'Wait for the others to sign'),
  ),
  'case-ended': spec(
    'state',
    text('办件已经结束', 'The case has ended'),
    text('如需再办，请新提交一件', 'Please submit a new case if needed'),
  ),
  'wrong-stage': spec(
    'state',
    text('办件现在不能做这个操作', 'This cannot be done at this stage'),
    text('已为你显示最新进度', 'The newest state is shown'),
  ),
  busy: spec(
    'state',
    text('同时办理的人太多', 'Too many people are acting at once'),
    text('没有丢失任何内容，请过几秒再试', 'Nothing is lost; please try again in a few seconds'),
  ),
  recused: spec(
    'turn',
    text('你与这件事有关，需要回避', 'You are connected with this case and must stand aside'),
    text('系统已请其他人办理', 'Somebody else has been asked'),
  ),
  'self-approval': spec(
    'turn',
    text('不能审批自己提交的办件', 'Nobody approves their own case'),
    text('系统会请其他人审批', 'Somebody else is asked'),
  ),
  'publicity-running': spec(
    'turn',
    text('公示还没有结束', 'The publicity is not over'),
    text('公示到 {until} 为止，期满后再办理', 'It lasts until {until}; please go on after that day'),
  ),
  'publicity-over': spec(
    'turn',
    text('公示期已满', 'The publicity is over'),
    text('有意见可以通过诉求反映', 'Please use a petition'),
  ),
  'objected-already': spec(
    'state',
    text('你已经对这次公示提过异议', 'You have objected to this publicity already'),
    text(
      '办理人会答复你，要补充的话请联系村务监督委员会',
      'You will get an answer; the supervision committee hears what you want to add',
    ),
  ),
  'objection-open': spec(
    'turn',
    text('还有异议没有答复', 'An objection is not answered yet'),
    text(
      '请先逐条答复异议，公示剩余的天数随后继续计算',
      'Please answer every objection; the remaining days go on from then',
    ),
  ),
  'already-answered': spec(
    'state',
    text('这条异议已经答复，或不属于这次公示', 'This objection is answered, or belongs to another publicity'),
    text('已为你显示最新进度', 'The newest state is shown'),
  ),
  'others-first': spec(
    'turn',
    text('还没有轮到你签', 'Others sign before you'),
    text('前面的人签完后会通知你', 'You are told when it is your turn'),
  ),
  suspended: spec(
    'turn',
    text('办件已暂停', 'The case is suspended'),
    text(
      '恢复后才能继续办理，暂停原因见办理记录',
      'It goes on when it is resumed; the reason stands in the time line',
    ),
  ),
  'urged-already': spec(
    'turn',
    text('刚刚已经催办过', 'A reminder was sent already'),
    text('每 {hours} 小时可以催办一次，请稍后再催', 'One reminder in {hours} hours; please wait a while'),
  ),
  'not-eligible': spec(
    'input',
    text('选的人不能办理这件事', 'The chosen person cannot act on this case'),
    text(
      '请选本村、本镇有相应岗位，且不是申请人、亲属和已签过的人',
      'Choose somebody with a fitting post at the village or its town who did not apply, is no relative and has not signed',
    ),
  ),
  'too-many-signers': spec(
    'input',
    text('一步最多加签 {most} 人', 'At most {most} people can be added to one step'),
    text(
      '需要更多人同意的，请先开会形成决议',
      'If more must agree, please take a resolution in a meeting first',
    ),
  ),
  'words-missing': spec(
    'input',
    text('请写下要说的话', 'Please write something'),
    text('1 到 500 个字，不要有看不见的字符', 'Between 1 and 500 characters, none of them invisible'),
  ),
  'batch-not-allowed': spec(
    'input',
    text('这个办件不能批量同意', 'This case cannot be approved together with others'),
    text('请点开办件，看过后单独办理', 'Please open the case, read it and decide it on its own'),
  ),
  'nothing-changed': spec(
    'input',
    text('更正前后的内容一样', 'The correction changes nothing'),
    text('请改动写错的内容再提交', 'Please change what was wrong and submit again'),
  ),
  'correction-changes-way': spec(
    'turn',
    text('这样更正会改变审批流程', 'This correction would have led the case another way'),
    text('请由办理人退回重办，或重新申请', 'Please have the case returned, or apply anew'),
  ),
  'delegate-not-eligible': spec(
    'input',
    text('不能委托给这个人', 'This person cannot stand in for you'),
    text(
      '请委托本村或上一级有岗位的干部；监委会主任只能委托给镇纪委。已到你手上的办件请逐件转交',
      'Choose a cadre of your place or the one above; the head of supervision only the town discipline officer. What waits for you already is handed over case by case',
    ),
  ),
  'delegation-period': spec(
    'input',
    text('委托的日期不对', 'The period cannot be like this'),
    text('从今天或以后开始，最长 {days} 天', 'From today or later, for {days} days at most'),
  ),
  'delegation-overlaps': spec(
    'state',
    text('这段时间你已经委托了别人', 'You have delegated for this time already'),
    text('请先撤销原来的委托', 'Please take the other delegation back first'),
  ),
  'delegation-over': spec(
    'state',
    text('这个委托已经结束', 'This delegation is over'),
    text('不用再撤销', 'There is nothing to take back'),
  ),
  'unknown-version': spec(
    'input',
    text('没有这个版本', 'There is no such version'),
    text('请选择仍有办件在用的旧版和现行版本', 'Choose an old version and the present one'),
  ),
  'two-people-needed': spec(
    'turn',
    text('自己提出的迁移要由另一人同意', 'Somebody else must agree to what you proposed'),
    text('请另一位系统管理员或市监督员同意', 'Ask another administrator or a city supervisor'),
  ),
  'migration-finished': spec(
    'state',
    text('这次迁移已经完成', 'This migration is done'),
    text('结果见迁移记录', 'Its outcome stands in its record'),
  ),
  'parameters-unchanged': spec(
    'input',
    text('参数没有变化', 'No number is changed'),
    text('请至少改动一个参数', 'Please change at least one number'),
  ),
  'parameters-date': spec(
    'input',
    text('生效日期不合适', 'It cannot begin on that day'),
    text(
      '最早 {from} 起生效，不早于上一版，且在一年之内；过了日期的请撤回后重新提出',
      'It begins on {from} at the earliest, not before the version that it follows, and within a year; propose it anew when its day has passed',
    ),
  ),
  'parameters-moved-on': spec(
    'state',
    text('参数刚刚有了新版本', 'There is a newer version of these numbers'),
    text('请刷新，看过现在的参数再提出', 'Please reload and look at the present numbers first'),
  ),
  'proposal-open': spec(
    'state',
    text('这条规则已有一个调整在等待复核', 'A change of this rule is waiting already'),
    text('请等它办完，或请提出人先撤回', 'Wait until it is decided, or ask its proposer to take it back'),
  ),
  'proposal-gone': spec(
    'state',
    text('这个调整已经办完或撤回', 'This change is decided or taken back'),
    text('请刷新看看最新情况', 'Please reload to see what became of it'),
  ),
  'parameters-two-people': spec(
    'turn',
    text('自己提出的调整要由另一人复核', 'Somebody else must agree to what you proposed'),
    text('请其他部门有权限的人复核', 'Ask somebody of another department who may'),
  ),
  'parameters-same-department': spec(
    'turn',
    text('同一部门不能复核自己部门提出的调整', 'A department does not agree to its own change'),
    text('请其他部门的人复核', 'Ask somebody of another department'),
  ),
  'backtest-missing': spec(
    'turn',
    text('还没有回测结果', 'There is no back-test yet'),
    text('回测完成、看过结果后才能复核', 'Agree once it is done and you have seen what came of it'),
  ),
  'backtest-stale': spec(
    'state',
    text('回测与现在的情况对不上了', 'The back-test no longer fits'),
    text('请重新回测，看过新结果再复核', 'Have it tried again and look at the new result first'),
  ),
  'nobody-can-act': spec(
    'turn',
    text('“{node}”这一步没有人可以办理', 'Nobody can act at the step “{node}”'),
    text('请联系镇街，在钉钉通讯录中补上这个岗位', 'Please ask the town to fill this post in the contacts'),
  ),
  'evaluation-closed': spec(
    'turn',
    text('评价时间已过', 'The time for rating is over'),
    text('有意见可以通过诉求反映', 'Please use a petition'),
  ),
  'evaluation-locked': spec(
    'turn',
    text('评价已超过 7 天，不能再改', 'A rating can be changed for 7 days only'),
    text('有新意见可以通过诉求反映', 'Please use a petition'),
  ),
  'not-disclosed': spec(
    'turn',
    text('结果还没有公开', 'The result is not disclosed yet'),
    text('公开后就能评价', 'It can be rated once it is'),
  ),
  'downgrade-needs-handling': spec(
    'turn',
    text('先登记核实整改，才能降级', 'A warning is downgraded only after the rectification is recorded'),
    text('请先填写核实情况', 'Please record what was found first'),
  ),
  'corrected-needs-rectifying': spec(
    'turn',
    text(
      '还没有登记整改，不能以“已整改”办结',
      'No rectification is on record, so it cannot be closed as corrected',
    ),
    text('请先登记整改，或换一个结论', 'Please record the rectification first, or choose another outcome'),
  ),
  'evidence-missing': spec(
    'turn',
    text(
      '橙色和红色预警的整改要附照片或文件',
      'To put an orange or red warning right, a photo or paper is needed',
    ),
    text('请拍照或选一份文件后再提交', 'Please add a photo or paper and send again'),
  ),
  'days-out-of-bounds': spec(
    'turn',
    text('督办期限要在 {least} 到 {most} 个工作日之间', 'The time must be {least} to {most} working days'),
    text('请改一下天数', 'Please change the number of days'),
  ),
  'warning-ended': spec(
    'state',
    text('预警已经办结', 'The warning is closed'),
    text('已为你显示处理结果', 'The outcome is shown'),
  ),
  'entry-changed': spec(
    'state',
    text('这一条刚被别人改过', 'Somebody else has just changed this entry'),
    text('已为你显示最新内容，请核对后再保存', 'The newest one is shown; please compare and save again'),
  ),
  'entry-retired': spec(
    'state',
    text('这一条已经停用', 'This entry is retired'),
    text('已为你显示停用原因', 'The reason is shown'),
  ),
  'sheet-refused': spec(
    'input',
    text('这个表格读不了', 'This sheet cannot be read'),
    text(
      '请用导出的 Excel 表格（.xlsx）填写，不超过 5 MB、5000 行',
      'Please fill in an exported Excel file (.xlsx), at most 5 MB and 5,000 rows',
    ),
  ),
  'not-allowed': spec(
    'access',
    text('你没有这项权限', 'You may not do this'),
    text('如果你认为应当有，请联系镇街管理员', 'Please ask the town administrator if you think you should'),
  ),
  'not-found': spec(
    'access',
    text('没有找到', 'Not found'),
    text('可能已被移走，或你无权查看', 'It may have moved, or is not yours to see'),
  ),
  'no-session': spec(
    'access',
    text('请重新进入', 'Please sign in again'),
    text('退出后从钉钉重新打开', 'Close and open it again from DingTalk'),
    401,
  ),
  'code-invalid': spec(
    'access',
    text('登录码已失效', 'The sign-in code is no longer valid'),
    text('请重新打开应用', 'Please open the app again'),
  ),
  'not-a-member': spec(
    'access',
    text('通讯录里没有找到你所在的村', 'The contacts do not know your village'),
    text('请联系村文书把你加入本村通讯录', 'Please ask the village clerk to add you'),
  ),
  'no-route': spec(
    'access',
    text('没有这个地址', 'No such address'),
    text('请更新到最新版本', 'Please update the app'),
    404,
  ),
  'too-large': spec(
    'input',
    text('内容太大', 'Too large'),
    text('请减少文字或单独上传文件', 'Please shorten it or upload files one by one'),
    413,
  ),
  'dingtalk-unavailable': spec(
    'outside',
    text('钉钉暂时没有响应', 'DingTalk does not answer at the moment'),
    text('请稍后再试，内容已保留', 'Please try again later; nothing is lost'),
    503,
  ),
} as const satisfies Record<string, RefusalSpec>;

export type RefusalCode = keyof typeof REFUSALS;
