/** The few shared pieces of pages. */
export { EnhancementAddress, useEnhancement } from './enhancement.tsx'
export { Page, Empty, type Crumb } from './page.tsx'
export { EntryForm, TextField, LongField, ChoiceField, DayField, FileField, TickField, Submit } from './form.tsx'
export { Table, type Column } from './table.tsx'
export { Card } from './card.tsx'
export { dayShort, dayInWords } from './days.ts'
export { PaperView } from './paper.tsx'
