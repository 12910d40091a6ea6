declare module 'petrovich' {
  interface Person {
    readonly gender: 'male' | 'female'
    readonly last?: string
    readonly first?: string
    readonly middle?: string
  }
  export default function petrovich<P extends Person>(person: P, grammaticalCase: 'genitive' | 'dative' | 'accusative' | 'instrumental' | 'prepositional'): P
}
