/** Papers that an association may print in a form of its own. */
export const formKinds = ['protocol', 'extract', 'notice', 'note'] as const
export type FormKind = (typeof formKinds)[number]

export const formName: Readonly<Record<FormKind, string>> = {
  protocol: 'Протокол',
  extract: 'Выписка из протокола',
  notice: 'Уведомление о заседании',
  note: 'Аналитическая справка',
}

/** Address of the page of a form. */
export const formAddress = (kind: FormKind): string => `/association/papers/${kind}`
