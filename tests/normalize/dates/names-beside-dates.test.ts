import { expect, test } from 'vitest'
import { readDateLine } from '../../../src/normalize/dates/date-line.ts'

const NAMES: [line: string, rest: string, language?: string][] = [
  ['2 October 2020 Anna Lee', 'Anna Lee'],
  ['Anna Lee 2 October 2020', 'Anna Lee'],
  ['Jean Luc 2 octobre 2020', 'Jean Luc', 'fr'],
  ['By Ann Don, 2 October 2020', 'By Ann Don'],
  ['2020-10-02 10:15 Gabi Novak', 'Gabi Novak', 'hr'],
  ['2 octubre 2020 Martí Domènech', 'Martí Domènech', 'ca'],
  ["By Ann O'Dell Dec. 18, 2023 9:00 am", "By Ann O'Dell"],
  ['Anna SamDecember 20, 2023', 'Anna Sam'],
  ['Anna-Karin Per 20 december 2023', 'Anna-Karin Per', 'sv'],
  ["В'ячеслав Мельник 2 жовтня 2020", "В'ячеслав Мельник", 'uk'],
]

test.each(NAMES)('a name is no part of a date: %s', (line, rest, language = 'en') => {
  expect(readDateLine(line, { language }).rest).toBe(rest)
})

const DATES: [line: string, rest: string, language: string][] = [
  ['Ana Domingo 2 de octubre de 2020', 'Ana', 'es'],
  ['Anna 2 oktýabr 2020', '', 'tk'],
  ['Thứ Năm, 2 tháng 10, 2020', '', 'vi'],
  ['Max May 2, 2020', 'Max', 'en'],
]

test.each(DATES)('a weekday or month of the language is: %s', (line, rest, language) => {
  expect(readDateLine(line, { language }).rest).toBe(rest)
})
