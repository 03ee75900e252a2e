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
  'warning-ended': spec(
    'state',
    text('预警已经办结', 'The warning is closed'),
    text('已为你显示处理结果', 'The outcome is shown'),
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
