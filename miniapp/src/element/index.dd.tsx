import { Image, Input as TaroInput, Text, Textarea, View } from '@tarojs/components';
import { Children } from 'react';
import { bridge } from '../bridge/index.ts';
import type { BoxProps, HeadingProps, InputProps, LabelProps, PictureProps, PressProps } from './element.ts';

/** Attributes that platform/speakable.json lets through to the container; Taro's own types do not know them. */
const spoken = (role: string | undefined, label: string | undefined, decorative?: boolean) => ({
  ...(role === undefined ? {} : { role }),
  ...(label === undefined ? {} : { 'aria-label': label }),
  ...(decorative ? { 'aria-hidden': 'true' } : {}),
  ...(role === 'alert' || role === 'status'
    ? { 'aria-live': role === 'alert' ? 'assertive' : 'polite' }
    : {}),
});

const named = (className: string | undefined, id: string | undefined) => ({
  ...(className === undefined ? {} : { className }),
  ...(id === undefined ? {} : { id }),
});

export const Box = ({ className, id, role, label, decorative, children }: BoxProps) => (
  <View {...named(className, id)} {...spoken(role, label, decorative)}>
    {children}
  </View>
);

/** The container's <text> holds text only; words made of words become a view that flows like one. */
export const Words = ({ className, id, label, decorative, children }: BoxProps) =>
  Children.toArray(children).every((child) => typeof child === 'string' || typeof child === 'number') ? (
    <Text {...named(className, id)} {...spoken(undefined, label, decorative)}>
      {children}
    </Text>
  ) : (
    <View {...named(`inline ${className ?? ''}`, id)} {...spoken(undefined, label, decorative)}>
      {children}
    </View>
  );

export const Heading = ({ className, id, children }: HeadingProps) => (
  <View {...named(className, id)} {...spoken('heading', undefined)}>
    {children}
  </View>
);

export const Label = ({ id, className, children }: LabelProps) => (
  <View {...named(className, id)}>{children}</View>
);

export const Press = ({ onPress, className, id, role = 'button', label, children }: PressProps) => (
  <View
    {...named(`press ${className ?? ''}`, id)}
    hoverClass="pressed"
    onClick={onPress}
    {...spoken(role, label)}
  >
    {children}
  </View>
);

const kinds = { text: 'text', whole: 'number', decimal: 'digit', phone: 'number' } as const;

interface Typed {
  readonly detail: { readonly value: string };
}

export const Input = ({
  id,
  label,
  value,
  onChange,
  keyboard = 'text',
  placeholder,
  maxLength,
  className,
}: InputProps) => (
  <TaroInput
    {...named(className, id)}
    type={kinds[keyboard]}
    value={value}
    placeholder={placeholder ?? ''}
    maxlength={maxLength ?? 500}
    onInput={({ detail }: Typed) => onChange(detail.value)}
    {...spoken(undefined, label)}
  />
);

export const Area = ({ id, label, value, onChange, placeholder, maxLength, className }: InputProps) => (
  <Textarea
    {...named(className, id)}
    value={value}
    placeholder={placeholder ?? ''}
    maxlength={maxLength ?? 2000}
    autoHeight
    onInput={({ detail }: Typed) => onChange(detail.value)}
    {...spoken(undefined, label)}
  />
);

export const DateInput = ({ id, label, value, onChange, placeholder, className }: InputProps) => (
  <View
    {...named(`press ${className ?? ''}`, id)}
    onClick={() => {
      void bridge.pickDate(value === '' ? undefined : value).then((picked) => {
        if (picked.ok) onChange(picked.value);
      });
    }}
    {...spoken('button', value === '' ? label : `${label} ${value}`)}
  >
    {value === '' ? (placeholder ?? '') : value}
  </View>
);

export const Picture = ({ src, label, className }: PictureProps) => (
  <Image {...named(className, undefined)} src={src} mode="aspectFill" {...spoken(undefined, label)} />
);
