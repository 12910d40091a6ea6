/** How a person wants every page to look; kept in the browser's cookie, so that guests have it too. */
export interface Looks {
  readonly colours: Colours
  readonly size: Size
  readonly spacing: Spacing
}

export const colours = { auto: 'как в системе', light: 'тёмным по светлому', dark: 'светлым по тёмному', contrast: 'чёрным по белому, наибольший контраст' } as const
export const sizes = { normal: 'обычные', large: 'крупные', largest: 'самые крупные' } as const
export const spacings = { normal: 'обычные', wide: 'широкие' } as const

type Colours = keyof typeof colours
type Size = keyof typeof sizes
type Spacing = keyof typeof spacings

const cookieName = 'looks'

export function looksOf(request: Request): Looks {
  const cookie = (request.headers.get('cookie') ?? '').split(/;\s*/).find((part) => part.startsWith(`${cookieName}=`))
  const [colour, size, spacing] = cookie?.slice(cookieName.length + 1).split('.') ?? []
  return looksFrom({ colours: colour, size, spacing })
}

/** The looks named, with the usual one in place of what is unknown. */
export function looksFrom(named: { colours?: string | undefined; size?: string | undefined; spacing?: string | undefined }): Looks {
  return {
    colours: known(colours, named.colours, 'auto'),
    size: known(sizes, named.size, 'normal'),
    spacing: known(spacings, named.spacing, 'normal'),
  }
}

const known = <T extends string>(list: Readonly<Record<T, string>>, value: string | undefined, usual: T): T =>
  value !== undefined && Object.hasOwn(list, value) ? (value as T) : usual

export const looksCookie = ({ colours, size, spacing }: Looks): string =>
  `${cookieName}=${colours}.${size}.${spacing}; Path=/; Max-Age=${365 * 86_400}; SameSite=Lax; HttpOnly`
