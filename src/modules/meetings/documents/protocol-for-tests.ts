import type { ProtocolPerson } from '../protocol.ts'

let last = 0
export const personForTests = (surname: string, rest: Partial<ProtocolPerson> = {}): ProtocolPerson => ({
  id: ++last, surname, givenName: 'Анна', patronymic: 'Павловна', post: 'педагог-библиотекарь', school: 'МАОУ СОШ № 5', votes: true, ...rest,
})

export { sampleProtocol as protocolForTests } from './own/sample-protocol.ts'
