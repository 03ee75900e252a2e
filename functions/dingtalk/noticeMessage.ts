/** What a work notice says, as it goes over the wire. Two of the nine types are enough for this system. */
export type NoticeMessage = OaMessage | ActionCardMessage;

interface OaMessage {
  readonly msgtype: 'oa';
  readonly oa: {
    readonly message_url: string;
    readonly pc_message_url?: string;
    readonly head: { readonly bgcolor: string; readonly text: string };
    readonly body: {
      readonly title: string;
      readonly form?: readonly { readonly key: string; readonly value: string }[];
      readonly content?: string;
      readonly author?: string;
    };
  };
}

interface ActionCardMessage {
  readonly msgtype: 'action_card';
  readonly action_card: {
    readonly title: string;
    readonly markdown: string;
    readonly single_title?: string;
    readonly single_url?: string;
    readonly btn_orientation?: '0' | '1';
    readonly btn_json_list?: readonly { readonly title: string; readonly action_url: string }[];
  };
}

/** AARRGGBB of the head line. */
const COLOURS = { green: 'FF0B6E4F', yellow: 'FF6E5A00', orange: 'FF9A4A00', red: 'FFB3261E' } as const;

export interface OaNotice {
  readonly title: string;
  readonly url: string;
  readonly pcUrl?: string;
  readonly colour?: keyof typeof COLOURS;
  /** More than six rows are not shown by DingTalk and are left out. */
  readonly rows?: readonly { readonly key: string; readonly value: string }[];
  readonly content?: string;
  /**
   * What makes this notice differ from every other of the day, such as case number and time: DingTalk drops
   * a message that the same person already had today and says nothing (facts.md 2.1).
   */
  readonly mark: string;
}

export const oaMessage = (notice: OaNotice): NoticeMessage => ({
  msgtype: 'oa',
  oa: {
    message_url: notice.url,
    ...(notice.pcUrl === undefined ? {} : { pc_message_url: notice.pcUrl }),
    head: { bgcolor: COLOURS[notice.colour ?? 'green'], text: '清廉钉办' },
    body: {
      title: clipped(notice.title, 50),
      ...(notice.rows === undefined || notice.rows.length === 0 ? {} : { form: notice.rows.slice(0, 6) }),
      ...(notice.content === undefined ? {} : { content: notice.content }),
      author: notice.mark,
    },
  },
});

export interface ActionCardNotice {
  readonly title: string;
  readonly markdown: string;
  readonly buttons: readonly [NoticeButton, ...NoticeButton[]];
  /** See OaNotice. */
  readonly mark: string;
}

export interface NoticeButton {
  readonly title: string;
  readonly url: string;
}

/** One button fills the card, several stand below each other so that a thumb finds them. */
export const actionCardMessage = ({ title, markdown, buttons, mark }: ActionCardNotice): NoticeMessage => {
  const text = { title: clipped(title, 50), markdown: `${markdown}\n\n${mark}` };
  const [first, ...more] = buttons;
  return {
    msgtype: 'action_card',
    action_card:
      more.length === 0
        ? { ...text, single_title: clipped(first.title, 20), single_url: first.url }
        : {
            ...text,
            btn_orientation: '0',
            btn_json_list: buttons.map((button) => ({
              title: clipped(button.title, 20),
              action_url: button.url,
            })),
          },
  };
};

/** Never cuts a character in two. */
const clipped = (text: string, most: number): string => {
  const characters = [...text];
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`;
};
