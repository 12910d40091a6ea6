import { createContext, useContext } from 'react'

/** Where the built script of the site lies; the server knows it only when it renders. */
const address = createContext('')
export const EnhancementAddress = address.Provider
export const useEnhancement = () => useContext(address)
