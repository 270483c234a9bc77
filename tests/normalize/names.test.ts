import { describe, expect, it, test } from 'vitest'
import { findNames } from '../../src/normalize/fields/byline-candidates.ts'
import { readNames, recaseName } from '../../src/normalize/fields/names.ts'
import { viewLines } from '../../src/normalize/lines/view.ts'
import { textDocument } from './text-document.ts'

describe('names after a label', () => {
  test.each([
    ['two, joined by a word', 'Ann Lee and Bob Ray', ['Ann Lee', 'Bob Ray']],
    ['German', 'Anna Bauer und Bernd Kurz', ['Anna Bauer', 'Bernd Kurz']],
    ['Italian', 'Anna Bruni e Bruno Carli', ['Anna Bruni', 'Bruno Carli']],
    ['Russian', 'Анна Белова и Борис Волков', ['Анна Белова', 'Борис Волков']],
    ['Chinese', '王小明、李大同', ['王小明', '李大同']],
    ['a foreign name in Japanese', 'ジョン・スミス', ['ジョン・スミス']],
    ['a role after a comma', 'Ann Lee, Staff Writer', ['Ann Lee']],
    ['a role glued to the name', 'Ann LeeStaff Writer', ['Ann Lee']],
    ['a handle', 'Ann Lee @annlee', ['Ann Lee']],
    ['Korean', '김철수 기자', ['김철수']],
  ])('%s', (_name, text, names) => {
    expect(readNames(text)).toEqual(names)
  })
})

describe('a name in capitals', () => {
  test.each([
    ['SONG MINH', undefined, 'Song Minh'],
    ['CHARLES DE GAULLE', 'fr', 'Charles de Gaulle'],
    ['JEAN-PIERRE LÉAUD', 'fr', 'Jean-Pierre Léaud'],
    ['İSMAİL IŞIK', 'tr', 'İsmail Işık'],
    ["CONAN O'BRIEN", 'en', "Conan O'Brien"],
    ['IAN MCEWAN', 'en', 'Ian McEwan'],
    ['NGUYỄN VĂN ĐỨC', 'vi', 'Nguyễn Văn Đức'],
    ['J.R. EWING', 'en', 'J.R. Ewing'],
    ['AFP', 'fr', 'AFP'],
    ['Ann Lee', 'en', 'Ann Lee'],
  ])('%s', (name, language, expected) => {
    expect(recaseName(name, language)).toBe(expected)
  })
})

describe('where names are looked for', () => {
  const find = (text: string) =>
    findNames(viewLines(textDocument(text).lines)).map(({ kind, name }) => `${kind}: ${name}`)

  it.each([
    ['Von Anna Bauer | 12.03.2025', ['labelled: Anna Bauer']],
    ['ByAnn Lee', ['labelled: Ann Lee']],
    ['Author:\nAnn Lee', ['below-label: Ann Lee']],
    ['ANN LEE (The Daily) 12/03/2025 09:30', ['bare: ANN LEE']],
    ['김철수 기자', ['after: 김철수']],
    ['文／山田太郎', ['labelled: 山田太郎']],
    ['Penulis: Budi Santoso', ['labelled: Budi Santoso']],
  ])('%s', (text, expected) => {
    expect(find(text)).toEqual(expected)
  })
})
