/**
 * What another system answered, as a value.
 * not-found: it answered that there is no such thing. refused: it answered that we may not see it.
 * unavailable: no answer, an answer of its failure, or one that breaks the contract.
 */
export type Answer<T> = { ok: true; value: T } | { ok: false; code: AnswerCode };
export type AnswerCode = 'not-found' | 'refused' | 'unavailable';

export const answered = <T>(value: T): Answer<T> => ({ ok: true, value });
export const failed = (code: AnswerCode): { ok: false; code: AnswerCode } => ({ ok: false, code });
