import { describe, expect, test } from 'vitest'
import { viewLines } from '../../../src/normalize/lines/view.ts'
import { barMastheads } from '../../../src/normalize/title-rules/bar-mastheads.ts'
import { barBulletedDecks } from '../../../src/normalize/title-rules/bulleted-decks.ts'
import { barIntroducedNames } from '../../../src/normalize/title-rules/introduced-names.ts'
import { BARRED, isNoTitle } from '../../../src/normalize/title-rules/not-a-title.ts'
import { textDocument } from '../text-document.ts'

const viewsOf = (lines: readonly string[]) => viewLines(textDocument(lines.join('\n')).lines)

/** The lines that a rule bars, where all of them might be the title. */
function barredBy(rule: typeof barMastheads, ...lines: readonly string[]): readonly string[] {
  const views = viewsOf(lines)
  const odds = new Float64Array(views.length)
  rule(views, odds)
  return views.filter((_view, at) => odds[at] === BARRED).map(({ text }) => text)
}

describe('the name of a newspaper or a site', () => {
  const title = 'The bridge over the Tarn is open again'

  test.each<[string, readonly string[]]>([
    ['روزنامہ نوائے دریا', ['پل پھر کھل گیا']],
    ['江北区人民政府门户网站', ['关于桥梁恢复通行的通知']],
    ['Báo điện tử Sông Hồng', ['Cây cầu mở lại']],
    ['Irmak Gazetesi', ['Köprü yeniden açıldı']],
    ['Tarn Courier', [title, '© 2024 Tarn Courier']],
    ['Tarn Courier', [title, 'Copyright Tarn Courier']],
    ['Tarn Courier', [title, '© 2024 by Tarn Courier, Ltd.']],
    ['Tarn Courier', [title, 'Tarn Courier. All rights reserved.']],
    ['Tarn Courier', [title, 'Tarn Courier © 2024']],
    ['江北时报', ['桥梁恢复通行', '©江北时报版权所有']],
    ['Tarn Courier', ['Tarn Courier > News > Local', title]],
    ['Tarn Courier', [title, `${title} | Tarn Courier`]],
  ])('%s above %j is barred', (name, others) => {
    expect(barredBy(barMastheads, name, ...others)).toEqual([name])
  })

  test.each<readonly string[]>([
    [title, 'Dieser Beitrag The bridge over the Tarn is open again erschien © Tarn Courier'],
    ['Tarn Courier', 'Tarn Courier sold to its readers'],
    ['Báo điện tử đổi cách thu phí từ tháng sau', 'Bạn đọc phản ứng trái chiều'],
    ['Irmak Gazetesi'],
    ['Tarn Courier | The bridge is open', 'Tarn Courier', 'The bridge is open', 'Hundreds walked over it'],
    ['Fair use ruling', 'Fair use ruling on copyright surprises the town'],
    ['Ruling', 'Judges know of no copyright rulings like this'],
  ])('%j: none is barred', (...lines) => {
    expect(barredBy(barMastheads, ...lines)).toEqual([])
  })
})

test.each<[readonly string[], readonly string[]]>([
  [
    ['다리 다시 열리다', '■ 4년 만에 개통', '■ 통행료는 무료'],
    ['■ 4년 만에 개통', '■ 통행료는 무료'],
  ],
  [['■ 다리 다시 열리다', '4년 만에 개통'], []],
  [['◆ 다리 다시 열리다', '▲ 개통식에 모인 주민들'], []],
])('%j: points with the same bullet are barred', (lines, barred) => {
  expect(barredBy(barBulletedDecks, ...lines)).toEqual(barred)
})

describe('a name above the title', () => {
  const text = ['The bridge is open.', 'The toll is gone.', 'The ferry will stay.']

  test('is barred where a note below the text introduces its bearer', () => {
    const lines = ['Ana Kovac', 'On bridges', ...text, 'Ana Kovac writes about rivers.']
    expect(barredBy(barIntroducedNames, ...lines)).toEqual(['Ana Kovac'])
  })

  test.each<[string, readonly string[]]>([
    ['nobody introduces its bearer', ['Ana Kovac', 'On bridges', ...text]],
    ['the text is about its bearer', ['Ana Kovac', 'On bridges', 'Ana Kovac is 90.', ...text, 'Ana Kovac has a boat.']],
    ['the text goes on', ['Ana Kovac', 'On bridges', ...text, 'Ana Kovac writes about rivers.', 'So does he.']],
  ])('stays where %s', (_, lines) => {
    expect(barredBy(barIntroducedNames, ...lines)).toEqual([])
  })
})

test.each([
  ['首页 要闻 时政 经济 社会', true],
  ['首页设计 引发热议', false],
])('%s is a menu: %s', (line, isMenu) => {
  const [view] = viewsOf([line])
  expect(view && isNoTitle(view)).toBe(isMenu)
})
