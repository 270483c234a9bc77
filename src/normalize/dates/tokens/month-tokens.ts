import type { Token } from './token.ts'

function monthFrom(unit: Token, number: Token, first: Token, last: Token): Token | undefined {
  if (number.digits > 2 || number.value < 1 || number.value > 12 || last.start - first.end > 2) return undefined
  const dayFollows = unit.word.monthUnit === 'after' && ({ dayFollows: true } as const)
  const month = { month: number.value, calendar: 'gregorian' as const, languages: [], ...dayFollows }
  return { ...unit, start: first.start, end: last.end, spaced: first.spaced, word: { months: [month] } }
}

/** The month that a number and its unit make: `11月`, `tháng 11`, `8-р сар`. */
function monthAt(tokens: readonly Token[], i: number): { token: Token; length: number } | undefined {
  const [a, b, c] = [tokens[i], tokens[i + 1], tokens[i + 2]]
  if (!a || !b) return undefined
  if (a.word.monthUnit === 'before' && b.kind === 'number') {
    const token = monthFrom(a, b, a, b)
    return token && { token, length: 2 }
  }
  if (a.kind !== 'number') return undefined
  const [unit, length] = b.mark === '-' && c ? [c, 3] : [b, 2]
  const token = unit.word.monthUnit === 'after' ? monthFrom(unit, a, a, unit) : undefined
  return token && { token, length }
}

/** Joins each month that is written as a number and its unit to one token. */
export function joinMonths(tokens: readonly Token[]): Token[] {
  const joined: Token[] = []
  for (let i = 0; i < tokens.length; ) {
    const month = monthAt(tokens, i)
    const token = month?.token ?? tokens[i]
    if (token) joined.push(token)
    i += month?.length ?? 1
  }
  return joined
}
