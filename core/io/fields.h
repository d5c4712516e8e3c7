#pragma once
/// Reads the fields of one JSON object, stated or assumed, and notes every problem with its path.

#include <optional>
#include <set>
#include <span>
#include <vector>

#include "core/base/exact.h"
#include "core/io/json.h"
#include "core/policy/policy.h"

namespace turnpoint {

/// What a document's reader collects on its way.
struct ReadingNotes {
  std::vector<Error> problems;
  std::vector<Assumption> assumptions;
};

/// A value stands either in the object itself (stated) or under its `assumed` (with `value`, `range` or
/// `choices`, `why`).
class Fields {
 public:
  /// `path` is the object's place: `triggers.bradford`.
  Fields(const Json& object, std::string path, ReadingNotes& notes);

  bool has(const std::string& key) const { return find(key) != nullptr; }
  bool is_assumed(const std::string& key) const { return assumed_.contains(key); }
  std::string text(const std::string& key, bool required = true);
  bool yes_or_no(const std::string& key, bool otherwise);
  /// Within [least, most], else `otherwise` and a problem.
  int whole(const std::string& key, int otherwise, int least, int most);
  /// 0 or more, as large as 64 bits hold; else 0 and a problem.
  std::int64_t count(const std::string& key);
  /// Above 0, or also 0, up to 1,000,000,000 with four decimals at most.
  std::optional<Rational> decimal(const std::string& key, bool may_be_zero = false);
  /// Index into `names`, else 0 and a problem; `otherwise` when the field is missing.
  std::size_t one_of(const std::string& key, std::span<const std::string_view> names, std::size_t otherwise,
                     bool required);
  /// `5 working days`; nothing and a problem for other text.
  std::optional<Term> term(const std::string& key);
  Term term_or(const std::string& key, const Term& otherwise) { return term(key).value_or(otherwise); }
  std::vector<std::string> texts(const std::string& key);
  std::vector<Category> categories(const std::string& key);
  std::vector<Reason> reasons(const std::string& key);
  const Json* object(const std::string& key);
  const Json* list(const std::string& key);
  /// Every field nobody asked for is a problem, so that a misspelt one is never ignored.
  void refuse_others();
  std::string place(const std::string& key) const { return path_.empty() ? key : path_ + "." + key; }
  ReadingNotes& notes() { return notes_; }
  void problem(ErrorCode code, const std::string& key, std::string detail);

 private:
  const Json* find(const std::string& key) const;
  const Json* take(const std::string& key, bool required);
  void read_assumed(const Json& assumed);

  const Json& object_;
  std::string path_;
  ReadingNotes& notes_;
  std::set<std::string> known_;
  std::set<std::string> assumed_;
};

}  // namespace turnpoint
