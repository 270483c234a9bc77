import { describe, expect, test } from 'vitest'
import { findDates } from '../../../src/normalize/dates/find-dates.ts'

const ONE: [line: string, label: 'published' | 'modified' | 'none'][] = [
  ['Publié le 5 mars 2021', 'published'],
  ['Mis à jour le 5 mars 2021 à 18h05', 'modified'],
  ['Veröffentlicht am 5. März 2021', 'published'],
  ['Stand: 05.03.2021 18:05 Uhr', 'modified'],
  ['Zuletzt aktualisiert: 5. März 2021', 'modified'],
  ['Actualizado el 5 de marzo de 2021', 'modified'],
  ['Publicado em 05/03/2021', 'published'],
  ['Ultimo aggiornamento: 5 marzo 2021', 'modified'],
  ['Laatst bijgewerkt op 5 maart 2021', 'modified'],
  ['Publicerad 5 mars 2021', 'published'],
  ['Oppdatert 05.03.2021, kl. 18.05', 'modified'],
  ['Päivitetty 5.3.2021 klo 18.05', 'modified'],
  ['Opublikowano 5 marca 2021', 'published'],
  ['Aktualizace: 5. března 2021', 'modified'],
  ['Közzétéve: 2021. március 5.', 'published'],
  ['Actualizat la 5 martie 2021', 'modified'],
  ['Обновлено 5 марта 2021', 'modified'],
  ['Опубліковано 5 березня 2021', 'published'],
  ['Τελευταία ενημέρωση: 5 Μαρτίου 2021', 'modified'],
  ['Son Güncelleme: 5 Mart 2021', 'modified'],
  ['5 Mart 2021 tarihinde güncellendi', 'modified'],
  ['آخر تحديث: 5 مارس 2021', 'modified'],
  ['تاریخ انتشار: ۱۵ اسفند ۱۳۹۹', 'published'],
  ['עודכן: 5 במרץ 2021', 'modified'],
  ['प्रकाशित: 5 मार्च 2021', 'published'],
  ['আপডেট: ৫ মার্চ ২০২১', 'modified'],
  ['Cập nhật ngày 5/3/2021', 'modified'],
  ['Diterbitkan 5 Maret 2021', 'published'],
  ['อัปเดต 5 มี.ค. 2564', 'modified'],
  ['2021年3月5日 18:05 更新', 'modified'],
  ['公開日：2021年3月5日', 'published'],
  ['发布时间：2021-03-05 18:05', 'published'],
  ['수정 2021.03.05 18:05', 'modified'],
  ['5 March 2021', 'none'],
  ['Posted by A. Writer in News on 5 March 2021', 'published'],
]

describe('the label of one date', () => {
  test.each(ONE)('%s', (line, label) => {
    expect(findDates(line)[0]?.label).toBe(label)
  })
})

const TWO: [line: string, labels: string[]][] = [
  ['Published 5 March 2021 Updated 6 March 2021', ['published', 'modified']],
  ['Updated: 6 March 2021 | Published: 5 March 2021', ['modified', 'published']],
  ['5 marzo 2021 (modifica il 6 marzo 2021 | 10:19)', ['none', 'modified']],
  ['Ann ExamplePublished Mar 5, 2021, 11:21am|Updated Mar 6, 2021, 6:39pm', ['published', 'modified']],
  ['12:43, 5 Mar 2021Updated 12:44, 5 Mar 2021', ['none', 'modified']],
  ['Publicerad 5 mars 2021 kl 10.23Uppdaterad kl 12.17', ['published', 'modified']],
  ['2021年3月5日 01時28分 (3月6日 01時40分更新)', ['none', 'modified']],
  ['2021年3月5日公開 2021年3月6日更新', ['published', 'modified']],
  ['公開 2021/3/5 更新 2021/3/6', ['published', 'modified']],
  ['Giriş: 05.03.2021 - 18:24 Güncelleme: 05.03.2021 - 18:57', ['published', 'modified']],
  ['22:57 GMT 05.03.2021(updated 11:14 GMT 06.03.2021)', ['none', 'modified']],
  ['Posted: Mar 5, 2021 9:27 AM ET | Last Updated: 24 minutes ago', ['published', 'modified']],
]

describe('labels of two dates in a line', () => {
  test.each(TWO)('%s', (line, labels) => {
    expect(findDates(line).map(({ label }) => label)).toEqual(labels)
  })
})
