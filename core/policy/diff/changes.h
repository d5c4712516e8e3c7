#pragma once
/// Collects differences part by part.

#include <optional>

#include "core/policy/diff/diff.h"

namespace turnpoint {

class Changes {
 public:
  /// Entries that follow belong to `part`.
  void begin(std::string part) { part_ = std::move(part); }

  /// The entry that `value` is about from now on, by its path, with its name as a sentence's subject.
  void about(std::string path, std::string name, std::string old_clause, std::string new_clause);

  /// `The review length of "Stage 1" is 6 months; it becomes 3 months.` Nothing where both are equal. Empty
  /// means not stated.
  void value(const std::string& label, const std::string& old_text, const std::string& new_text,
             const std::string& key = "");
  void removed(std::string path, std::string clause, std::string says);
  void added(std::string path, std::string clause, std::string says);

  std::vector<Difference> take() { return std::move(found_); }

 private:
  std::vector<Difference> found_;
  std::string part_;
  std::string path_;
  std::string name_;
  std::string old_clause_;
  std::string new_clause_;
};

/// Pairs entries of two lists: by id first, then those left over by `alike`, each once, in order. Entries
/// without a partner have npos.
inline constexpr std::size_t no_partner = static_cast<std::size_t>(-1);

template <class Entry, class Alike>
std::vector<std::size_t> partners(const std::vector<Entry>& old_list, const std::vector<Entry>& new_list,
                                  Alike alike) {
  std::vector<std::size_t> partner(old_list.size(), no_partner);
  std::vector<bool> taken(new_list.size(), false);
  const auto match = [&](auto fits) {
    for (std::size_t i = 0; i < old_list.size(); ++i) {
      for (std::size_t j = 0; j < new_list.size() && partner[i] == no_partner; ++j) {
        if (taken[j] || !fits(old_list[i], new_list[j])) continue;
        partner[i] = j;
        taken[j] = true;
      }
    }
  };
  match([](const Entry& a, const Entry& b) { return a.id == b.id; });
  match(alike);
  return partner;
}

/// Calls `both`, `only_old` or `only_new` for every entry.
template <class Entry, class Alike, class Both, class OnlyOld, class OnlyNew>
void walk(const std::vector<Entry>& old_list, const std::vector<Entry>& new_list, Alike alike, Both both,
          OnlyOld only_old, OnlyNew only_new) {
  const std::vector<std::size_t> partner = partners(old_list, new_list, alike);
  std::vector<bool> matched(new_list.size(), false);
  for (std::size_t i = 0; i < old_list.size(); ++i) {
    if (partner[i] == no_partner) {
      only_old(old_list[i]);
    } else {
      matched[partner[i]] = true;
      both(old_list[i], new_list[partner[i]]);
    }
  }
  for (std::size_t j = 0; j < new_list.size(); ++j) {
    if (!matched[j]) only_new(new_list[j]);
  }
}

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
