/** The kinds of file that a press writes, for those who ask for one. */
export { PROFILE_NAMES, type ProfileName } from '../writers/pdf/profiles.ts'
