import type { ReactNode } from 'react';

/**
 * The few elements that every screen is made of. H5 draws them as plain HTML, so that keyboards and screen
 * readers get what they know; the mini-program draws them as Taro components with role and aria-label.
 */
export interface BoxProps {
  readonly className?: string | undefined;
  readonly id?: string | undefined;
  readonly role?:
    | 'group'
    | 'list'
    | 'listitem'
    | 'main'
    | 'navigation'
    | 'note'
    | 'alert'
    | 'status'
    | 'dialog'
    | 'radiogroup'
    | 'img'
    | 'banner'
    | 'table'
    | 'rowgroup'
    | 'row'
    | 'columnheader'
    | 'cell'
    | undefined;
  /** What a screen reader says for it. */
  readonly label?: string | undefined;
  readonly labelledBy?: string | undefined;
  /** Of a column by which the rows are ordered. */
  readonly sort?: 'ascending' | 'descending' | undefined;
  /** Only for the eye: a shape beside a word. */
  readonly decorative?: boolean | undefined;
  readonly children?: ReactNode;
}

export interface HeadingProps {
  readonly level: 1 | 2 | 3;
  readonly className?: string | undefined;
  readonly id?: string | undefined;
  readonly children?: ReactNode;
}

export interface PressProps {
  readonly onPress: () => void;
  readonly className?: string | undefined;
  readonly id?: string | undefined;
  readonly role?: 'button' | 'link' | 'tab' | 'radio' | 'checkbox' | 'switch' | undefined;
  readonly label?: string | undefined;
  /** Chosen, ticked or on, for the roles that have such a state. */
  readonly on?: boolean | undefined;
  /** Whether what it opens and closes is open. */
  readonly expanded?: boolean | undefined;
  /** The page that one is on. */
  readonly current?: boolean | undefined;
  /** Cannot be used now; `describedBy` names the reason. */
  readonly refused?: boolean | undefined;
  readonly describedBy?: string | undefined;
  readonly children?: ReactNode;
}

export interface InputProps {
  readonly id: string;
  /** Repeated for screen readers in the mini-program; on H5 the visible label is tied to `id`. */
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly keyboard?: 'text' | 'whole' | 'decimal' | 'phone' | undefined;
  readonly placeholder?: string | undefined;
  readonly maxLength?: number | undefined;
  readonly invalid?: boolean | undefined;
  readonly describedBy?: string | undefined;
  readonly className?: string | undefined;
}

export interface PictureProps {
  readonly src: string;
  readonly label: string;
  readonly className?: string | undefined;
}

export interface LabelProps {
  readonly htmlFor: string;
  readonly id?: string | undefined;
  readonly className?: string | undefined;
  readonly children?: ReactNode;
}
