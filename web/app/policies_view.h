#pragma once
/// What is shown of the organisation's own policies: the form to change one, and what tells two policies
/// apart.

#include <string>
#include <vector>

#include "core/base/result.h"

namespace turnpoint::app {

struct FormFinding {
  bool fault = false;  ///< else a gap
  std::string says;
};

struct FormOption {
  std::string id, name;
};

struct FormField {
  std::string path, label, value;
  std::vector<FormOption> options;  ///< empty: it is typed
  std::string entry = {};           ///< `day` or `paragraph`; else a line
  bool assumed = false;
  std::vector<FormFinding> findings;
};

/// `fields` of one object of the policy file; the parts below it follow it.
struct FormPart {
  std::string path, name;
  long level = 1;  ///< 1: the policy itself
  bool removable = false;
  bool movable = false;  ///< changes places with the one before
  std::vector<FormField> fields;
  std::vector<FormOption> adds;  ///< path and label of what can be added
  std::vector<FormFinding> findings;
};

struct ProcessLineView {
  long depth = 0;
  std::string says, clause;
};

struct DifferenceView {
  std::string part, says, old_clause, new_clause;
};

/// What was asked last of a policy or a pack, and why it cannot stand.
struct FileEditView {
  std::string file, path, value;  ///< its id; as entered
  std::vector<Error> errors;

  /// The sentences for a field; empty where nothing is wrong with it.
  std::string error_of(const std::string& id, const std::string& field) const;
};

/// The differences of two policies, as last asked for.
struct DifferencesView {
  std::string old_policy, new_policy;  ///< ids; empty: nothing was asked
  bool working = false;
  std::vector<DifferenceView> rows;
};

}  // namespace turnpoint::app
