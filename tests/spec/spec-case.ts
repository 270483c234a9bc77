/** A document that differs from a good one by one replacement, and the clause that must object; none if it is good too. */
export type SpecCase = readonly [clause: string | undefined, what: string, from: string | RegExp, to: string]

/** The good document with the replacement made; throws if there was nothing to replace, as the case would prove nothing. */
export function altered(good: string, from: string | RegExp, to: string): string {
  const document = good.replace(from, () => to)
  if (document === good) throw new Error(`nothing to replace: ${from}`)
  return document
}
