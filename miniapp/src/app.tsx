import './polyfill.ts';
import './app.css';
import type { ReactNode } from 'react';
import { watchNetwork } from './api/outbox.ts';
import { prepareSignIn } from './api/signIn.ts';

prepareSignIn();
watchNetwork();

export default function App({ children }: { readonly children?: ReactNode }): ReactNode {
  return children;
}
