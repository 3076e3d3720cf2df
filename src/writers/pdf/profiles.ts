/**
 * What kinds of file there are.
 *
 * - `a3a-ua1`: PDF/A-3a (ISO 19005-3, GB/T 23286.3) and PDF/UA-1 (ISO 14289-1) in one file, with attachments
 * - `a2a-ua1`: PDF/A-2a (ISO 19005-2, GB/T 23286.2) and PDF/UA-1, without attachments
 * - `a3b`, `a2b`, `a2u`: what is printed and no structure; `a3b` with attachments
 * - `plain`: a PDF and nothing else
 */
export type ProfileName = 'a3a-ua1' | 'a2a-ua1' | 'a3b' | 'a2b' | 'a2u' | 'plain'

/** What an archival profile asks of a file. */
export interface ArchiveProfile {
  /** The part of ISO 19005. */
  readonly part: 2 | 3
  /** Its level of conformance. */
  readonly conformance: 'A' | 'B' | 'U'
  /** Whether the file has a structure tree, and is identified as PDF/UA-1 too. */
  readonly tagged: boolean
}

const ARCHIVE_PROFILES: Readonly<Record<Exclude<ProfileName, 'plain'>, ArchiveProfile>> = {
  'a3a-ua1': { part: 3, conformance: 'A', tagged: true },
  'a2a-ua1': { part: 2, conformance: 'A', tagged: true },
  a3b: { part: 3, conformance: 'B', tagged: false },
  a2b: { part: 2, conformance: 'B', tagged: false },
  a2u: { part: 2, conformance: 'U', tagged: false },
}

/** Every profile, the default first. */
export const PROFILE_NAMES: readonly ProfileName[] = ['a3a-ua1', 'a2a-ua1', 'a3b', 'a2b', 'a2u', 'plain']

/** What a profile asks for; undefined for `plain`. */
export function archiveProfile(name: ProfileName): ArchiveProfile | undefined {
  return name === 'plain' ? undefined : ARCHIVE_PROFILES[name]
}

/** Whether a profile lets any file be attached: of the parts of ISO 19005, only the third does (6.8). */
export function carriesAttachments(profile: ArchiveProfile): boolean {
  return profile.part === 3
}
