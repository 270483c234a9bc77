import { type Coding, chooseCoding, parseAcceptEncoding } from './accept-encoding.ts'

/** The same content in several codings. */
export interface Variants<V> {
  readonly variants: ReadonlyMap<Coding, V>
  /** The variant for a client's Accept-Encoding field; empty means absent. */
  readonly variantFor: (acceptEncoding: string) => V
}

/** In practice clients send a few hundred different fields. The limit protects against invented ones. */
const MOST_REMEMBERED = 300
const LONGEST_REMEMBERED = 200

/** Creates variants that remember the choice for each Accept-Encoding value. `all` must include `identity`. */
export function toVariants<V extends { readonly coding: Coding; readonly body: Buffer }>(
  all: readonly V[],
): Variants<V> {
  const variants = new Map(all.map((variant) => [variant.coding, variant]))
  const sizes = new Map(all.map(({ coding, body }) => [coding, body.length]))
  const remembered = new Map<string, V>()
  const variantFor = (acceptEncoding: string) => {
    const known = remembered.get(acceptEncoding)
    if (known) return known
    const coding = chooseCoding(parseAcceptEncoding(acceptEncoding), sizes)
    const chosen = variants.get(coding)
    if (!chosen) throw new Error(`No variant in the coding ${coding}, which was chosen among those there are`)
    if (remembered.size < MOST_REMEMBERED && acceptEncoding.length <= LONGEST_REMEMBERED) {
      remembered.set(acceptEncoding, chosen)
    }
    return chosen
  }
  return { variants, variantFor }
}
