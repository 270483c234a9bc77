import { mediaUrl } from './web-url.ts'

/**
 * Resolves the candidates of a `srcset` (HTML, section 4.8.4.2.1); those without a usable URL are removed. Undefined if
 * none is left.
 */
export function resolveSrcset(srcset: string, base?: string): string | undefined {
  const resolved = candidates(srcset).flatMap(({ url, descriptor }) => {
    const absolute = mediaUrl(url, base)
    // In some readers a comma or space inside the URL would end it.
    return absolute === undefined ? [] : [`${absolute.replaceAll(',', '%2C')} ${descriptor}`.trim()]
  })
  return resolved.length > 0 ? resolved.join(', ') : undefined
}

/** Wider images are meant for print. */
const WIDEST = 2000

/**
 * The URL, as written, of the widest image in a `srcset` that is suitable for a screen; undefined if there are only
 * data URLs.
 */
export function widestOf(srcset: string): string | undefined {
  const usable = candidates(srcset).filter(({ url }) => url !== '' && !url.startsWith('data:'))
  const width = ({ descriptor }: Candidate) => Number.parseFloat(descriptor) || 1
  const fit = usable.filter((candidate) => width(candidate) <= WIDEST)
  return (fit.length > 0 ? fit : usable).toSorted((a, b) => width(b) - width(a))[0]?.url
}

interface Candidate {
  readonly url: string
  readonly descriptor: string
}

/** A URL extends to the next space, and may contain commas; commas at its end terminate the candidate. */
function candidates(srcset: string): Candidate[] {
  const found: Candidate[] = []
  const start = /[^\s,]\S*/g
  for (let token = start.exec(srcset); token; token = start.exec(srcset)) {
    const afterUrl = start.lastIndex
    if (!token[0].endsWith(',')) start.lastIndex = endOfDescriptor(srcset, afterUrl)
    const descriptor = srcset.slice(afterUrl, start.lastIndex).trim()
    found.push({ url: withoutTrailingCommas(token[0]), descriptor })
  }
  return found
}

function endOfDescriptor(srcset: string, start: number): number {
  const comma = srcset.indexOf(',', start)
  return comma === -1 ? srcset.length : comma
}

function withoutTrailingCommas(token: string): string {
  let end = token.length
  while (token[end - 1] === ',') end--
  return token.slice(0, end)
}
