import { describe, expect, it, test } from 'vitest'
import { readNames } from '../../../src/normalize/names/read-names.ts'
import { normalize } from '../../../src/normalize/normalize.ts'
import { textDocument } from '../text-document.ts'

const authorsOf = (...lines: readonly string[]): readonly string[] =>
  normalize(textDocument(lines.join('\n'))).authors.map(({ value }) => value.name)

const TEXT = {
  ar: [
    'فتحت المكتبة القديمة في الحي أبوابها من جديد بعد أربع سنوات من الترميم الذي موله السكان من جيوبهم.',
    'وقال أمين المكتبة إن عدد الكتب المستعارة في الأسبوع الأول بلغ ضعف ما كان عليه قبل الإغلاق.',
    'ومن المقرر أن تستضيف القاعة الكبرى أمسيات للقراءة كل يوم خميس حتى نهاية الصيف.',
  ],
  vi: [
    'Thư viện cũ của phường đã mở cửa trở lại sau bốn năm sửa chữa bằng tiền đóng góp của người dân.',
    'Người thủ thư cho biết số sách được mượn trong tuần đầu tiên tăng gấp đôi so với trước khi đóng cửa.',
    'Mỗi tối thứ năm, phòng đọc lớn sẽ tổ chức một buổi đọc sách cho đến hết mùa hè.',
  ],
  ja: [
    '　町の古い図書館が、住民の寄付による四年間の改修を終えて、ふたたび開館した。',
    '　司書によると、最初の一週間に貸し出された本は、閉館前の二倍にのぼったという。',
    '　大広間では夏の終わりまで、毎週木曜日に朗読の夕べが開かれる予定だ。',
  ],
  uz: [
    'Mahalladagi eski kutubxona aholi yigʻgan mablagʻ hisobiga toʻrt yillik taʼmirdan soʻng yana ochildi.',
    'Kutubxonachining aytishicha, birinchi haftada olingan kitoblar soni yopilishidan oldingidan ikki baravar koʻp boʻlgan.',
    'Katta zalda yoz oxirigacha har payshanba kuni kitobxonlik kechalari oʻtkaziladi.',
  ],
  zh: [
    '关闭四年之后，社区的老图书馆在居民捐款修缮下重新开放，第一天就来了三百多人。',
    '图书管理员说，第一周借出的书是关闭前的两倍，孩子们最喜欢靠窗的那一排座位。',
    '按照计划，大厅里每周四晚上都会举办朗读会，一直持续到夏天结束。',
  ],
}

describe('a label in the language of the text', () => {
  test.each<[string, string, readonly string[], string]>([
    ['whoever asked the questions', 'المكتبة تعود إلى الحي', TEXT.ar, 'أجرت الحوار: سلمى الخطيب'],
    ['a label and a long joint', 'المكتبة تعود إلى الحي', TEXT.ar, 'كتبت ـ سلمى الخطيب'],
    ['text and pictures', 'Thư viện cũ mở cửa trở lại', TEXT.vi, 'Bài, ảnh: Thu Trang'],
    ['an equals sign', '古い図書館がふたたび開く', TEXT.ja, '取材・執筆＝三枝遥'],
    ['a word after the name', 'Eski kutubxona yana ochildi', TEXT.uz, 'Gulnora Saidova tayyorladi'],
    ['two crafts', '老图书馆重新开放', TEXT.zh, '文/摄影：沈若溪'],
  ])('%s', (_, title, text, byline) => {
    const name = byline.replace(/^.*[:：＝ـ]\s*| tayyorladi$/u, '')
    expect(authorsOf(title, byline, '', ...text)).toEqual([name])
    expect(authorsOf(title, '', ...text, '', byline)).toEqual([name])
  })

  it('counts below a standfirst', () => {
    const deck = '居民捐款四年，三百人在第一天排队进门。图书管理员说，他没有想到会有这么多孩子来。'
    expect(authorsOf('老图书馆重新开放', deck, '采写：沈若溪', ...TEXT.zh)).toEqual(['沈若溪'])
  })

  it('does not count within the title of another article', () => {
    const others = ['【旧物】修表的人　文：陆之恒　2023.04.01', '【街角】凌晨的面馆　文：闻人雪　2023.04.08']
    expect(authorsOf('老图书馆重新开放', '采写：沈若溪', '', ...TEXT.zh, '', '你可能有兴趣', ...others)).toEqual([
      '沈若溪',
    ])
  })
})

test.each([
  ['أطلس نيوز - سلمى الخطيب', ['سلمى الخطيب']],
  ['Ana Kovac, Pejabat Komunikasi', ['Ana Kovac']],
  ['Ana KOVAC¹, Ivan HORVAT²*', ['Ana KOVAC', 'Ivan HORVAT']],
  ['ـ سلمى الخطيب', ['سلمى الخطيب']],
  ['Polizei Altenau, übermittelt durch das Amt', ['Polizei Altenau', 'übermittelt durch das Amt']],
])('the names in "%s"', (text, names) => {
  expect(readNames(text)).toEqual(names)
})

test('a standfirst above a dated byline is nobody', () => {
  const text = [
    '마을의 오래된 도서관이 주민들의 성금으로 네 해 동안 고친 끝에 다시 문을 열었다.',
    '사서는 첫 주에 빌려 간 책이 문을 닫기 전의 두 배였다고 했다.',
    '큰 방에서는 여름이 끝날 때까지 목요일마다 낭독회가 열린다.',
  ]
  expect(authorsOf('도서관이 돌아왔다', '아무도 몰랐던 서가의 비밀', 'by 하늘솔 Mar 5. 2022', '', ...text)).toEqual([
    '하늘솔',
  ])
  expect(authorsOf('강변신문', '오피니언', '도서관이 돌아왔다', '등록 2022-03-05 18:40', '', ...text)).toEqual([])
})

describe('names in a script with capitals', () => {
  const text = [
    'Mahallenin eski kütüphanesi, sakinlerin topladığı parayla süren dört yıllık onarımın ardından yeniden açıldı.',
    'Kütüphaneciye göre ilk hafta ödünç alınan kitapların sayısı kapanmadan öncekinin iki katına çıktı.',
    'Büyük salonda yaz sonuna kadar her perşembe okuma akşamları düzenlenecek.',
  ]

  it('are found below a standfirst, also with a dotted İ', () => {
    const head = ['Eski kütüphane yeniden açıldı', 'Mahalleli dört yıl para topladı. İlk gün kapıda kuyruk oluştu.']
    expect(authorsOf(...head, '12.03.2024 07:48', 'ELİF AYDIN', ...text)).toEqual(['Elif Aydın'])
  })

  it('are none where a line is the kind of a text', () => {
    expect(authorsOf('Araştırma Makalesi / Research Article', 'Eski kütüphane', '12.03.2024', ...text)).toEqual([])
  })

  it('are none where a line is a phrase of page furniture', () => {
    expect(authorsOf('YAZARLAR', 'TÜM YAZILARI', 'Eski kütüphane', '12.03.2024', ...text)).toEqual([])
  })
})

test('a name in lower case is a byline behind its label, words of a sentence are not', () => {
  const head = ['The library opens again', '', 'by piglet', '5 March 2021', '']
  const text = [
    'The old library of the ward has opened again after four years of repairs that its readers paid for.',
    '',
  ]
  expect(authorsOf(...head, ...text, ...text, ...text)).toEqual(['piglet'])
  expect(authorsOf(...head.map((line) => line.replace('piglet', 'the way of the mill')), ...text, ...text)).toEqual([])
})
