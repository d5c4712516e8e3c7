// What went wrong, as web/store/fault.h names it: an error with the name it will be reported under.
export function fault(name, detail = "") {
  const error = new Error(detail);
  error.name = name;
  return error;
}
