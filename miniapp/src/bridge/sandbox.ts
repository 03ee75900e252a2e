/** Somebody of the demo village, as the DingTalk sandbox lists them. */
export interface SandboxPerson {
  readonly userid: string;
  readonly name: string;
  readonly posts: readonly string[];
  readonly place: string;
}

/** The `?sandboxUser=` of an address, before or after the #. */
export const sandboxUserIn = (href: string): string | undefined => {
  const found = /[?&]sandboxUser=([^&#]+)/.exec(href);
  return found?.[1] === undefined ? undefined : decodeURIComponent(found[1]);
};
