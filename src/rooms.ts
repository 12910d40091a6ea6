/** The menu, in the order of the association's year. */
export const rooms: readonly { readonly title: string; readonly address: string }[] = [
  { title: 'Сегодня', address: '/' },
  { title: 'Люди', address: '/people' },
  { title: 'Школы', address: '/schools' },
  { title: 'Объединение', address: '/association' },
  { title: 'Журнал', address: '/journal' },
]
