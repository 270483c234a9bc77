import { expect, test } from 'vitest'
import { readDateline } from '../../../src/normalize/newsroom/dateline.ts'

test.each<[string, string | undefined, readonly string[]]>([
  ['BRUSSELS (AP) — Ministers agreed on a budget.', 'AP', []],
  ['Hamburg (dpa/lno) - Nach dem Sturm fahren keine Züge.', 'dpa', []],
  ['(ANSA) - REGGIO CALABRIA - Scuole chiuse oggi.', 'ANSA', []],
  ['Bruselas, 17 nov (EFE).- Los ministros aprobaron el presupuesto.', 'EFE', []],
  ['МУРМАНСК, 14 марта. /ТАСС/. Новый причал открыт.', 'ТАСС', []],
  ['أبوظبي في 9 يناير / وام / افتتحت الحكومة اليوم المحطة.', 'وام', []],
  ['【ワシントン共同】大統領は9日、法案に署名した。', '共同', []],
  ['新华社西宁3月14日电（记者李明、王芳）新线14日全线铺轨完成。', '新华社', ['李明', '王芳']],
  ['(강릉=연합뉴스) 김민수 기자 = 9일 오전 어선이 뒤집혔다.', '연합뉴스', ['김민수']],
  ['TRABZON (AA) - AYŞE YILMAZ - Batan teknedeki 4 kişi kurtarıldı.', 'AA', ['AYŞE YILMAZ']],
  ['本报讯（记者 周然 通讯员 何一鸣）新桥昨日通车。', undefined, ['周然', '何一鸣']],
  ['（晨报记者沈若溪）新桥昨日通车。', undefined, ['沈若溪']],
  ['（海島社記者陳若瑜花蓮3日電）新橋今天通車。', undefined, ['陳若瑜']],
  ['【ソウル＝三枝遥】新しい橋が九日開通した。', undefined, ['三枝遥']],
  ['【ソウル＝共同】新しい橋が九日開通した。', '共同', []],
  ['【ソウル＝北浜新聞】新しい橋が九日開通した。', undefined, []],
  ['〔記者陳若瑜／花蓮報導〕新橋今天通車。', undefined, ['陳若瑜']],
  ['记者周然/花莲报导 新桥昨日通车。', undefined, ['周然']],
  ['[한강경제=김민수 기자] 9일 오전 어선이 뒤집혔다.', undefined, ['김민수']],
  ['Ayşe YILMAZ/TRABZON, (DHA)- Batan teknedeki 4 kişi kurtarıldı.', 'DHA', ['Ayşe YILMAZ']],
  ['МУРМАНСК, 14 мар — РИА Новости, Мария Белова. Новый причал открыт.', 'РИА Новости', ['Мария Белова']],
  ['（記者周然攝）', undefined, []],
  ['新桥昨日在小雨中通车，许多市民排队等待上桥（记者 周然）。', undefined, []],
  ['OSLO, 3 May – The council met for three hours.', undefined, []],
  ['The council (all 12 of them) met for three hours.', undefined, []],
  ['The chairman of the council met for three hours with his colleagues from abroad (AP).', undefined, []],
  ['新华社记者采访了市长。', undefined, []],
  ['', undefined, []],
])('%s', (paragraph, agency, names) => {
  expect(readDateline(paragraph)).toEqual({ names, ...(agency !== undefined && { agency }) })
})

test.each([
  ['brackets', '('],
  ['slashes', '/ '],
  ['dashes', '– '],
  ['agencies', '(AP) - '],
])('%s without end end soon', (_, part) => {
  const started = process.cpuUsage()
  readDateline(part.repeat(100_000))
  expect(process.cpuUsage(started).user / 1000).toBeLessThan(100)
})
