// What this device remembers for the page, in localStorage; nothing about people. Storage may be refused altogether: then
// it lasts as long as the page.

export const device = {
  read(name) {
    try {
      return localStorage.getItem(`turnpoint.${name}`);
    } catch {
      return null;
    }
  },
  write(name, value) {
    try {
      localStorage.setItem(`turnpoint.${name}`, value);
    } catch {
      // As said above.
    }
  },
};
