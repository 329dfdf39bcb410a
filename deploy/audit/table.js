/** Prints what was measured, a line as soon as it is known; what is below its floor is marked. */
export class Table {
  good = true;
  #widths;
  #names;

  /** Names of what is measured, with their widths, and then of the numbers, with theirs. */
  constructor(names, numbers) {
    this.#widths = [...names, ...numbers].map(([, width]) => width);
    this.#names = names.length;
    console.log(`\n${this.#line([...names, ...numbers].map(([name]) => name))}`);
  }

  floors(floors) {
    console.log(this.#line([...Array.from({ length: this.#names }, (_, i) => (i ? "" : "floor")), ...floors]));
  }

  row(names, values) {
    this.good &&= values.every((value) => value.good);
    console.log(this.#line([...names, ...values.map((value) => (value.good ? value.text : `! ${value.text}`))]));
  }

  #line(cells) {
    return cells.map((cell, i) => (i < this.#names ? cell.padEnd(this.#widths[i]) : cell.padStart(this.#widths[i]))).join("");
  }
}
