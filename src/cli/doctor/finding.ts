/** What one look found. `advice` says what to do; there is none where all is well. */
export interface Finding {
  what: string;
  state: 'ok' | 'warn' | 'fail';
  detail: string;
  advice?: string;
}

export const ok = (what: string, detail: string): Finding => ({ what, state: 'ok', detail });
export const warn = (what: string, detail: string, advice: string): Finding => ({
  what,
  state: 'warn',
  detail,
  advice,
});
export const fail = (what: string, detail: string, advice: string): Finding => ({
  what,
  state: 'fail',
  detail,
  advice,
});
