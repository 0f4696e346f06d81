/** What a refusal, by its code, means for who follows rows. */
export type AfterRefusal = 'new_token' | 'new_rights' | 'read_anew' | 'retry' | 'end';

/** Codes are those of signaling/docs/protocol.md; one that is not known here ends it, as no right would. */
export function afterRefusedFeed(code: unknown): AfterRefusal {
  switch (code) {
    case 'token_expired':
    case 'unauthorized':
      return 'new_token';
    // Also when a caseload became smaller: what is left of the rights, the next try tells.
    case 'revoked':
      return 'new_rights';
    case 'cursor_gone':
      return 'read_anew';
    case 'rate_limited':
    case 'unavailable':
    case 'internal':
    case 'not_joined':
      return 'retry';
    default:
      return 'end';
  }
}
