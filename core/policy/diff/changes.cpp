#include "core/policy/diff/changes.h"

namespace turnpoint {
namespace {

std::string or_unstated(const std::string& text) { return text.empty() ? "not stated" : text; }

}  // namespace

void Changes::about(std::string path, std::string name, std::string old_clause, std::string new_clause) {
  path_ = std::move(path);
  name_ = std::move(name);
  old_clause_ = std::move(old_clause);
  new_clause_ = std::move(new_clause);
}

void Changes::value(const std::string& label, const std::string& old_text, const std::string& new_text,
                    const std::string& key) {
  if (old_text == new_text) return;
  found_.push_back({part_, key.empty() ? path_ : path_ + "." + key, old_clause_, new_clause_,
                    name_ + ": " + label + " is " + or_unstated(old_text) + "; it becomes " +
                        or_unstated(new_text) + "."});
}

void Changes::removed(std::string path, std::string clause, std::string says) {
  found_.push_back({part_, std::move(path), std::move(clause), "", std::move(says)});
}

void Changes::added(std::string path, std::string clause, std::string says) {
  found_.push_back({part_, std::move(path), "", std::move(clause), std::move(says)});
}

}  // namespace turnpoint
