import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bylineWords } from '../../../src/normalize/explain/byline-words.ts'
import { contributions } from '../../../src/normalize/explain/contributions.ts'
import { explainAuthors } from '../../../src/normalize/explain/explain-authors.ts'
import { explainRoles } from '../../../src/normalize/explain/explain-roles.ts'
import { featureWords } from '../../../src/normalize/explain/feature-words.ts'
import { type Forest, logOdds } from '../../../src/normalize/model/forest.ts'
import { models } from '../../../src/normalize/model/models.ts'
import { normalize } from '../../../src/normalize/normalize.ts'
import { textDocument } from '../text-document.ts'

const forest = (trees: Forest['trees']): Forest => ({ features: ['a', 'b'], bias: 0.5, unit: 0.1, trees })
const tree = (leaf: readonly number[]) => ({ feature: [0, 1], threshold: [0.5, 0.5], leaf })

describe('what each number of a row moved', () => {
  it.each([
    ['only a asked about', tree([0, 10, 0, 10]), [1, 0], [0.5, 0]],
    ['both alike', tree([0, 0, 0, 8]), [1, 1], [0.3, 0.3]],
    ['one for, one against', tree([0, 10, -10, 0]), [1, 1], [0.5, -0.5]],
    ['a question asked twice', { feature: [0, 0], threshold: [0.2, 0.8], leaf: [0, 0, 0, 8] }, [1, 0], [0.6, 0]],
    ['no question', { feature: [], threshold: [], leaf: [4] }, [1, 0], [0, 0]],
  ])('%s', (_name, one, row, expected) => {
    const moved = contributions(forest([one]), Float64Array.from(row))
    expected.forEach((value, at) => void expect(moved[at]).toBeCloseTo(value, 10))
  })

  it('adds up to the log-odds, for every forest', () => {
    for (const one of [models.lines.guess, models.lines.title, models.lines.body, models.authors]) {
      const mean = (leaf: readonly number[]) => leaf.reduce((a, b) => a + b, 0) / leaf.length
      const before = one.bias + one.unit * one.trees.reduce((sum, { leaf }) => sum + mean(leaf), 0)
      const rows = fc.array(fc.double({ min: -3, max: 12, noNaN: true }), {
        minLength: one.features.length,
        maxLength: one.features.length,
      })
      fc.assert(
        fc.property(rows, (numbers) => {
          const row = Float64Array.from(numbers)
          const sum = contributions(one, row).reduce((a, b) => a + b, 0)
          expect(before + sum).toBeCloseTo(logOdds(one, row), 6)
        }),
        { numRuns: 5, seed: 3 },
      )
    }
  })
})

describe('words for what moved a line', () => {
  it('every feature of the forests has words', () => {
    // What the choice among likely titles adds is told as one.
    const { choice: _, ...told } = models.lines
    const names = Object.values(told).flatMap(({ features }) => features)
    expect(names.filter((name) => featureWords(name) === undefined)).toEqual([])
  })

  it('every feature of the model of authors has words, whatever its value', () => {
    const { features } = models.authors
    expect(features.filter((name) => bylineWords(name) === undefined)).toEqual([])
    for (const name of features) {
      for (const value of [-30, -2, 0, 1, 2, 15, 30]) {
        expect(bylineWords(name)?.says(value) ?? '').not.toMatch(/undefined|NaN|\d\.\d|\b1 lines\b|\b1 words\b/)
      }
    }
  })
})

const PAGE = `Home | News | Sport | Weather
Town
Bridge stays closed until the spring
By Ann Lee
12 March 2025 14:05
Share on Facebook
The council met for three hours on the edge of the town, and nobody could say afterwards what had been agreed.

What is certain is that the bridge will stay closed until the spring, when the river is low enough to look at its piers.

Those who live on the other side have to take the long way round, and they have begun to say so loudly.

Get the best of the week in your inbox every Friday.
Snow closes the pass
Choir sings for the library`

describe('why a line has its role', () => {
  const document = textDocument(PAGE)
  const { roles } = normalize(document)
  const found = explainRoles(document, roles)
  const whyOf = (line: number) => found.find((one) => one.line === line)
  const saysOf = (line: number) => whyOf(line)?.reasons.map(({ says }) => says) ?? []

  it('is said of each line that the model decided, and of no other', () => {
    const decided = roles.filter(({ rule }) => /line-model/.test(rule)).map(({ line }) => line)
    expect(found.map(({ line }) => line)).toEqual(decided)
    expect(decided).toContain(7)
    expect(decided).not.toContain(4)
  })

  it('names two or three things, the strongest first', () => {
    for (const { reasons } of found) {
      expect(reasons.length).toBeGreaterThanOrEqual(2)
      expect(reasons.length).toBeLessThanOrEqual(3)
      const strengths = reasons.map(({ odds }) => Math.abs(odds))
      expect(strengths).toEqual(strengths.toSorted((a, b) => b - a))
    }
  })

  it('names what a person sees in the line', () => {
    expect(saysOf(2)).toContain('short line of 4 characters')
    expect(whyOf(3)).toMatchObject({ of: 'title' })
    expect(saysOf(3)).toContain('words that the text has')
    expect(saysOf(13)).toContain('few words that the text has')
  })

  it('speaks for the role it gave', () => {
    for (const { line, of, reasons } of found) {
      const sum = reasons.reduce((total, { odds }) => total + odds, 0)
      if (of === 'title') expect(sum).toBeGreaterThan(0)
      else if (roles[line - 1]?.role === 'boilerplate') expect(sum).toBeLessThan(0)
    }
  })

  it('is the same each time', () => {
    expect(explainRoles(document, roles)).toEqual(found)
  })

  it('says where markup made it surer', () => {
    const marked = {
      ...document,
      lines: [{ number: 1, text: 'x = 1', markup: { kind: 'quotation' as const } }, ...document.lines.slice(1)],
    }
    const [first] = explainRoles(marked, normalize(marked).roles)
    expect(first).toMatchObject({ line: 1, of: 'body' })
    expect(first?.reasons[0]).toMatchObject({ says: 'marked up as quotation' })
    expect(first?.reasons[0]?.odds).toBeGreaterThan(1)
  })
})

describe('why a name is an author’s', () => {
  const page = `${PAGE}\nJon Bard\nAnn Lee`
  const document = textDocument(page)
  const article = normalize(document)
  const found = explainAuthors(document, article)

  it('is said of each name that was considered, once, the likeliest first', () => {
    expect(found.map(({ name }) => name)).toEqual(expect.arrayContaining(['Ann Lee', 'Jon Bard']))
    expect(new Set(found.map(({ name }) => name)).size).toBe(found.length)
    const probabilities = found.map(({ probability }) => probability)
    expect(probabilities).toEqual(probabilities.toSorted((a, b) => b - a))
  })

  it('tells the authors from the others, by the probability that is their confidence', () => {
    expect(found.filter(({ isAuthor }) => isAuthor).map(({ name, line }) => [name, line])).toEqual([['Ann Lee', 4]])
    // Both are rounded: one to hundredths, the other to thousandths.
    expect(Math.abs((article.authors[0]?.evidence.confidence ?? 0) - (found[0]?.probability ?? 1))).toBeLessThan(0.006)
  })

  it('names two or three things, the strongest first, which speak for what was decided', () => {
    for (const { reasons, isAuthor } of found) {
      expect(reasons.length).toBeGreaterThanOrEqual(2)
      expect(reasons.length).toBeLessThanOrEqual(3)
      const strengths = reasons.map(({ odds }) => Math.abs(odds))
      expect(strengths).toEqual(strengths.toSorted((a, b) => b - a))
      if (isAuthor) expect(reasons.reduce((sum, { odds }) => sum + odds, 0)).toBeGreaterThan(0)
    }
    expect(found[0]?.reasons.map(({ says }) => says).join()).toMatch(/label|above the text|below the title/)
  })

  it('is told of names in capitals, which the article writes otherwise', () => {
    const capitals = textDocument(PAGE.replace('By Ann Lee', 'By ANN LEE'))
    const read = normalize(capitals)
    expect(read.authors.map(({ value }) => value.name)).toEqual(['Ann Lee'])
    expect(explainAuthors(capitals, read)[0]).toMatchObject({ name: 'ANN LEE', isAuthor: true })
  })

  it('is said of nobody where the format says who wrote it', () => {
    const evidence = { rule: 'front-matter', confidence: 1 }
    const declared = { ...document, declared: { authors: [{ value: { name: 'Eva Fay' }, evidence }] } }
    expect(explainAuthors(declared, normalize(declared))).toEqual([])
  })

  it('is said of a hundred at most', () => {
    const many = textDocument(
      Array.from({ length: 3000 }, (_, at) => `By Ann L${(at + 1296).toString(36).replace(/\d/g, 'y')}`).join('\n'),
    )
    const started = process.cpuUsage()
    expect(explainAuthors(many, normalize(many))).toHaveLength(100)
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(4000)
  })
})
