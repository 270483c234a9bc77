import { describe, expect, it } from 'vitest'
import { keepSparseText } from '../../../src/normalize/body-rules/sparse-text.ts'
import { type LineView, viewLines } from '../../../src/normalize/lines/view.ts'
import type { LineScores } from '../../../src/normalize/model/line-model.ts'
import { textDocument } from '../text-document.ts'

const PAGE = `Ana Sayfa
Gündem
Üye Girişi
Köprü bahara kadar kapalı
Ayşe Yılmaz / TARN
12.03.2024 10:18
Yazı Boyutu
Irmağın üzerindeki köprü, onarım parası bir feribota harcandığı için bahara kadar kapalı kalacak.
Muhtar, feribotu kullanacak ehliyetin köyde kimsede olmadığını söyledi.
İlgili Haber
Feribotlar yenileniyor
Yorumlar
Çok yazık.`

const scoresOf = (views: readonly LineView[], likely: (at: number) => number, titleAt: number): LineScores => ({
  body: Float64Array.from(views, (_view, at) => likely(at)),
  title: new Float64Array(views.length),
  titleAt,
  perhapsTitleAt: titleAt,
})

describe('a page with little text', () => {
  it('has text between its head and what follows it', () => {
    const views = viewLines(textDocument(PAGE).lines)
    const { body } = keepSparseText(
      views,
      scoresOf(views, () => 0.2, 3),
      () => false,
    )
    expect(views.flatMap(({ text }, at) => ((body[at] ?? 0) > 0.5 ? [text] : []))).toEqual(PAGE.split('\n').slice(7, 9))
  })

  it('is none where the model finds more than two paragraphs', () => {
    const text = 'The ferry runs again on Monday, the county says, and every hour.'
    const views = viewLines(textDocument(['The ferry is back', text, text, text, 'It is late.'].join('\n')).lines)
    const keptOf = (known: number): number | undefined => {
      const scores = scoresOf(views, (at) => (at > 0 && at <= known ? 0.9 : 0.2), 0)
      return keepSparseText(views, scores, () => false).body[4]
    }
    expect(keptOf(2)).toBeGreaterThan(0.5)
    expect(keptOf(3)).toBe(0.2)
  })
})
