#pragma once
/// Collects differences part by part.

#include <optional>

#include "core/policy/diff/diff.h"

namespace turnpoint {

/// Where either policy states what differs.
struct Clauses {
  std::string old_clause;
  std::string new_clause;
};

/// What a sentence is about, and what stands for it the second time, if anything: `notice of the meeting`,
/// `it`.
struct Subject {
  std::string noun = "it";
  std::string pronoun = "it";
};

class Changes {
 public:
  Changes(const Policy& old_policy, const Policy& new_policy);

  /// Entries that follow belong to `part`.
  void begin(std::string part) { part_ = std::move(part); }

  /// What `value` is about from now on, by its path, with the name a sentence begins with; empty: none.
  void about(std::string path, std::string name, Clauses clauses);

  /// `“Stage 1”: notice of the meeting is 5 working days; under the new policy it is 2 calendar days.`
  /// `say(policy, entry)` gives what follows the subject. Nothing where both say the same; a range or a name
  /// alone is no difference. Clauses of its own come before those of the entry.
  template <class Entry, class Say>
  void value(const std::string& key, const Subject& subject, const Entry& a, const Entry& b, Say say,
             const Clauses& clauses = {}) {
    if (say(old_plain_, a) != say(new_plain_, b))
      add(key, subject, say(old_policy_, a), say(new_policy_, b), clauses);
  }

  void removed(std::string path, std::string clause, std::string says);
  void added(std::string path, std::string clause, std::string says);

  std::vector<Difference> take() { return std::move(found_); }

 private:
  void add(const std::string& key, const Subject& subject, const std::string& old_text,
           const std::string& new_text, const Clauses& clauses);

  const Policy& old_policy_;
  const Policy& new_policy_;
  /// The same without ranges, stages of both by the same names.
  Policy old_plain_;
  Policy new_plain_;
  std::vector<Difference> found_;
  std::string part_;
  std::string path_;
  std::string name_;
  Clauses clauses_;
};

/// `“Stage 1”`, or `“Stage 1”, now “First meeting”`.
std::string name_in_both(const std::string& old_name, const std::string& new_name);

/// The parts; each adds its differences.
void diff_triggers(const Policy& old_policy, const Policy& new_policy, Changes& changes);
void diff_categories(const Policy& old_policy, const Policy& new_policy, Changes& changes);
void diff_return_meeting(const Policy& old_policy, const Policy& new_policy, Changes& changes);
void diff_stages(const Policy& old_policy, const Policy& new_policy, Changes& changes);
void diff_course(const Policy& old_policy, const Policy& new_policy, Changes& changes);
void diff_duties(const Policy& old_policy, const Policy& new_policy, Changes& changes);
void diff_sick_pay(const Policy& old_policy, const Policy& new_policy, Changes& changes);
void diff_judgement(const Policy& old_policy, const Policy& new_policy, Changes& changes);
void diff_provisions(const Policy& old_policy, const Policy& new_policy, Changes& changes);

}  // namespace turnpoint
