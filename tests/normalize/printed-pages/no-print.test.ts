import { describe, expect, it } from 'vitest'
import { readPrint } from '../../../src/normalize/printed-pages/read-print.ts'

const HEAD = ['The ferry', '', 'By Ann Lee', '3 September 2022', '']

describe('lines that stand as they were written', () => {
  it.each<[string, string[]]>([
    [
      'narrow verse',
      [
        'I waited for the ferry',
        'on the cold side of the river,',
        'and when it came at last',
        'there was nobody aboard it',
        'but a dog who looked at me',
        'as if I were the captain.',
        '',
        'We crossed without a word',
        'and parted on the landing,',
        'as people do who shared',
        'a danger or a sandwich.',
      ],
    ],
    [
      'long verse',
      [
        'When the boats had gone and the gates were shut for the winter',
        'I walked along the towpath with a lamp that nobody had asked for',
        'and counted the herons standing in the reeds',
        'like men who wait for news they do not want.',
        '',
        'There was ice at the edges, and under the ice the fish',
        'held still, as if a teacher had come into the room,',
        'and somewhere a dog was telling the dark what it thought of it',
        'until the dark, as it always does, agreed.',
      ],
    ],
    [
      'paragraphs of one sentence',
      [
        'The bridge over the river will stay closed until the spring.',
        'That is what the council decided on Monday night after a long debate.',
        'Nobody was pleased with it, and least of all the ferry company.',
        'The ferry has been out of order since the flood, says the owner of it.',
        'A new engine has been promised for October, but not by whom.',
      ],
    ],
    [
      'paragraphs below a menu, without a blank line and in a script without capitals',
      [
        'صفحه اصلی',
        'جامعه',
        'پل کهنه رودخانه تا بهار بسته می‌ماند',
        'شورای شهر دوشنبه شب پس از بحثی دراز چنین تصمیم گرفت و کسی خشنود نشد',
        'شورا می‌گوید پایه‌های پل در سیل پاییز آسیب دیده‌اند و تا پیش از بهار کسی نمی‌تواند آنها را بازسازی کند.',
        'مسافران باید راه دراز را بروند.',
        'قایق هم از زمان سیل خراب است و صاحبش می‌گوید موتور تازه را برای ماه مهر وعده داده‌اند.',
        'پایان',
      ],
    ],
    [
      'a table of figures',
      [
        'Boat              Skipper           Time',
        'Anna              Berg              12:30',
        'Berta             Day               12:45',
        'Clara             Lee               13:02',
        'Doris             Fox               13:40',
      ],
    ],
    [
      'a ranking',
      ['1', '', 'Stone Point. It has no sand.', '', '2', '', 'Ferry Bay. Bring shoes.', '', '3', '', 'Long Strand.'],
    ],
    ['names', ['Ann Lee, Harbour School', 'Bo Day, Hill School', 'Clara Fox, River School', 'Emma Hill, Hill School']],
    [
      'headlines',
      ['市政府宣布改建旧码头', '新地铁线路明年开通', '本地大学迎来新校长', '海港音乐节下周开幕', '渔民呼吁延长休渔期'],
    ],
  ])('%s', (_, text) => {
    const lines = [...HEAD, ...text].map((line, at) => ({ number: at + 1, text: line }))
    const print = readPrint(lines, 'en')
    expect(print.lines.map((line) => line.text)).toEqual([...HEAD, ...text])
    expect(print.roles).toEqual([])
  })
})
