// How this device shows the app: visual or text view, light or dark; how exports are read; how far exercises were played.
// Kept in localStorage; nothing about people is.
import { device } from "./device.js";

const dark = matchMedia("(prefers-color-scheme: dark)");
const narrow = matchMedia("(max-width: 639px)");
const forced = matchMedia("(forced-colors: active)");

/**
 * `face(face)` and `theme(theme, dark)` carry a choice out, `importPlans(text)` and `plays(text)` give the app its own; `choose`
 * keeps it where anything is kept.
 */
export function createPreferences({ kept, face, theme, importPlans, plays }) {
  const chosen = kept ? { face: device.read("face"), theme: device.read("theme") ?? "system" } : { theme: "system" };
  const usualFace = () => (narrow.matches || forced.matches ? "text" : "canvas");

  function applyFace() {
    // Forced colours mean the text view: nothing else can obey them.
    face(forced.matches ? "text" : (chosen.face ?? usualFace()));
  }

  function applyTheme() {
    document.documentElement.dataset.theme = chosen.theme;
    theme(chosen.theme, chosen.theme === "system" ? dark.matches : chosen.theme === "dark");
  }

  dark.addEventListener("change", applyTheme);
  forced.addEventListener("change", applyFace);
  narrow.addEventListener("change", () => chosen.face ?? applyFace());

  plays((kept && device.read("plays")) || "{}");
  importPlans((kept && device.read("import_plans")) || "[]");

  return {
    choose(name, value) {
      chosen[name] = value;
      if (kept) device.write(name, value);
      if (name === "face") applyFace();
      if (name === "theme") applyTheme();
    },
    apply() {
      applyTheme();
      applyFace();
    },
  };
}
