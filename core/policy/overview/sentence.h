#pragma once
/// Parts joined to a sentence.

#include <string>
#include <string_view>
#include <vector>

#include "core/policy/policy.h"
#include "core/policy/wording/plain.h"

namespace turnpoint {

/// Parts joined with commas, the first letter large, a full stop; nothing of nothing.
class Sentence {
 public:
  /// `path`: where the policy file holds what `part` says; where that is assumed its range follows.
  Sentence(const Policy& policy, std::string path) : policy_(policy), path_(std::move(path)) {}

  /// Leaves an empty part out. `key` names the value below the path.
  Sentence& add(const std::string& part, std::string_view key = {});
  Sentence& add_if(bool holds, const std::string& part, std::string_view key = {});
  /// `with manager, HR`: nothing where the list is empty.
  Sentence& add_list(const std::string& before, const std::vector<std::string>& list, std::string_view key);
  std::string text() const;
  /// Adds the sentence to `lines` if it says anything.
  void end(std::vector<std::string>& lines) const;

 private:
  const Policy& policy_;
  std::string path_;
  std::string text_;
};

}  // namespace turnpoint
