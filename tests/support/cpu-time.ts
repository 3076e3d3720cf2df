/**
 * CPU time of this process in ms, for tests that something ends in time: unlike the clock it does not run on
 * while other programs have the machine.
 */
export function cpuMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
