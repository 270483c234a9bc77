import { WrongValue } from './setting.ts'

const FIELD = /^(?:\*|\d{1,2}(?:-\d{1,2})?)(?:\/\d{1,2})?(?:,(?:\*|\d{1,2}(?:-\d{1,2})?)(?:\/\d{1,2})?)*$/
const NAMED_FIELD = /^[a-z]{3,9}(?:[-,][a-z]{3,9})*$/i

/**
 * Parses a cron expression of five fields, or six with seconds first. The scheduler makes the final check when it
 * starts.
 */
export function parseSchedule(raw: unknown): string {
  const fields = typeof raw === 'string' ? raw.trim().split(/\s+/) : []
  const fits = fields.every((field) => FIELD.test(field) || NAMED_FIELD.test(field))
  if ((fields.length === 5 || fields.length === 6) && fits) return fields.join(' ')
  throw new WrongValue('must be a cron expression, such as "*/5 * * * *" for every five minutes')
}
