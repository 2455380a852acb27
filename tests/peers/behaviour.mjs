// What the sink does wrong, and for how long.

/** Where in the dialogue it goes wrong; `reply` is after the message was kept. */
const STAGES = ['connect', 'mail', 'rcpt', 'data', 'reply'];
const WAYS = ['refuse', 'close', 'hang'];

export class Behaviour {
  connections = 0;
  faults = 0;
  #fault = null;

  /**
   * `{ how: 'accept' }`, or a fault:
   * `{ how: 'refuse' | 'close' | 'hang', stage = 'data', code = 451, text, times }`.
   * With `times` it is over after so many; without, it lasts until told otherwise.
   */
  become(told) {
    if (told.how === 'accept') {
      this.#fault = null;
      return;
    }
    const { how, stage = 'data', code = 451, text = 'told to refuse', times = null } = told;
    if (!WAYS.includes(how)) throw new RangeError(`how is accept, ${WAYS.join(', ')}; not ${how}`);
    if (!STAGES.includes(stage)) throw new RangeError(`stage is ${STAGES.join(', ')}; not ${stage}`);
    if (!Number.isInteger(code) || code < 400 || code > 599) throw new RangeError('code is 400 to 599');
    if (times !== null && !(Number.isInteger(times) && times > 0)) throw new RangeError('times is 1 or more');
    this.#fault = { how, stage, code, text, times };
  }

  /** The fault to show at this stage, counted; nothing when all is well here. */
  next(stage) {
    const fault = this.#fault;
    if (fault?.stage !== stage) return null;
    this.faults += 1;
    if (fault.times !== null && (fault.times -= 1) === 0) this.#fault = null;
    return fault;
  }

  /** What it does now, and what it has done. */
  get state() {
    const { connections, faults } = this;
    return { how: 'accept', ...this.#fault, connections, faults };
  }
}
