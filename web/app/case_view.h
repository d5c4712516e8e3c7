#pragma once
/// A case file that was opened, before it is received.

#include <string>
#include <vector>

#include "core/base/result.h"

namespace turnpoint::app {

struct CaseFileView {
  bool under_way = false;
  std::vector<Error> errors;  ///< of the pseudonym under which it was last to be received
  std::string employee_id;    ///< the file's own pseudonym
  std::string as;             ///< the one that was tried
  std::string made;           ///< ISO day
  bool redacted = false;
  long absences = 0, rows = 0;           ///< of the record
  std::vector<std::string> policies;     ///< how its policies differ from those here, as sentences
  bool here = false;                     ///< somebody has this pseudonym already
  std::vector<std::string> differences;  ///< from that one, as sentences
};

}  // namespace turnpoint::app
