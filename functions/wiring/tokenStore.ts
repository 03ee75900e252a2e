import type { TokenStore } from '../dingtalk/port.ts';
import type { Scratch } from '../store/store.ts';

/** Access tokens shared by all instances of the functions, so that a cold start does not ask for a new one. */
export const tokenStore = (scratch: Scratch): TokenStore => ({
  load: async (appKey) => {
    const kept = await scratch.get(`token#${appKey}`);
    return kept === undefined ? undefined : JSON.parse(kept);
  },
  save: async (appKey, token) => scratch.set(`token#${appKey}`, JSON.stringify(token), token.expiresAt),
});
