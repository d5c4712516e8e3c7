#pragma once
/// What a letter or a form may say of a case: each fact with where it stands.

#include <map>
#include <string>
#include <vector>

namespace turnpoint {

struct Fact {
  std::vector<std::string> lines;  ///< one, or the points of a list
  std::string clause = {};         ///< where the policy says so; empty where it is the record's or typed
  bool assumed = false;            ///< the policy does not state it
  bool typed = false;              ///< given by the writer

  /// Several lines as one: `a; b; c`.
  std::string text() const;
};

using CaseFacts = std::map<std::string, Fact>;

/// A fact of one line.
void add_fact(CaseFacts& facts, const std::string& name, const std::string& text,
              const std::string& clause = "", bool assumed = false);
/// A list; none where it is empty.
void add_list(CaseFacts& facts, const std::string& name, const std::vector<std::string>& lines,
              const std::string& clause = "", bool assumed = false);

}  // namespace turnpoint
