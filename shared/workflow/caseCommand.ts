/** What a person may ask of a case. `entered` is the sequence at which the phone saw the node entered. */
export type CaseCommand =
  | {
      readonly type: 'submit';
      readonly matter: string;
      readonly sub: string;
      readonly place: string;
      readonly values: Given;
    }
  | { readonly type: 'resubmit'; readonly values: Given }
  | {
      readonly type: 'approve';
      readonly node: string;
      readonly entered: number;
      readonly values: Given;
      readonly comment: string;
    }
  | {
      readonly type: 'return';
      readonly node: string;
      readonly entered: number;
      readonly to: string;
      readonly reason: string;
    }
  | { readonly type: 'reject'; readonly node: string; readonly entered: number; readonly reason: string }
  | { readonly type: 'withdraw'; readonly reason: string }
  | { readonly type: 'recuse'; readonly node: string; readonly entered: number; readonly reason: string }
  | { readonly type: 'implement'; readonly node: string; readonly entered: number; readonly values: Given }
  | { readonly type: 'report'; readonly values: Given; readonly reason: string }
  | { readonly type: 'feedback'; readonly node: string; readonly entered: number; readonly values: Given };

/** Values as they come from outside: nothing about them is known yet. */
export type Given = Readonly<Record<string, unknown>>;

export type CaseCommandType = CaseCommand['type'];
