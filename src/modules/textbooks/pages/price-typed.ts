import type { Form } from '#platform/form'
import { refuse } from '#platform/refusal'

/** Kopecks of what is typed as roubles; null when nothing is. */
export function kopecksFrom(form: Form, name: string): number | null {
  const price = form.decimal(name, 'Цена')
  if (price === null) return null
  const kopecks = Math.round(price * 100)
  if (Math.abs(kopecks - price * 100) > 1e-6) refuse('Цена пишется с копейками: не больше двух знаков после запятой.', name)
  return kopecks
}
