// A copy of the app on this device, so that it opens without a network. A newer one is used only when the person says so.
import { ownScript } from "./scripts.js";

/** Only a site that can be installed keeps a copy: `make serve` leaves its manifest out unless OFFLINE=1. */
const wanted = () => document.querySelector("link[rel=manifest]") !== null && "serviceWorker" in navigator;

function asked(worker, message) {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data);
    worker.postMessage(message, [port2]);
  });
}

/**
 * `changed({ kept, update, previous, rolledBack })` is told: whether the app opens without a network, whether a newer release
 * waits, whether another one is kept besides, and whether pages have gone back to it.
 */
export async function keepOffline({ changed }) {
  if (!wanted()) return { update() {}, swap() {} };
  const address = new URL("service-worker.js", document.baseURI);
  const registration = await navigator.serviceWorker.register(ownScript(address), { updateViaCache: "none" });

  const tell = async () => {
    const { active, waiting } = registration;
    const note = active ? await asked(active, "served") : {};
    changed({
      kept: Boolean(active),
      update: Boolean(active && waiting),
      previous: Boolean(note.previous),
      rolledBack: Boolean(note.release) && note.release !== note.newest,
    });
  };
  const follow = (worker) => worker?.addEventListener("statechange", tell);
  registration.addEventListener("updatefound", () => follow(registration.installing));
  for (const worker of [registration.installing, registration.waiting]) follow(worker);
  await tell();

  return {
    /** The waiting release takes over, and this page opens again in it. */
    update() {
      navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
      registration.waiting?.postMessage("take over");
    },
    /** This page opens again in the other release that is kept. */
    async swap() {
      if (await asked(registration.active, "swap")) location.reload();
    },
  };
}
