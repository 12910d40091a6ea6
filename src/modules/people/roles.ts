/** What a person is in the association; one person may have several. */
export const roles = ['head', 'secretary', 'librarian', 'mentor', 'methodist', 'education officer', 'administrator'] as const

export type Role = (typeof roles)[number]

/** As the role is called on pages and papers. */
export const roleName: Readonly<Record<Role, string>> = {
  head: 'руководитель объединения',
  secretary: 'секретарь',
  librarian: 'библиотекарь',
  mentor: 'наставник',
  methodist: 'методист',
  'education officer': 'специалист управления образования',
  administrator: 'администратор программы',
}

export const isRole = (text: string): text is Role => roles.some((role) => role === text)
