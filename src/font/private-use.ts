/**
 * Characters that GBK had before Unicode did: its codes FE50 to FEA0. Systems of that time stored them, and
 * names hold them to this day, as private-use code points from U+E815 on; GB 18030-2005 and -2022 moved all
 * of them to code points of their own, these here, in the same order.
 */
const REAL = Array.from(
  '⺁𠂇𠂉𠃌⺄㑳㑇⺈⺋龴㖞㘚㘎⺌⺗㥮㤘龵㧏㧟㩳㧐龶龷㭎㱮㳠⺧𡗗龸⺪䁖䅟⺮䌷⺳⺶⺷𢦏䎱' +
    '䎬⺻䏝䓖䙡䙌龹䜣䜩䝼䞍⻊䥇䥺䥽䦂䦃䦅䦆䦟䦛䦷䦶龺𤇾䲣䲟䲠䲡䱷䲢䴓䴔䴕䴖䴗䴘䴙䶮龻',
  character => character.codePointAt(0) ?? 0,
)

const FIRST = 0xe815
const LAST = FIRST + REAL.length - 1

/** The code point that a private-use one of GBK stands for: U+4DAE for U+E863; 0 for any other. */
export function realCodePoint(codePoint: number): number {
  return codePoint < FIRST || codePoint > LAST ? 0 : (REAL[codePoint - FIRST] ?? 0)
}
