/** Where a link of a notice leads in a browser, as the person who got it; undefined where it leads nowhere safe. */
export const browserLink = (url: string, appBase: string, userid: string): string | undefined => {
  const page = /^eapp:\/\/\/?(.+)$/.exec(url)?.[1];
  if (page !== undefined) {
    return `${appBase}/#/${page}${page.includes('?') ? '&' : '?'}sandboxUser=${encodeURIComponent(userid)}`;
  }
  if (!URL.canParse(url)) return undefined;
  const parsed = new URL(url);
  if (parsed.protocol === 'dingtalk:') {
    const inner = parsed.searchParams.get('url') ?? parsed.searchParams.get('redirect_url');
    return inner === null || inner === url ? undefined : browserLink(inner, appBase, userid);
  }
  return parsed.protocol === 'http:' || parsed.protocol === 'https:' ? parsed.href : undefined;
};
