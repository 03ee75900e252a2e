import { hex, sha256 } from '@dingban/shared/ledger/sha256';

/** SHA-256 in hex. The browser's own is many times quicker, which a film needs; it exists under https only. */
export const hashOf = async (file: Blob): Promise<string> => {
  const bytes = await new Response(file).arrayBuffer();
  return hex(
    window.isSecureContext
      ? new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
      : sha256(new Uint8Array(bytes)),
  );
};
