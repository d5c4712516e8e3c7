// The Web Lock that makes this tab the one that saves. Held until the page goes or another tab steals it.
import { fault } from "./fault.js";

export function ownerLock(name, report) {
  let held = false;
  let waiting = null;

  // `granted` once it is ours; `refused` if it never was.
  function request(options, granted, refused) {
    let mine = false;
    const hold = (lock) => {
      if (!lock) return undefined;
      mine = held = true;
      granted();
      return new Promise(() => {});
    };
    navigator.locks.request(name, options, hold).then(() => refused(fault("busy")), (error) => {
      if (!mine) return refused(error);
      held = false;
      report("lock_lost");
    });
  }

  function take(options) {
    return new Promise((resolve, reject) => {
      if (held) return resolve();
      if (!navigator.locks) return reject(fault("unsupported", "Web Locks"));
      request(options, resolve, reject);
    });
  }

  return {
    lock: () => take({ ifAvailable: true }),
    steal() {
      waiting?.abort();
      return take({ steal: true });
    },
    wait() {
      waiting?.abort();
      waiting = new AbortController();
      request({ signal: waiting.signal }, () => report("lock_free"), () => {});
    },
  };
}
