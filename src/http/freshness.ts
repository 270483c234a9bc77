export { freshnessOfInterval } from '../domain/freshness.ts'
