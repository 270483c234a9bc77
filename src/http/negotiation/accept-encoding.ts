/** A content coding of a representation (RFC 9110, section 8.4.1; zstd: RFC 8878, br: RFC 7932). */
export type Coding = 'identity' | 'gzip' | 'br' | 'zstd'

/** A client's preference for each coding: its weight, from 0 (not acceptable) to 1, and whether it was named. */
export type Preferences = Readonly<Record<Coding, { readonly weight: number; readonly named: boolean }>>

/** Weight of a coding that is acceptable only because it is not excluded (RFC 9110, section 12.5.3, rule 2). */
const LEAST = 0.0001
/** Preference among codings allowed only by `*`: the most widely supported first. */
const BY_SUPPORT: readonly Coding[] = ['gzip', 'br', 'zstd', 'identity']
const ALIASES: Readonly<Record<string, string>> = { 'x-gzip': 'gzip' }

/**
 * Parses Accept-Encoding (RFC 9110, section 12.5.3). Malformed members are ignored; an absent or empty field means
 * identity.
 */
export function parseAcceptEncoding(field: string): Preferences {
  return toPreferences(parseWeights(field))
}

function parseWeights(field: string): ReadonlyMap<string, number> {
  const weights = new Map<string, number>()
  for (const member of field.split(',')) {
    const [name = '', ...parameters] = member.toLowerCase().split(';')
    const weight = weightOf(parameters)
    const coding = name.trim()
    if (coding !== '' && weight !== undefined) weights.set(ALIASES[coding] ?? coding, weight)
  }
  return weights
}

/** Section 12.4.2: `q` from 0 to 1, default 1; undefined if it is not a number. */
function weightOf(parameters: readonly string[]): number | undefined {
  for (const parameter of parameters) {
    const [name = '', value = ''] = parameter.split('=')
    if (name.trim() !== 'q') continue
    const weight = value.trim() === '' ? Number.NaN : Number(value)
    return Number.isNaN(weight) ? undefined : Math.min(1, Math.max(0, weight))
  }
  return 1
}

function toPreferences(weights: ReadonlyMap<string, number>): Preferences {
  const any = weights.get('*')
  const of = (coding: Coding, unnamed: number) => {
    const weight = weights.get(coding)
    return weight === undefined ? { weight: any ?? unnamed, named: false } : { weight, named: true }
  }
  return { identity: of('identity', LEAST), gzip: of('gzip', 0), br: of('br', 0), zstd: of('zstd', 0) }
}

/**
 * Chooses a coding of those available: the highest weight first; among equals, the smallest of those named, then those
 * allowed by `*`. Never fails, because a feed is better than a 406.
 */
export function chooseCoding(preferences: Preferences, sizes: ReadonlyMap<Coding, number>): Coding {
  let best: Coding | undefined
  for (const coding of BY_SUPPORT) {
    if (!sizes.has(coding) || preferences[coding].weight === 0) continue
    if (best === undefined || isBetter(coding, best, preferences, sizes)) best = coding
  }
  if (best !== undefined) return best
  return refusesOnlyIdentity(preferences) && sizes.has('gzip') ? 'gzip' : 'identity'
}

function isBetter(a: Coding, b: Coding, preferences: Preferences, sizes: ReadonlyMap<Coding, number>): boolean {
  const [x, y] = [preferences[a], preferences[b]]
  if (x.weight !== y.weight) return x.weight > y.weight
  if (x.named !== y.named) return x.named
  return x.named && (sizes.get(a) ?? 0) < (sizes.get(b) ?? 0)
}

/** `identity;q=0` alone: the client wants any compression. */
function refusesOnlyIdentity(preferences: Preferences): boolean {
  return preferences.identity.named && !preferences.gzip.named
}
