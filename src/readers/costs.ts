/**
 * What each way of explaining a source costs. Only the order matters: a reading with everything in its
 * place costs next to nothing, one damage costs less than any other explanation of it, and giving a text
 * up costs most. All are multiples of 1/4, so that sums compare exactly.
 */
export const COST = {
  /** A value left blank in the form. */
  blankValue: 0.5,
  /** A label that the source does not show. */
  missingLabel: 3,
  /** A title, caption or note that it does not show, or a label of a conditional row. */
  missingLine: 0.5,
  /** A label that spans several rows: it may still come in a later one. */
  missingTallLabel: 0.25,
  /** A label printed with other brackets. */
  labelVariant: 0.75,
  /** A label with a character more or less, or inside a longer title. */
  labelNear: 1.5,
  /** A tall label that stands in a later row of its own. */
  tallLabelLater: 0.25,
  /** A value that does not read as its type. */
  wrongType: 3,
  /** A label taken for a value. */
  labelAsValue: 3.5,
  /** A measured target, `≥95.00(%)`, in a field for something else. */
  measuredElsewhere: 1,
  /** A line of text taken for a cell's value. */
  lineAsCell: 2,
  /** A cell taken for a caption or title: some converters put them into the table. */
  cellAsLine: 0.25,
  /** A value in another column than the rest of its kind. */
  otherColumn: 0.25,
  /** A level that the form's vocabulary does not have, or has as another level. */
  unknownLevel: 2,
  wrongLevel: 3,
  /** A level's name where none belongs. */
  levelAsValue: 3,
  /** A value that begins or ends with a label or level behind a blank: two glued texts. */
  gluedWord: 1,
  /** A blank level below one that is given: nothing to carry on. */
  levelLeftOut: 2,
  /** A blank in a repeated row where every copy of the form has a text. */
  blankInRow: 2.5,
  /** Taking a cell apart where a blank or colon shows the joint, and where nothing does. */
  cut: 0.5,
  blindCut: 2.75,
  /** A text that stands twice. */
  again: 1,
  /** Header rows that come again after a page break. */
  headerAgain: 0.5,
  /** A text for which no place is found. */
  lost: 4,
} as const
