/**
 * What may be written in the body of a template, for the reference page: how it looks, and what it means. What is
 * in tables of its own (formats, row attributes, styles, escapes) is not repeated here. Tests look for each of them in
 * the templates that docs/templates.md prints.
 */

export interface Construct {
  readonly example: string
  readonly about: string
}

/** Constructs by the place where they stand. */
export const CONSTRUCTS: ReadonlyMap<string, readonly Construct[]> = new Map([
  [
    'Lines',
    [
      { example: '# 申报表', about: 'the title' },
      {
        example: '编制部门：{department} >> 单位：元',
        about: 'a line before a row is a caption, right behind the last one a note; `>>` sets its two ends',
      },
      {
        example: '| 项目名称 | {name} |',
        about: 'a row: cells stand between bars; an empty one is a cell of its own',
      },
      { example: '|---|---|', about: 'a row of dashes draws nothing: it is there for Markdown' },
      { example: '{columns: [4em, 1fr]}', about: 'alone on a line: the columns of the next grid' },
    ],
  ],
  [
    'Cells',
    [
      {
        example: '| 项目名称 | < | {name} |',
        about: '`<` alone in a cell: merged with the cell on its left',
      },
      {
        example: '| ^ | {name} |',
        about:
          '`^` alone in a cell: merged with the cell above, in a repeated row with all of its repetitions',
      },
      { example: '{name}', about: 'a value; nothing where it is null or absent' },
      { example: '{funds.total}', about: 'a value inside another' },
      { example: '({year}年度)', about: 'texts and values mix' },
      { example: '{sum:money}', about: 'a value by a format; formats chain with `:`' },
      {
        example: '{items[].name}',
        about: 'repeats its row for each element; two lists in one row run side by side',
      },
      {
        example: '{tasks[].items[].name}',
        about: 'a list in a list; a cell bound to `tasks[].…` alone spans the rows of the inner one',
      },
      { example: '{names[]}', about: 'a list of plain texts' },
      {
        example: '{items[].level:group}',
        about: 'merges with the same cell of the element before where both print the same',
      },
      { example: '合计 {.total .right}', about: 'styles, last in a cell or line; later ones win' },
      { example: '{line(25mm)}', about: 'a rule to write on' },
      { example: '____', about: 'a rule to write on, half an em for each low line, two at least' },
      { example: '{space(2em)}', about: 'room to write in, without a rule' },
      { example: '{$zero}', about: 'a parameter' },
    ],
  ],
  [
    'Footers',
    [
      { example: '{page}', about: 'the number of the page' },
      { example: '{pages}', about: 'how many pages there are' },
    ],
  ],
  [
    'Changes of a base',
    [
      {
        example: '{replace: carryover}',
        about: 'the rows below, to the next blank line, stand in the place of the row of that name',
      },
      { example: '{before: goals}', about: 'they stand above it' },
      { example: '{after: goals}', about: 'they stand below it' },
      { example: '{remove: other}', about: 'the row goes' },
    ],
  ],
])
