import type { Case } from './cases.ts'

/** A normalizer's result for one case. */
export interface Prediction {
  readonly id: string
  readonly title?: string
  readonly authors: readonly string[]
  readonly published: string | null
  readonly body: string
  readonly lang?: string
}

/** A field, with the cases it got wrong. */
export interface Miss {
  readonly id: string
  readonly field: 'title' | 'date' | 'authors' | 'body'
  readonly want: unknown
  readonly got: unknown
}

interface Share {
  hit: number
  of: number
}

/** Counts over a set of cases, from which all measures are computed. */
export interface Tally {
  readonly title: Share
  readonly date: Share
  readonly minute: Share
  readonly noDate: Share
  readonly kept: Share
  readonly leaked: Share
  readonly lang: Share
  /** Cases without any miss. */
  readonly whole: Share
  readonly authors: { right: number; wrong: number; missing: number }
  readonly grams: { precision: number; recall: number; f1: number; of: number }
  readonly misses: Miss[]
}

/** Normalizes text for comparison. */
export const foldForScore = (text: string | undefined): string =>
  (text ?? '')
    .normalize('NFC')
    .replace(/[\s\u00a0\u2000-\u200b\u202f\u3000\ufeff]+/g, ' ')
    .trim()
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/[“”„«»‟]/g, '"')
    .replace(/[‐‑–—−]/g, '-')
    .replace(/…/g, '...')
    .replace(/\u00ad/g, '')
    .toLowerCase()

const UNSPACED = /[\u3040-\u30ff\u4e00-\u9fff\u0e00-\u0e7f]/

/** Runs of four words (characters in scripts without spaces), with their number of occurrences. */
export function fourGrams(text: string): Map<string, number> {
  const folded = foldForScore(text)
  const units = UNSPACED.test(text)
    ? [...folded.replace(/[^\p{L}\p{N}]/gu, '')]
    : (folded.match(/[\p{L}\p{N}]+/gu) ?? [])
  const grams = new Map<string, number>()
  for (let i = 0; i + 4 <= units.length; i++) {
    const gram = units.slice(i, i + 4).join(' ')
    grams.set(gram, (grams.get(gram) ?? 0) + 1)
  }
  return grams
}

const share = (): Share => ({ hit: 0, of: 0 })

/** An empty tally. */
export const emptyTally = (): Tally => ({
  title: share(),
  date: share(),
  minute: share(),
  noDate: share(),
  kept: share(),
  leaked: share(),
  lang: share(),
  whole: share(),
  authors: { right: 0, wrong: 0, missing: 0 },
  grams: { precision: 0, recall: 0, f1: 0, of: 0 },
  misses: [],
})

function count(of: Share, hit: boolean): boolean {
  of.of++
  if (hit) of.hit++
  return hit
}

/** Adds one case to a tally. */
export function tallyCase(tally: Tally, { id, expect, lang, langSure }: Case, got: Prediction): void {
  const before = tally.misses.length
  const miss = (field: Miss['field'], want: unknown, have: unknown) => tally.misses.push({ id, field, want, got: have })
  if (!count(tally.title, foldForScore(got.title) === foldForScore(expect.title)))
    miss('title', expect.title, got.title)
  tallyDate(tally, expect.published, got.published, miss)
  if (expect.authors) tallyAuthors(tally, expect.authors, got.authors, miss)
  tallyBody(tally, expect, got.body, miss)
  if (langSure) count(tally.lang, got.lang === lang)
  count(tally.whole, tally.misses.length === before)
}

type OnMiss = (field: Miss['field'], want: unknown, have: unknown) => void

function tallyDate(tally: Tally, want: string | null | undefined, got: string | null, miss: OnMiss): void {
  if (want === null) {
    if (!count(tally.noDate, !got)) miss('date', null, got)
  } else if (want) {
    if (!count(tally.date, (got ?? '').slice(0, 10) === want.slice(0, 10))) miss('date', want, got)
    if (want.length > 10) count(tally.minute, (got ?? '').slice(0, 16) === want)
  }
}

function tallyAuthors(tally: Tally, want: readonly string[], got: readonly string[], miss: OnMiss): void {
  const wanted = new Set(want.map(foldForScore))
  const have = new Set(got.map(foldForScore))
  const right = [...have].filter((name) => wanted.has(name)).length
  tally.authors.right += right
  tally.authors.wrong += have.size - right
  tally.authors.missing += wanted.size - right
  if (right !== wanted.size || right !== have.size) miss('authors', want, got)
}

function tallyBody(tally: Tally, expect: Case['expect'], got: string, miss: OnMiss): void {
  const body = foldForScore(got)
  for (const text of expect.bodyMustContain ?? [])
    if (!count(tally.kept, body.includes(foldForScore(text)))) miss('body', text.slice(0, 90), 'missing')
  for (const text of expect.bodyMustNotContain ?? [])
    if (count(tally.leaked, body.includes(foldForScore(text)))) miss('body', 'absent', text.slice(0, 90))
  if (expect.body) tallyGrams(tally, fourGrams(expect.body.join('\n')), fourGrams(got))
}

function tallyGrams(tally: Tally, want: Map<string, number>, have: Map<string, number>): void {
  const size = (grams: Map<string, number>) => grams.values().reduce((sum, n) => sum + n, 0)
  const hit = want.entries().reduce((sum, [gram, n]) => sum + Math.min(n, have.get(gram) ?? 0), 0)
  const precision = hit / (size(have) || 1)
  const recall = hit / (size(want) || 1)
  tally.grams.precision += precision
  tally.grams.recall += recall
  tally.grams.f1 += precision + recall ? (2 * precision * recall) / (precision + recall) : 0
  tally.grams.of++
}

const percent = ({ hit, of }: Share): string => (of ? `${((100 * hit) / of).toFixed(1)}% of ${of}` : '-')

/** The measures of a tally, with labels. */
export function measuresOf(tally: Tally): [string, string][] {
  const { right, wrong, missing } = tally.authors
  const precision = right / (right + wrong || 1)
  const recall = right / (right + missing || 1)
  const { grams } = tally
  const mean = (sum: number) => (grams.of ? (sum / grams.of).toFixed(3) : '-')
  return [
    ['title exact', percent(tally.title)],
    ['date', percent(tally.date)],
    ['minute', percent(tally.minute)],
    ['no date kept null', percent(tally.noDate)],
    [
      'authors P R F1',
      [precision, recall, (2 * precision * recall) / (precision + recall || 1)].map((x) => x.toFixed(3)).join(' '),
    ],
    ['segments kept', percent(tally.kept)],
    ['chrome leaked', percent(tally.leaked)],
    ['body 4-gram P R F1', `${mean(grams.precision)} ${mean(grams.recall)} ${mean(grams.f1)}`],
    ['language', percent(tally.lang)],
    ['all of a text', percent(tally.whole)],
  ]
}
