import { expect, test } from 'vitest'
import { harmless } from '../../src/commands/terminal.ts'

test('a terminal is told nothing but text, whatever the names of files contain', () => {
  expect(harmless('\u001b[31ma\u0007\u009b2J b\r\nc\td')).toBe('\u{fffd}[31ma\u{fffd}\u{fffd}2J b\u{fffd}\nc\td')
})
