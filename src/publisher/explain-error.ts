/**
 * What to show of an error: the message of our own errors, which is complete, and the stack of others, for a bug
 * report.
 */
export function explainError(error: unknown): { readonly code: string; readonly message: string } {
  if (!(error instanceof Error)) return { code: 'UNKNOWN', message: String(error) }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : 'UNKNOWN'
  const isOurs = /^(?!ERR_)[A-Z]+(?:_[A-Z]+)+$/.test(code)
  return { code, message: isOurs ? error.message : (error.stack ?? error.message) }
}
