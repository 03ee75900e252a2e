import type { ChangeEvent, ReactNode } from 'react';
import type { BoxProps, HeadingProps, InputProps, LabelProps, PictureProps, PressProps } from './element.ts';

export const Box = ({ className, id, role, label, labelledBy, sort, decorative, children }: BoxProps) => (
  // biome-ignore lint/a11y/useAriaPropsSupportedByRole: the role is one of those that take a name
  <div
    className={className}
    id={id}
    role={role}
    aria-label={label}
    aria-labelledby={labelledBy}
    aria-hidden={decorative}
    aria-sort={sort}
    aria-modal={role === 'dialog' ? true : undefined}
    tabIndex={role === 'dialog' ? -1 : undefined}
  >
    {children}
  </div>
);

export const Words = ({ className, id, label, decorative, children }: BoxProps) => (
  // biome-ignore lint/a11y/useAriaPropsSupportedByRole: named words get the role of a picture, which takes a name
  <span
    className={className}
    id={id}
    role={label === undefined ? undefined : 'img'}
    aria-label={label}
    aria-hidden={decorative}
  >
    {children}
  </span>
);

export const Heading = ({ level, className, id, children }: HeadingProps) => {
  const Tag = `h${level}` as const;
  return (
    <Tag className={className} id={id} tabIndex={-1}>
      {children}
    </Tag>
  );
};

export const Label = ({ htmlFor, id, className, children }: LabelProps): ReactNode => (
  <label htmlFor={htmlFor} id={id} className={className}>
    {children}
  </label>
);

const state = (role: PressProps['role'], on: boolean | undefined) => {
  if (role === 'tab') return { 'aria-selected': on === true };
  if (role === 'radio' || role === 'checkbox' || role === 'switch') return { 'aria-checked': on === true };
  return {};
};

export const Press = ({
  onPress,
  className,
  id,
  role,
  label,
  on,
  expanded,
  current,
  refused,
  describedBy,
  children,
}: PressProps) => (
  <button
    type="button"
    className={`press ${className ?? ''}`}
    id={id}
    role={role === 'button' ? undefined : role}
    aria-label={label}
    aria-expanded={expanded}
    aria-current={current ? 'page' : undefined}
    aria-disabled={refused ? true : undefined}
    aria-describedby={describedBy}
    onClick={onPress}
    {...state(role, on)}
  >
    {children}
  </button>
);

const modes = { text: 'text', whole: 'numeric', decimal: 'decimal', phone: 'tel' } as const;

export const Input = ({
  id,
  value,
  onChange,
  keyboard = 'text',
  placeholder,
  maxLength,
  invalid,
  describedBy,
  className,
}: InputProps) => (
  <input
    id={id}
    className={className}
    type="text"
    inputMode={modes[keyboard]}
    value={value}
    placeholder={placeholder}
    maxLength={maxLength}
    aria-invalid={invalid ? true : undefined}
    aria-describedby={describedBy}
    autoComplete="off"
    onChange={(event: ChangeEvent<HTMLInputElement>) => onChange(event.target.value)}
  />
);

export const Area = ({
  id,
  value,
  onChange,
  placeholder,
  maxLength,
  invalid,
  describedBy,
  className,
}: InputProps) => (
  <textarea
    id={id}
    className={className}
    rows={3}
    value={value}
    placeholder={placeholder}
    maxLength={maxLength}
    aria-invalid={invalid ? true : undefined}
    aria-describedby={describedBy}
    onChange={(event: ChangeEvent<HTMLTextAreaElement>) => onChange(event.target.value)}
  />
);

export const DateInput = ({ id, value, onChange, invalid, describedBy, className }: InputProps) => (
  <input
    id={id}
    className={className}
    type="date"
    value={value}
    aria-invalid={invalid ? true : undefined}
    aria-describedby={describedBy}
    onChange={(event: ChangeEvent<HTMLInputElement>) => onChange(event.target.value)}
  />
);

export const Picture = ({ src, label, className }: PictureProps) => (
  <img src={src} alt={label} className={className} loading="lazy" />
);
