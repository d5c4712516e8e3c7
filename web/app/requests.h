#pragma once
/// What the app asks of the page: work for the core program, and files to hand to the person.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace turnpoint::app {

/// One call of the core program, by the worker's name for it; the answer comes back with the id.
struct Request {
  std::uint32_t id = 0;
  std::string call;  ///< `policies`, `load_sample`, `import`, `compare`, `rows`, `why`, `findings_as`, …
  std::vector<std::string> args;  ///< texts; for `import` reasons_word, then the numbers of the files
};

/// Whether a call that reads absences reads their reasons too.
inline const char* reasons_word(bool reasons) { return reasons ? "reasons" : ""; }

/// A file the person asked to save.
struct SavedFile {
  std::string name, type, text;
};

/// A file the person chose or dropped; its bytes stay with the page until an import asks for them.
struct OfferedFile {
  std::uint32_t number = 0;  ///< the page's number for it
  std::string name;
  std::string head;     ///< its first line, to tell people from absences
  std::string field{};  ///< the id of the field it was chosen in; empty: dropped
};

}  // namespace turnpoint::app
